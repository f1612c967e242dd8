import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// A report for each project that has a page, in the plan's order.
  func projectReports() -> [ProjectReport] {
    let spent = ledger.pivot(.projectAndWholes, by: .quarter, of: .spent)
    let places = tree.projects.indices.filter { tree.projects[$0].hasPage }
    return places.enumerated().map { position, place in
      let project = tree.projects[place]
      let planned = byProject.cell(.member(project.id))
      return ProjectReport(
        project: project, planned: Amount(planned), share: percent(of: planned),
        byQuarter: quarters(of: project, spent),
        lines: lineTable(of: place), printed: printedTable(of: place),
        indicators: indicatorTable("project-\(project.id)-indicators", project.indicators),
        activities: activityTable(of: project),
        previous: position > 0 ? tree.projects[places[position - 1]].id : nil,
        next: position + 1 < places.count ? tree.projects[places[position + 1]].id : nil)
    }
  }

  /// A project's money by quarter, planned and, where it is reported, spent; none where no quarter has any.
  private func quarters(of project: Project, _ spent: Pivot) -> Table? {
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
    let unscheduled = byProjectAndQuarter[key, .unstated] ?? .zero
    let unscheduledSpent = spent[key, .unstated] ?? .zero
    let hasUnscheduled = unscheduled != .zero || unscheduledSpent != .zero
    if hasUnscheduled {
      rows += lastRows(of: .quarter).prefix(1).map { row($0, .amount(unscheduled), .amount(unscheduledSpent)) }
    }
    let spentColumn = Table.Column(key: "spent", title: .label(.spent), unit: .baht)
    return Table(
      name: "project-\(project.id)-by-quarter", caption: .label(.tableBudgetOfProject), rowHead: .label(.quarter),
      rowKey: "quarter", columns: [.budget] + (isReported ? [spentColumn] : []), rows: rows,
      total: .total([byProject.cell(key)] + (isReported ? [spent[key].map(Cell.amount) ?? .notReported] : [])),
      notes: hasUnscheduled ? [.label(.noteUnscheduled)] : [])
  }
}
