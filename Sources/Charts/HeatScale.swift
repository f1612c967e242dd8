import Fiscal

/// The steps of colour of a matrix: 0 has one of its own, the rest are divided into at most four by round amounts.
struct HeatScale: Sendable {
  /// From which amount on each further step begins, ascending.
  let thresholds: [Money]

  /// A scale whose steps hold about as many of the amounts each.
  init(of amounts: [Money]) {
    let positive = amounts.filter { $0 > .zero }.sorted()
    guard let least = positive.first else {
      thresholds = []
      return
    }
    var thresholds: [Money] = []
    for quarter in 1...3 {
      var threshold = HeatScale.roundedDown(positive[positive.count * quarter / 4])
      // An amount far above most has a step of its own.
      let largest = positive[positive.count - 1].satang
      if quarter == 3, largest / 10 >= threshold.satang { threshold = HeatScale.roundedDown(Money(satang: largest)) }
      // A step that none or all of the amounts are above would divide nothing.
      if threshold > least, threshold > thresholds.last ?? .zero { thresholds.append(threshold) }
    }
    self.thresholds = thresholds
  }

  /// The step of an amount, from 0.
  func callAsFunction(_ amount: Money) -> Int {
    guard amount > .zero else { return 0 }
    // One step alone is neither the lightest nor the darkest.
    return thresholds.isEmpty ? 2 : 1 + thresholds.count { $0 <= amount }
  }

  /// The largest of 1, 2 and 5 with zeros after it that is not above an amount.
  private static func roundedDown(_ amount: Money) -> Money {
    var power: Int64 = 1
    while power <= amount.satang / 10 { power *= 10 }
    let first = amount.satang / power
    return Money(satang: power * (first >= 5 ? 5 : first >= 2 ? 2 : 1))
  }
}
