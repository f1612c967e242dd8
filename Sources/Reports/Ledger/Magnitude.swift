import Fiscal

/// How far the sums of a ledger can go: while every amount added here fits, no sum over any of them can overflow.
///
/// A sum reads one phase and one face, so each pair is measured for itself.
struct Magnitude {
  private var reached: [Sum: Money] = [:]

  private struct Sum: Hashable {
    let phase: Entry.Phase
    let face: Entry.Face
  }

  /// Makes room for an entry.
  mutating func add(_ entry: Entry) throws(Money.Overflow) {
    let size = entry.amount.isNegative ? try Money.zero.subtracting(entry.amount) : entry.amount
    let faces: [Entry.Face] =
      if entry.phase == .planned, entry.face != .both { [entry.face] } else { [.when, .what] }
    for face in faces {
      let sum = Sum(phase: entry.phase, face: face)
      reached[sum] = try (reached[sum] ?? .zero).adding(size)
    }
  }
}
