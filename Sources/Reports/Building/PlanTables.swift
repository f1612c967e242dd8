import Diagnostics
import Fiscal
import Language
import Plans
import Tables

/// Makes the tables of one plan: its ledger, and the words and the order in which a reader knows its members.
///
/// One object, for every table is made by it, and its plan, tree and sums would be copied for each.
final class PlanTables: Sendable {
  let plan: Plan
  let tree: ProjectTree
  let ledger: Ledger
  /// Budgets by project, each with its parts.
  let byProject: Pivot
  /// Budgets by project, each with its parts, and quarter.
  let byProjectAndQuarter: Pivot
  // Each of these is asked for by several tables.
  let byStrategy: Pivot
  let byStrategyAndQuarter: Pivot
  let byGroup: Pivot
  let byGroupAndQuarter: Pivot
  /// Whether any planned amount is stated.
  let hasMoney: Bool
  /// Whether any money has a quarter.
  let isScheduled: Bool
  /// Whether any money has none.
  let hasUnscheduled: Bool
  /// The number of all items: projects, and activities that stand by themselves.
  let itemCount: Int
  /// Whether the plan lists activities beside its projects, so that its rows are items rather than projects.
  let countsItems: Bool
  /// What the figures of each project's indicators say, or who says it.
  let indicatorStatuses: [[IndicatorStatus]]
  /// What the indicators of each project, or a person, say of it.
  let statuses: [ProjectStatus]
  /// The sets of groups that share projects or lines, each set once, in the order in which the plan names them.
  let jointSets: [GroupSet]
  /// The items of each framework to which each project answers, by its place in the plan.
  let answers: [String: [Int: [String]]]
  private let titles: [Member: String]

  init(plan: Plan, tree: ProjectTree, ledger: Ledger) {
    self.plan = plan
    self.tree = tree
    self.ledger = ledger
    byProject = ledger.pivot(.projectAndWholes)
    byProjectAndQuarter = ledger.pivot(.projectAndWholes, by: .quarter)
    byStrategy = ledger.pivot(.strategy)
    byStrategyAndQuarter = ledger.pivot(.strategy, by: .quarter)
    byGroup = ledger.pivot(.group)
    byGroupAndQuarter = ledger.pivot(.group, by: .quarter)
    hasMoney = ledger.states(.planned)
    isScheduled = ledger.isScheduled
    hasUnscheduled = (byProjectAndQuarter.column(.unstated) ?? .zero) != .zero
    itemCount = tree.projects.indices.count(where: tree.isItem)
    countsItems = tree.projects.indices.contains { tree.isItem($0) && !tree.projects[$0].hasPage }
    indicatorStatuses = tree.projects.map { $0.indicators.map { IndicatorStatus(of: $0, scales: plan.scales) } }
    statuses = zip(tree.projects, indicatorStatuses).map { ProjectStatus(of: $0, $1) }
    jointSets = PlanTables.jointSets(of: tree.projects)
    answers = PlanTables.answers(of: tree.projects)
    titles = PlanTables.titles(of: plan)
  }

  /// The places of the projects that have any amount in a part of the ledger.
  func places(in slice: Ledger) -> Set<Int> { Set(slice.entries.compactMap { tree.places[$0.project] }) }

  /// What the plan calls its strategies.
  var strategyTerm: Phrase { plan.strategyWord }

  /// What the plan calls its strategies, as the head of a column.
  var strategyHeading: Phrase { plan.strategyHeading }

  /// The words for a member, by which the plan declares it.
  func title(of member: Member) -> Phrase { .text(name(of: member)) }

  /// The title by which the plan declares a member; its key for none.
  func name(of member: Member) -> String { titles[member] ?? member.key }

  func reference(_ dimension: Dimension, _ id: String) -> Reference {
    let member = Member(dimension, id)
    return Reference(member, title: title(of: member))
  }

  /// The titles of a set of groups, the first-named first.
  func title(of groups: GroupSet) -> Phrase {
    .text(groups.ids.map { titles[Member(.group, $0)] ?? $0 }.joined(separator: " + "))
  }

  private static func jointSets(of projects: [Project]) -> [GroupSet] {
    var seen: Set<String> = []
    var sets: [GroupSet] = []
    for project in projects {
      for groups in [project.groups] + project.budget.lines.compactMap(\.groups) where groups.isJoint {
        if let key = groups.key, seen.insert(key).inserted { sets.append(groups) }
      }
    }
    return sets
  }

  private static func titles(of plan: Plan) -> [Member: String] {
    var titles: [Member: String] = [:]
    for strategy in plan.strategies { titles[Member(.strategy, strategy.id)] = strategy.title }
    for group in plan.groups { titles[Member(.group, group.id)] = group.title }
    for source in plan.sources { titles[Member(.source, source.id)] = source.title }
    for category in plan.categories { titles[Member(.category, category.id)] = category.title }
    for framework in plan.frameworks {
      for item in framework.items { titles[Member(.framework(framework.id), item.id)] = item.title }
    }
    for project in plan.projects { titles[Member(.project, project.id)] = project.title }
    return titles
  }
}

extension Quarter {
  /// The quarter's place in a sum.
  var key: Pivot.Key {
    // Every amount of a sum by quarter asks for it.
    switch self {
    case .first: .member("1")
    case .second: .member("2")
    case .third: .member("3")
    case .fourth: .member("4")
    }
  }

  var title: Phrase { .label(.numberedQuarter, ["number": .text(String(rawValue))]) }

  var member: Member { Member(.quarter, String(rawValue)) }
}
