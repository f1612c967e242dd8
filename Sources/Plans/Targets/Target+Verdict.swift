import Fiscal

extension Target {
  /// Whether an actual value reaches the target; none where that cannot be computed, and a person has to say.
  ///
  /// An actual number without a unit has the target's.
  package func isMet(by actual: String, scales: Scales) -> Bool? {
    let reached = Actual(actual)
    switch kind {
    case .text: return nil
    case .number(let comparison, let quantity): return comparison.holds(reached, against: quantity)
    case .all: return reached.isAll
    case .exists(let thing): return reached.exists(thing)
    case .level(let comparison, let level): return comparison.holds(Level(actual), against: Level(level), on: scales)
    case .ratio(let comparison, let first, let second): return comparison.holds(reached, against: first, second)
    case .growth(let growth): return growth.isMet(by: reached)
    case .rate(let comparison, let quantity, let per):
      if case .number(let number, .things(let unit)) = reached, unit.withoutSpaces == quantity.rateWords(per: per) {
        return comparison.holds(number.billionths, quantity.number.billionths)
      }
      guard case .number(_, unit: nil) = reached else { return nil }
      return comparison.holds(reached, against: quantity)
    }
  }
}

extension Target.Comparison {
  fileprivate func holds<Value: Comparable>(_ actual: Value, _ target: Value) -> Bool {
    switch self {
    case .atLeast: actual >= target
    case .moreThan: actual > target
    case .atMost: actual <= target
    case .lessThan: actual < target
    case .equal: actual == target
    }
  }

  fileprivate func holds(_ actual: Actual, against target: Target.Quantity) -> Bool? {
    switch actual {
    case .number(let number, nil): holds(number.billionths, target.number.billionths)
    case .number(let number, let unit?) where unit.isSame(as: target.unit):
      holds(number.billionths, target.number.billionths)
    case .part(let part, let whole) where target.unit == .percent: holds(part, of: whole, against: target.number)
    default: nil
    }
  }

  /// Compares a part of a whole with a percentage by cross multiplication; none where it does not fit.
  private func holds(_ part: ExactNumber, of whole: ExactNumber, against percent: ExactNumber) -> Bool? {
    guard whole.digits > 0 else { return nil }
    let (left, leftOverflow) = part.billionths.multipliedReportingOverflow(by: 100 * 1_000_000_000)
    let (right, rightOverflow) = whole.billionths.multipliedReportingOverflow(by: percent.billionths)
    return leftOverflow || rightOverflow ? nil : holds(left, right)
  }

  /// Compares two ratios; that one is not equal to another says nothing where equality was only understood.
  fileprivate func holds(_ actual: Actual, against first: ExactNumber, _ second: ExactNumber) -> Bool? {
    guard case .ratio(let left, let right) = actual, second.digits > 0, right.digits > 0 else { return nil }
    let (one, oneOverflow) = left.billionths.multipliedReportingOverflow(by: second.billionths)
    let (other, otherOverflow) = first.billionths.multipliedReportingOverflow(by: right.billionths)
    if oneOverflow || otherOverflow { return nil }
    return self == .equal && one != other ? nil : holds(one, other)
  }

  fileprivate func holds(_ actual: Level, against target: Level, on scales: Scales) -> Bool? {
    if let (reached, wanted) = scales.ranks(of: actual, target) { return holds(reached, wanted) }
    guard let reached = actual.number, let wanted = target.number else { return nil }
    return holds(reached, wanted)
  }
}

extension Target.Growth {
  /// Whether a value stands to the base as it should: for a change in percent, to the base times it.
  fileprivate func isMet(by actual: Actual) -> Bool? {
    guard let base, case .number(let number, let unit) = actual, unit.map({ $0.isSame(as: base.unit) }) ?? true
    else { return nil }
    guard let change else { return comparison.holds(number.billionths, base.number.billionths) }
    let sign: Int128 = isUp ? 1 : -1
    guard change.unit == .percent, base.unit != .percent else {
      return comparison.holds(number.billionths, base.number.billionths + sign * change.number.billionths)
    }
    let hundred: Int128 = 100 * 1_000_000_000
    let (wanted, wantedOverflow) = base.number.billionths.multipliedReportingOverflow(
      by: hundred + sign * change.number.billionths)
    let (reached, reachedOverflow) = number.billionths.multipliedReportingOverflow(by: hundred)
    return wantedOverflow || reachedOverflow ? nil : comparison.holds(reached, wanted)
  }
}

extension Target.Unit {
  /// Whether two units are one; a unit that is not named is any.
  fileprivate func isSame(as other: Target.Unit) -> Bool {
    switch (self, other) {
    case (.percent, .percent): true
    case (.things(let one), .things(let other)):
      one.isEmpty || other.isEmpty || one.withoutSpaces == other.withoutSpaces
    default: false
    }
  }
}

extension Target.Quantity {
  /// The unit of a rate as an actual value may print it, without spaces.
  fileprivate func rateWords(per: String) -> String {
    if case .things(let unit) = unit { "\(unit)ต่อ\(per)".withoutSpaces } else { "ต่อ\(per)".withoutSpaces }
  }
}

extension Actual {
  /// Whether all was reached.
  fileprivate var isAll: Bool? {
    switch self {
    case .number(let number, .percent): number.billionths >= 100 * 1_000_000_000
    case .part(let part, let whole): part >= whole
    case .words(let words) where words.hasPrefix("ทุก") || words.hasPrefix("ครบ"): true
    case .words(let words) where words.hasPrefix("ไม่ครบ") || words.hasPrefix("ไม่ทุก"): false
    default: nil
    }
  }

  /// Whether there is one of a thing.
  fileprivate func exists(_ thing: String) -> Bool? {
    switch self {
    case .number(let number, let unit) where unit.map({ $0.isSame(as: .things(thing)) }) ?? true:
      number.billionths >= 1_000_000_000
    case .words(let words) where words.hasPrefix("มี"): true
    case .words(let words) where words.hasPrefix("ไม่มี") || words.hasPrefix("ยังไม่มี"): false
    default: nil
    }
  }
}
