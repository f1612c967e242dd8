import Language
import Tables

/// Which columns a table of plan and result has: those that anything in the plan is reported for, the same in each.
struct MoneyColumns: Sendable {
  /// What percentages of spent money are of.
  enum Base: Sendable {
    case planned, allocated
    /// Allocated money of some projects, planned money of others.
    case either

    var label: Label {
      switch self {
      case .planned: .basePlanned
      case .allocated: .baseAllocated
      case .either: .baseEither
      }
    }
  }

  let hasAllocated: Bool
  let hasObligated: Bool
  let base: Base

  /// The columns for a ledger and its sums.
  init(_ sums: MoneySums, _ ledger: Ledger) {
    hasAllocated = ledger.states(.allocated)
    hasObligated = ledger.states(.obligated)
    base = !hasAllocated ? .planned : sums.base.total != sums.allocated.total ? .either : .allocated
  }

  var all: [Table.Column] {
    var columns = [Table.Column(key: "planned", title: .label(.plannedBudget), unit: .baht)]
    if hasAllocated { columns.append(Table.Column(key: "allocated", title: .label(.allocated), unit: .baht)) }
    columns.append(Table.Column(key: "spent", title: .label(.spent), unit: .baht))
    if hasObligated {
      columns.append(Table.Column(key: "obligated", title: .label(.obligated), unit: .baht))
      columns.append(Table.Column(key: "used", title: .label(.used), unit: .baht))
    }
    columns.append(Table.Column(key: "balance", title: .label(.balance), unit: .baht))
    columns.append(percent("spent_percent", of: .spent))
    if hasObligated { columns.append(percent("used_percent", of: .used)) }
    return columns
  }

  private func percent(_ key: String, of measure: Label) -> Table.Column {
    Table.Column(
      key: key, title: .label(.percentOfBase, ["measure": .label(measure), "base": .label(base.label)]), unit: .percent)
  }

  /// The cells of a row.
  func cells(_ figures: MoneyFigures) -> [Cell] {
    var cells = [figures.planned]
    if hasAllocated { cells.append(figures.cell(figures.allocated, of: .allocated)) }
    cells.append(figures.cell(figures.spent, of: .spent))
    if hasObligated { cells += [figures.cell(figures.obligated, of: .obligated), figures.cell(figures.used)] }
    cells += [figures.balanceCell, figures.percentCell(figures.spent)]
    if hasObligated { cells.append(figures.percentCell(figures.used)) }
    return cells
  }
}
