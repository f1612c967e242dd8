package import Diagnostics
package import Fiscal
import Language
package import Plans
import Tables

extension PlanReport {
  /// Works out everything that the pages and data files of a plan show.
  ///
  /// The diagnostics hold what is known of the plan's files so far; what its sums say is added. The warnings among them
  /// that lie in the plan's folder are its open checks.
  /// What is late is judged on the site's day, `today`.
  package init(of plan: Plan, today: Day? = nil, diagnostics: inout [Diagnostic]) {
    let tables = PlanTables(checking: plan, diagnostics: &diagnostics)
    let tree = tables.tree

    self.plan = plan
    ledger = tables.ledger
    figures = tables.keyFigures()
    budgetByStrategy = tables.budgetByStrategy()
    strategyByQuarter = tables.strategyByQuarter()
    budgetByGroup = tables.budgetByGroup()
    groupByQuarter = tables.groupByQuarter()
    flows = tables.flowTable()
    budgetByQuarter = tables.budgetByQuarter()
    budgetBySource = tables.budgetBySource()
    budgetByCategory = tables.budgetByCategory()
    sources = tables.sourceReport(budgetBySource)
    categories = tables.categoryReport(budgetByCategory)
    frameworks = tables.frameworkReports()
    indicators = tables.indicatorReport()
    parts = Set(tree.projects.indices.filter { !tree.isItem($0) }.map { tree.projects[$0].id })
    projects = tables.projectTable(
      "project-list", .label(.tableProjectsOfPlan, ["items": tables.itemsWord]), Set(tree.projects.indices), ledger)
    declared = tables.declaredTable(tables.declaredFigures)
    schedule = tables.scheduleTable(
      "schedule", .label(.tableScheduleOfPlan, ["items": tables.itemsWord]), Array(tree.projects.indices))
    strategies = tables.strategyReports()
    groups = tables.groupReports()
    joint = tables.jointReport()
    quarters = tables.quarterReports()
    projectReports = ProjectReports(tables, today: today)
    results = ResultsReport(tables, today: today)
    checks = plan.openChecks(among: diagnostics)
    pages = []
    pages = tables.pages(of: self)
  }
}

extension KeyFigures {
  /// Works out the figures at the head of a plan's page, and checks its sums as its report does, without any table.
  package init(of plan: Plan, diagnostics: inout [Diagnostic]) {
    self = PlanTables(checking: plan, diagnostics: &diagnostics).keyFigures()
  }
}

extension PlanTables {
  /// What the tables of a plan are made of; what its sums say is added to the diagnostics.
  fileprivate convenience init(checking plan: Plan, diagnostics: inout [Diagnostic]) {
    let isWhole = !diagnostics.contains(where: \.leavesFiguresOut)
    let tree = ProjectTree(plan.projects, diagnostics: &diagnostics)
    let ledger = Ledger(of: plan, tree, diagnostics: &diagnostics)
    self.init(plan: plan, tree: tree, ledger: ledger)
    // Sums that lack what could not be read differ for that reason, which is reported already.
    if isWhole { checkDeclared(declaredFigures, &diagnostics) }
  }
}

extension Diagnostic {
  /// Checks of the text and its links, which take no figure away.
  private static let checksOfText: Set<String> = [
    "absolute-link", "attachment-content", "attachment-kind", "image-elsewhere", "link-scheme", "link-to-skipped",
    "missing-anchor", "missing-link", "personal-email", "personal-id", "personal-phone",
  ]

  /// Whether figures may be missing because of it.
  fileprivate var leavesFiguresOut: Bool { severity == .error && !Diagnostic.checksOfText.contains(id) }
}

extension Plan {
  /// The warnings of the plan's own files, in the order of their places.
  fileprivate func openChecks(among diagnostics: [Diagnostic]) -> [Diagnostic] {
    let folder = location.file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return
      diagnostics
      .filter { $0.severity == .warning && (folder.isEmpty || $0.location.file.hasPrefix(folder + "/")) }
      .sorted { ($0.location, $0.id) < ($1.location, $1.id) }
  }
}

extension PlanTables {
  func keyFigures() -> KeyFigures {
    func reported(_ phase: Entry.Phase) -> Amount {
      ledger.pivot(.project, of: phase).total.map(Amount.stated) ?? .notStated
    }
    return KeyFigures(
      planned: byProject.totalAmount, items: itemCount, countsItems: countsItems,
      projects: tree.projects.count(where: \.hasPage), activities: tree.projects.count { !$0.hasPage },
      strategies: plan.strategies.count, groups: plan.groups.count,
      indicators: tree.projects.reduce(0) { $0 + $1.indicators.count },
      unscheduled: hasUnscheduled ? byProjectAndQuarter.column(.unstated).map(Amount.stated) ?? .notStated : .notStated,
      allocated: reported(.allocated), obligated: reported(.obligated), spent: reported(.spent),
      statuses: statusCounts)
  }

  /// The pages that the plan has, in the order of its menu.
  func pages(of report: PlanReport) -> [PlanPage] {
    var pages = [PlanPage.overview] + plan.strategies.map { .strategy($0.id) } + plan.groups.map { .group($0.id) }
    if report.joint != nil { pages.append(.jointGroups) }
    pages += report.quarters.map { .quarter($0.quarter) }
    if report.sources != nil { pages.append(.sources) }
    if report.categories != nil { pages.append(.categories) }
    pages += report.frameworks.map { .framework($0.framework.id) }
    if report.indicators != nil { pages.append(.indicators) }
    pages += tree.projects.filter(\.hasPage).map { .project($0.id) }
    if report.schedule != nil { pages.append(.schedule) }
    if report.results != nil { pages.append(.results) }
    return pages + [.checks, .data, .print] + plan.pages.map { .prose($0.id) }
  }
}
