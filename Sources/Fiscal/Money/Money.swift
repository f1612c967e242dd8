/// An amount of Thai baht, exact to the satang (a hundredth of a baht).
///
/// Sums are checked: what does not fit, ±92 quadrillion baht, is an error and never wraps.
package struct Money: Hashable, Comparable, Sendable {
  /// A sum that does not fit.
  package struct Overflow: Error, Hashable {}

  package let satang: Int64

  package init(satang: Int64) { self.satang = satang }

  package static let zero = Money(satang: 0)

  package var isNegative: Bool { satang < 0 }

  package func adding(_ other: Money) throws(Overflow) -> Money {
    let (sum, overflow) = satang.addingReportingOverflow(other.satang)
    if overflow { throw Overflow() }
    return Money(satang: sum)
  }

  package func subtracting(_ other: Money) throws(Overflow) -> Money {
    let (difference, overflow) = satang.subtractingReportingOverflow(other.satang)
    if overflow { throw Overflow() }
    return Money(satang: difference)
  }

  package static func < (left: Money, right: Money) -> Bool { left.satang < right.satang }
}

/// What a document says of an amount: nothing, that no budget is used, or how much.
package enum Amount: Hashable, Sendable {
  /// The document does not say. Not a zero.
  case notStated
  /// The document says that no budget is used (ไม่ใช้งบประมาณ). Not a zero that somebody counted.
  case noBudget
  /// An amount; 0 is an amount.
  case stated(Money)

  /// The money, where an amount is stated.
  package var money: Money? {
    if case .stated(let money) = self { money } else { nil }
  }
}
