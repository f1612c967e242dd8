import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// Budget and number of projects with money, a row a quarter, then what is unscheduled; none without scheduled money.
  ///
  /// - Parameter base: what the shares are of.
  func quarterBudgetTable(_ name: String, _ caption: Phrase, _ slice: Ledger, base: Money?) -> Table? {
    guard slice.isScheduled else { return nil }
    let byProject = slice.pivot(.quarter, by: .project)
    let projects = slice.pivot(.project).rowKeys
    func row(_ axisRow: AxisRow) -> Table.Row {
      let cell = byProject.cell(axisRow.key)
      let count = projects.count { (byProject[axisRow.key, $0] ?? .zero) != .zero }
      return axisRow.row([cell, .count(count), share(of: cell, in: base)])
    }
    let unscheduled = lastRows(of: .quarter).prefix(1).filter { (byProject[$0.key] ?? .zero) != .zero }
    let total = byProject.totalCell
    return Table(
      name: name, caption: caption, rowHead: .label(.quarter), rowKey: "quarter",
      columns: [.budget, .projects, .share], rows: (members(of: .quarter) + unscheduled).map(row),
      total: .total([total, .blank, share(of: total, in: base)]),
      notes: [.label(.noteQuarterProjects)] + (unscheduled.isEmpty ? [] : [.label(.noteUnscheduled)]))
  }
}
