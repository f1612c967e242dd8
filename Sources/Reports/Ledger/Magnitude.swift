import Fiscal

/// How far the sums of a ledger can go: while every amount added here fits, no sum over any of them can overflow.
///
/// A sum reads one face; since a measure may be made of several phases, all of them are measured together.
struct Magnitude {
  private var when = Money.zero
  private var what = Money.zero

  /// Makes room for an entry.
  mutating func add(_ entry: Entry) throws(Money.Overflow) {
    let size = entry.amount.isNegative ? try Money.zero.subtracting(entry.amount) : entry.amount
    let isOfBoth = entry.phase != .planned || entry.face == .both
    if isOfBoth || entry.face == .when { when = try when.adding(size) }
    if isOfBoth || entry.face == .what { what = try what.adding(size) }
  }
}
