extension Money {
  /// The sum of amounts; 0 for none.
  package static func sum(of amounts: some Sequence<Money>) throws(Overflow) -> Money {
    var sum = Money.zero
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }

  /// The amount, a number of times.
  package func multiplied(by count: Int) throws(Overflow) -> Money {
    let (product, overflow) = satang.multipliedReportingOverflow(by: Int64(count))
    if overflow { throw Overflow() }
    return Money(satang: product)
  }
}
