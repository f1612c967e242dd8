import Fiscal

extension Money {
  /// How far two amounts are apart; the most that can be said where that does not fit.
  func distance(to other: Money) -> Money {
    let difference = self < other ? try? other.subtracting(self) : try? subtracting(other)
    return difference ?? Money(satang: .max)
  }
}
