package import Fiscal

/// What an indicator should reach.
package struct Target: Hashable, Sendable {
  /// The words of the document, with one space where it has several.
  package let printed: String
  /// How they were read.
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// A number against which the actual one is held: `ไม่น้อยกว่าร้อยละ 80`, `24 แห่ง`.
    case number(Comparison, Quantity)
    /// All of a kind, as in `ทุกแห่ง`; the text names it.
    case all(String)
    /// That there is one, as in `1 รายงาน`; the text names it.
    case exists(String)
    /// A level of an ordered scale: `ระดับดีขึ้นไป`.
    case level(Comparison, String)
    /// One number to another: `3 : 2`.
    case ratio(Comparison, ExactNumber, ExactNumber)
    /// More or less than before: `มากกว่าปีฐาน 2563 (9 คน)`.
    case growth(Growth)
    /// So many for each: `5 โรงเรียนต่อคน`, `หน่วยงานละ 1 บูท`.
    case rate(Comparison, Quantity, per: String)
    /// None of these; only a person can say whether it is reached.
    case text
  }

  /// How the actual value has to stand to the target.
  package enum Comparison: Hashable, Sendable {
    case atLeast, moreThan, atMost, lessThan, equal
  }

  /// A number and what it counts.
  package struct Quantity: Hashable, Sendable {
    package let number: ExactNumber
    package let unit: Unit

    package init(_ number: ExactNumber, _ unit: Unit) {
      self.number = number
      self.unit = unit
    }
  }

  package enum Unit: Hashable, Sendable {
    case percent
    /// Things of a name, as printed; empty where none is.
    case things(String)
  }

  /// A change from what was before.
  package struct Growth: Hashable, Sendable {
    /// How the actual value has to stand to the base, or to the base changed by `change`.
    package let comparison: Comparison
    /// Whether the value should rise.
    package let isUp: Bool
    /// By how much: percent of the base, or things; none where any change does.
    package let change: Quantity?
    /// The year of the base, Buddhist era.
    package let baseYear: Int?
    /// The value of the base; without it nothing can be computed.
    package let base: Quantity?

    package init(comparison: Comparison, isUp: Bool, change: Quantity?, baseYear: Int?, base: Quantity?) {
      self.comparison = comparison
      self.isUp = isUp
      self.change = change
      self.baseYear = baseYear
      self.base = base
    }
  }

  package init(printed: String, kind: Kind) {
    self.printed = printed
    self.kind = kind
  }

  /// Whether an actual value can be held against the target by computing.
  ///
  /// A level counts only where it is on one of the plan's scales, or is a number.
  package func isMeasurable(scales: Scales) -> Bool {
    switch kind {
    case .text: false
    case .growth(let growth): growth.base != nil
    case .level(_, let level): Level(level).isKnown(in: scales)
    case .number, .all, .exists, .ratio, .rate: true
    }
  }
}
