package import Fiscal
import Language
import Plans
package import Tables

/// What the agency has reported of a plan, held against it; absent where nothing is reported.
package struct ResultsReport: Sendable {
  /// The results of one group.
  package struct OfGroup: Sendable {
    /// Its own projects with the money that is its own.
    package let projects: Table?
    /// Its projects, own and joint, that are late on the site's day.
    package let late: Table?
  }

  /// The day of the newest round.
  package let asOf: Day
  /// The site's day, on which it is judged what is late.
  package let today: Day?
  /// How many projects have reported, of how many.
  package let reportedProjects: Int
  package let allProjects: Int
  package let progress: WeightedProgress?
  /// Spent money as a percentage of the base that the tables name.
  package let spentPercent: Percent?
  /// What that percentage is of, in words.
  package let spentPercentTitle: Phrase
  /// Planned and spent money to the end of each quarter, and what the cabinet asks for.
  package let cumulative: Table?
  package let byQuarter: Table?
  package let byStrategy: Table?
  package let byGroup: Table?
  package let byProject: Table?
  package let targets: Table?
  package let late: Table?
  /// Outcomes, problems and suggestions in words.
  package let inWords: Table?
  package let ofStrategies: [String: Table]
  package let ofGroups: [String: OfGroup]
  /// The results of the projects that several groups share.
  package let ofJoint: OfGroup?
  package let ofQuarters: [Quarter: [Table]]
  /// Each project's money by phase, for its page alone.
  package let ofProjects: [String: Table]

  init?(_ tables: PlanTables, today: Day?) {
    guard let results = ResultTables(tables, today: today), let asOf = results.asOf else { return nil }
    let tree = tables.tree
    self.asOf = asOf
    self.today = today
    reportedProjects = tree.projects.indices.count { tree.isItem($0) && tables.reportedOn($0) != nil }
    allProjects = tables.itemCount
    progress = results.progress()
    let total = results.sums.total
    spentPercent = total.spent.flatMap { spent in total.base.flatMap { Percent(of: spent, in: $0) } }
    spentPercentTitle = .label(
      .percentOfBase, ["measure": .label(.spent), "base": .label(results.columns.base.label)])
    cumulative = results.cumulative()
    byQuarter = results.byQuarter("results-by-quarter", .label(.tableResultsByQuarter), tables.ledger)
    byStrategy = results.byStrategy()
    byGroup = results.byGroup()
    byProject = results.projectTable(
      "results-by-project", .label(.tableResultsByProject), Set(tree.projects.indices), tables.ledger)
    targets = results.targetTable()
    late = results.lateTable("late-projects", .label(.tableLate), Array(tree.projects.indices))
    inWords = results.problemTable()
    ofStrategies = results.tablesOfStrategies()
    ofGroups = results.tablesOfGroups()
    ofJoint = results.tablesOfJoint()
    ofQuarters = results.comparisons()
    let sums = tables.ledger.rules.wholes.isEmpty ? results.sums : MoneySums(tables.ledger, by: .projectAndWholes)
    var projects: [String: Table] = [:]
    for project in tree.projects { projects[project.id] = results.moneyTable(of: project, sums) }
    ofProjects = projects
  }

  /// Every table that has data files, in the order of the plan's pages.
  func tables(of plan: Plan) -> [Table] {
    let whole = [cumulative, byQuarter, byStrategy, byGroup, byProject, targets, late, inWords]
    let strategies = plan.strategies.map { ofStrategies[$0.id] }
    let groups = plan.groups.flatMap { [ofGroups[$0.id]?.projects, ofGroups[$0.id]?.late] }
    let joint = [ofJoint?.projects, ofJoint?.late]
    let quarters = Quarter.allCases.flatMap { ofQuarters[$0] ?? [] }
    return (whole + strategies + groups + joint).compactMap(\.self) + quarters
  }
}

extension ResultTables {
  /// The projects of each strategy.
  fileprivate func tablesOfStrategies() -> [String: Table] {
    let slices = ledger.parts(by: .strategy)
    let ofStrategies = Dictionary(grouping: tree.projects.indices) { tree.projects[$0].strategy ?? "" }
    var found: [String: Table] = [:]
    for strategy in plan.strategies where found[strategy.id] == nil {
      let slice = slices[.member(strategy.id)] ?? ledger.empty
      // A project of another strategy may report for its parts of this one.
      let places = tables.places(in: slice).union(ofStrategies[strategy.id] ?? [])
      found[strategy.id] = projectTable(
        "strategy-\(strategy.id)-results", .label(.tableResultsOf, ["name": .text(strategy.title)]), places, slice)
    }
    return found
  }

  /// The projects that several groups share, with the money that they share; none where there are none.
  fileprivate func tablesOfJoint() -> ResultsReport.OfGroup? {
    guard !tables.jointSets.isEmpty else { return nil }
    let slice = ledger.shared
    let places = tables.places(in: slice)
      .union(tree.projects.indices.filter { tree.projects[$0].groups.isJoint })
    return ResultsReport.OfGroup(
      projects: projectTable("joint-results", .label(.tableResultsJoint), places, slice),
      late: lateTable("joint-late", .label(.tableLateJoint), places.sorted()))
  }

  /// The projects of each group: its own with its own money, and among all of them those that are late.
  fileprivate func tablesOfGroups() -> [String: ResultsReport.OfGroup] {
    let slices = ledger.parts(by: .group)
    var named: [String: Set<Int>] = [:]
    var counted: [Pivot.Key: Set<Int>] = [:]
    for (place, project) in tree.projects.enumerated() {
      for id in project.groups.ids { named[id, default: []].insert(place) }
      ledger.rules.eachKey(of: project.groups) { counted[$0, default: []].insert(place) }
    }
    var found: [String: ResultsReport.OfGroup] = [:]
    for group in plan.groups where found[group.id] == nil {
      let name: [String: Phrase] = ["name": .text(group.title)]
      let slice = slices[.member(group.id)] ?? ledger.empty
      let funded = tables.places(in: slice)
      let all = funded.union(named[group.id] ?? [])
      let own = funded.union(counted[.member(group.id)] ?? [])
      found[group.id] = ResultsReport.OfGroup(
        projects: projectTable("group-\(group.id)-results", .label(.tableResultsOf, name), own, slice),
        late: lateTable("group-\(group.id)-late", .label(.tableLateOf, name), all.sorted()))
    }
    return found
  }
}
