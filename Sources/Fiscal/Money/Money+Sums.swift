extension Money {
  /// The sum of amounts; 0 for none.
  package static func sum(of amounts: [Money]) throws(Overflow) -> Money {
    var sum = Money.zero
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }
}
