import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// Budget and number of projects with money, a row a quarter, then what is unscheduled; none without scheduled money.
  ///
  /// The shares are of the base.
  func quarterBudgetTable(
    _ name: String, _ caption: Phrase, _ slice: Ledger, base: Money?, shares: Table.Column = .share
  ) -> Table? {
    guard slice.isScheduled else { return nil }
    let whole = slice.pivot(.project)
    let byQuarter = slice.pivot(.project, by: .quarter)
    // Only those of the slice: to look for every project of the plan in each of its parts would take their product.
    let items = byQuarter.rowKeys.filter { key in
      guard case .member(let id) = key, let place = tree.places[id] else { return false }
      return tree.isItem(place)
    }
    func row(_ axisRow: AxisRow) -> Table.Row {
      let cell = byQuarter.columnCell(axisRow.key)
      let count = items.count { (byQuarter[$0, axisRow.key] ?? .zero) != .zero }
      return axisRow.row([cell, cell == .notStated ? .blank : .count(count), share(of: cell, in: base)])
    }
    let unscheduled = lastRows(of: .quarter).prefix(1).filter { (byQuarter.column($0.key) ?? .zero) != .zero }
    let total = whole.totalCell
    // In the part of a ledger, some money may be known to be of that part, but not in which quarter.
    let uncrossed = whole.total?.distance(to: byQuarter.total ?? .zero) ?? .zero
    let notCrossed = lastRows(of: .quarter).suffix(1).filter { _ in uncrossed != .zero }.map { row in
      row.row([.amount(uncrossed), .blank, share(of: .amount(uncrossed), in: base)])
    }
    return Table(
      name: name, caption: caption, rowHead: .label(.quarter), rowKey: "quarter",
      columns: [.budget, countColumn, shares], rows: (members(of: .quarter) + unscheduled).map(row) + notCrossed,
      total: .total([total, .blank, share(of: total, in: base)]),
      notes: [.label(.noteQuarterProjects, ["items": itemsWord])]
        + (unscheduled.isEmpty ? [] : [.label(.noteUnscheduled)])
        + (notCrossed.isEmpty ? [] : [.label(.noteNotCrossed)]))
  }
}
