import Fiscal
import Language
import Plans
import Tables

/// The money of every phase and measure by one axis.
struct MoneySums: Sendable {
  let planned: Pivot
  let allocated: Pivot
  let obligated: Pivot
  let spent: Pivot
  let used: Pivot
  let base: Pivot
  /// By phase, the planned money whose results are not in the rows that it is in.
  private let elsewhere: [Entry.Phase: Pivot]

  init(_ ledger: Ledger, by axis: Axis) {
    planned = ledger.pivot(axis)
    allocated = ledger.pivot(axis, of: .allocated)
    obligated = ledger.pivot(axis, of: .obligated)
    spent = ledger.pivot(axis, of: .spent)
    // What is the same sum is summed once: these six took 4 % of a build.
    used = ledger.states(.obligated) ? ledger.pivot(axis, counting: .used) : spent
    base = ledger.rules.reported.isBaseOfPlan ? planned : ledger.pivot(axis, counting: .base)
    elsewhere = ledger.plannedReportedElsewhere([.allocated, .obligated, .spent], by: axis)
  }

  /// The phases of which all of some planned money is reported, but elsewhere.
  private func phases(_ planned: Money?, _ sum: (Pivot) -> Money?) -> Set<Entry.Phase> {
    guard let planned else { return [] }
    return Set(elsewhere.filter { sum($0.value) == planned }.keys)
  }

  /// The figures of one row.
  func figures(of key: Pivot.Key) -> MoneyFigures {
    let isEmpty = planned[key] == nil && planned.unstated(in: key) == Pivot.Unstated()
    return MoneyFigures(
      planned: planned.cell(key), allocated: allocated[key], obligated: obligated[key], spent: spent[key],
      used: used[key], base: base[key], isEmpty: isEmpty,
      reportedElsewhere: phases(planned[key]) { $0[key] })
  }

  /// The figures of all rows together.
  var total: MoneyFigures {
    MoneyFigures(
      planned: planned.totalCell, allocated: allocated.total, obligated: obligated.total, spent: spent.total,
      used: used.total, base: base.total, isEmpty: false,
      reportedElsewhere: phases(planned.total, \.total))
  }

  /// Whether a row holds anything.
  func holds(_ key: Pivot.Key) -> Bool {
    let sums = [planned[key], allocated[key], obligated[key], spent[key]]
    return sums.contains { ($0 ?? .zero) != .zero } || planned.unstated(in: key) != Pivot.Unstated()
  }
}

/// The money of one row: what was planned, and what has come of it.
struct MoneyFigures: Sendable {
  let planned: Cell
  var allocated: Money?
  var obligated: Money?
  var spent: Money?
  var used: Money?
  var base: Money?
  /// Whether nothing is planned in the row, so that nothing is due of it either.
  var isEmpty = false
  /// The phases of which the agency says that there is no money.
  var nones: Set<Entry.Phase> = []
  /// The phases of which what is reported of the money is not divided as the rows are.
  var reportedElsewhere: Set<Entry.Phase> = []

  /// What percentages of the row are of: a whole may have parts with allocated money and parts without.
  var baseLabel: Label {
    guard let allocated else { return .basePlanned }
    return base == allocated ? .baseAllocated : .baseEither
  }

  /// What is left: the base without what is used; none where either is not known.
  var balance: Money? {
    guard let base, let used else { return nil }
    // Both are sums of amounts whose magnitudes fit together (`Magnitude`).
    return Money(satang: base.satang - used.satang)
  }

  /// The cell of an amount that the agency reports.
  func cell(_ amount: Money?, of phase: Entry.Phase? = nil) -> Cell {
    if let amount { return .amount(amount) }
    if let phase, nones.contains(phase) { return .noBudget }
    if isEmpty { return .blank }
    if phase.map(reportedElsewhere.contains) ?? reportedElsewhere.areUsed { return .notCrossed }
    // Of what uses no budget, no money is due.
    return planned == .noBudget ? .noBudget : .notReported
  }

  /// What is left, as a cell; without a base it cannot be told.
  var balanceCell: Cell {
    if let balance { return .amount(balance) }
    return used == nil ? cell(nil) : .notStated
  }

  /// An amount as a percentage of the base.
  func percentCell(_ amount: Money?) -> Cell {
    guard let amount else {
      let cell = cell(nil)
      return cell == .notReported || cell == .notCrossed ? cell : .blank
    }
    guard let base, let percent = Percent(of: amount, in: base) else { return .blank }
    return .percent(percent)
  }
}
