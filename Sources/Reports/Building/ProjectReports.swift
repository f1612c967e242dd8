import Fiscal
import Language
package import Plans
import Tables

/// A report for each project that has a page, in the plan's order, worked out when it is asked for.
///
/// The tables of all projects at once took a fifth of a build's memory, and tasks that ask for them share the work.
package struct ProjectReports: RandomAccessCollection, Sendable {
  private let tables: PlanTables
  /// What is spent of each project's money by quarter.
  private let spent: Pivot
  /// The money of each project and its parts, where any project has parts.
  private let slices: [Pivot.Key: Ledger]
  /// The places of the projects that have a page.
  private let places: [Int]
  /// The site's day, where anything of the plan is reported.
  private let today: Day?

  init(_ tables: PlanTables, today: Day? = nil) {
    self.tables = tables
    self.today = tables.tree.projects.contains { !$0.results.isEmpty } ? today : nil
    spent = tables.ledger.pivot(.projectAndWholes, by: .quarter, of: .spent)
    slices = tables.tree.haveParts.contains(true) ? tables.ledger.parts(by: .projectAndWholes) : [:]
    places = tables.tree.projects.indices.filter { tables.tree.projects[$0].hasPage }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  /// The project of a report, which need not be worked out for it.
  package func project(at position: Int) -> Project { tables.tree.projects[places[position]] }

  package subscript(position: Int) -> ProjectReport {
    let place = places[position]
    let project = tables.tree.projects[place]
    // Both tables of its lines are made of them.
    let sums = try? BudgetSums(of: project)
    let planned = tables.byProject.cell(.member(project.id))
    return ProjectReport(
      project: project, planned: Amount(planned), share: tables.percent(of: planned),
      byQuarter: tables.quarters(of: project, spent),
      lines: tables.lineTable(of: place, sums), printed: tables.printedTable(of: place, sums),
      indicators: tables.indicatorTable(
        "project-\(project.id)-indicators", project.indicators, tables.indicatorStatuses[place]),
      activities: tables.activityTable(of: project), parts: tables.partTable(of: place, slices),
      lateness: today.flatMap { tables.lateness(of: place, on: $0) }.map { .label($0.label) },
      reportingWhole: tables.ledger.rules.reportingWhole(of: project.id),
      previous: position > 0 ? tables.tree.projects[places[position - 1]].id : nil,
      next: position + 1 < places.count ? tables.tree.projects[places[position + 1]].id : nil)
  }
}

extension PlanTables {
  /// The parts of a project with their money, and theirs below them; none where it has none.
  fileprivate func partTable(of place: Int, _ slices: [Pivot.Key: Ledger]) -> Table? {
    guard tree.haveParts[place] else { return nil }
    let parts = Set(tree.parts(of: place))
    let id = tree.projects[place].id
    return projectTable(
      "project-\(id)-parts", .label(.tablePartsOfProject), parts, (slices[.member(id)] ?? ledger.empty).planned,
      omitting: parts.allSatisfy { tree.projects[$0].strategy == tree.projects[place].strategy } ? .strategy : nil,
      namesOrigins: true)
  }

  /// A project's money by quarter, planned and, where it is reported, spent; none where no quarter has any.
  fileprivate func quarters(of project: Project, _ spent: Pivot) -> Table? {
    let key = Pivot.Key.member(project.id)
    let hasPlan = Quarter.allCases.contains { (byProjectAndQuarter[key, $0.key] ?? .zero) != .zero }
    let isReported = spent[key] != nil
    guard hasPlan || isReported else { return nil }
    func row(_ axisRow: AxisRow, _ cell: Cell, _ spentCell: Cell) -> Table.Row {
      axisRow.row([cell] + (isReported ? [spentCell] : []))
    }
    var rows = members(of: .quarter).map { axisRow in
      let quarter = Quarter.allCases.first { $0.key == axisRow.key } ?? .first
      return row(
        axisRow, quarterCell(of: project, quarter, byProject, byProjectAndQuarter),
        spent[key, axisRow.key].map(Cell.amount) ?? .notReported)
    }
    let unscheduled = byProjectAndQuarter[key, .unstated].flatMap { $0 == .zero ? nil : $0 }
    let spentToDate = spent[key, .unstated].flatMap { $0 == .zero ? nil : $0 }
    if unscheduled != nil || spentToDate != nil {
      rows += lastRows(of: .quarter).prefix(1).map { row($0, Cell(unscheduled), Cell(spentToDate)) }
    }
    let spentColumn = Table.Column(key: "spent", title: .label(.spent), unit: .baht)
    return Table(
      name: "project-\(project.id)-by-quarter", caption: .label(.tableBudgetOfProject), rowHead: .label(.quarter),
      rowKey: "quarter", columns: [.budget] + (isReported ? [spentColumn] : []), rows: rows,
      total: .total([byProject.cell(key)] + (isReported ? [spent[key].map(Cell.amount) ?? .notReported] : [])),
      notes: notesWithoutQuarter(unscheduled, spentToDate))
  }
}

extension PlanTables {
  /// What is said of planned and of spent money without a quarter, where there is any.
  func notesWithoutQuarter(_ planned: Money?, _ spent: Money?) -> [Phrase] {
    var notes: [Phrase] = []
    if let planned, planned != .zero { notes.append(.label(.noteUnscheduled)) }
    if let spent, spent != .zero { notes.append(.label(.noteSpentToDate, ["amount": .text(spent.baht)])) }
    return notes
  }
}
