import Fiscal

/// How far the sums of a ledger can go: while every amount added here fits, no sum over any of them can overflow.
///
/// A sum reads one face; since a measure may be made of several phases, all of them are measured together.
struct Magnitude {
  private var reached: [Entry.Face: Money] = [:]

  /// Makes room for an entry.
  mutating func add(_ entry: Entry) throws(Money.Overflow) {
    let size = entry.amount.isNegative ? try Money.zero.subtracting(entry.amount) : entry.amount
    let faces: [Entry.Face] =
      if entry.phase == .planned, entry.face != .both { [entry.face] } else { [.when, .what] }
    for face in faces { reached[face] = try (reached[face] ?? .zero).adding(size) }
  }
}
