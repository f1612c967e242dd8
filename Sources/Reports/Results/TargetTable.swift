import Fiscal
import Language
import Plans
import Tables

extension ResultTables {
  /// The share of their money that the cabinet asks agencies to have spent or used, by quarter, and what they have reached
  /// of the same measure; none without targets.
  func targetTable() -> Table? {
    guard !plan.spendingTargets.isEmpty else { return nil }
    let day = asOf.map(Cell.day) ?? .notReported
    return Table(
      name: "spending-targets", caption: .label(.tableSpendingTargets), rowHead: .label(.headItem), rowKey: "item",
      columns: [
        Table.Column(key: "measure", title: .label(.headMeasure)),
        Table.Column(key: "scope", title: .label(.headScope)),
      ]
        + Quarter.allCases.map { quarter in
          Table.Column(
            key: "q\(quarter.rawValue)", title: .label(.byEndOfQuarter, ["number": .text(String(quarter.rawValue))]),
            unit: .percent)
        } + [
          Table.Column(key: "reached", title: .label(.headReached), unit: .percent),
          Table.Column(key: "as_of", title: .label(.headReportedOn)),
        ],
      rows: plan.spendingTargets.map { target in
        Table.Row(
          title: .text(target.title),
          cells: [
            .text(.label(target.measure == .spent ? .spent : .used)), .text(.label(target.scope.label)),
          ] + target.quarters.all.map { $0.map(Cell.percent) ?? .notStated } + [reached(of: target), day],
          origins: [target.location])
      })
  }

  /// What the plan has reached of a target; results are not divided into current and capital expenditure.
  private func reached(of target: SpendingTarget) -> Cell {
    guard target.scope == .overall else { return .notCrossed }
    return sums.total.percentCell(target.measure == .spent ? sums.total.spent : sums.total.used)
  }
}

extension SpendingTarget.Scope {
  fileprivate var label: Label {
    switch self {
    case .overall: .scopeOverall
    case .recurrent: .scopeRecurrent
    case .capital: .scopeCapital
    }
  }
}
