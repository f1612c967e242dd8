/// A quarter of the Thai fiscal year: the first is October to December of the year before.
package enum Quarter: Int, CaseIterable, Comparable, Sendable {
  case first = 1
  case second, third, fourth

  package static func < (left: Quarter, right: Quarter) -> Bool { left.rawValue < right.rawValue }
}

/// A value for each quarter of a fiscal year.
package struct PerQuarter<Value> {
  // Inlinable, so that other targets need not ask at run time what a value is.
  @usableFromInline var values: (Value, Value, Value, Value)

  @inlinable package init(_ first: Value, _ second: Value, _ third: Value, _ fourth: Value) {
    values = (first, second, third, fourth)
  }

  @inlinable package init(repeating value: Value) { values = (value, value, value, value) }

  @inlinable package subscript(quarter: Quarter) -> Value {
    get {
      switch quarter {
      case .first: values.0
      case .second: values.1
      case .third: values.2
      case .fourth: values.3
      }
    }
    set {
      switch quarter {
      case .first: values.0 = newValue
      case .second: values.1 = newValue
      case .third: values.2 = newValue
      case .fourth: values.3 = newValue
      }
    }
  }

  /// The values in the order of the year.
  @inlinable package var all: [Value] { [values.0, values.1, values.2, values.3] }
}

extension PerQuarter: Sendable where Value: Sendable {}

extension PerQuarter: Equatable where Value: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.values == right.values }
}

extension PerQuarter: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { for value in all { hasher.combine(value) } }
}
