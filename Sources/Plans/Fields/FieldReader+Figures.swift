import Diagnostics
import Documents
import Fiscal
import Language

extension FieldReader {
  /// An amount of money, or that no budget is used.
  mutating func amount(_ key: String, allowsNegative: Bool = false) -> Placed<Amount>? {
    parsed(key) { scalar throws(Fault) in
      try Amount(reading: scalar.text, isQuoted: scalar.isQuoted, allowsNegative: allowsNegative)
    }
  }

  /// Four amounts: a row as a table prints it, or a list.
  ///
  /// `oneAmount` is the hint for who writes a single amount, where there is another place for it.
  mutating func quarters(
    _ key: String, allowsNegative: Bool = false, oneAmount: Message? = nil
  ) -> Placed<PerQuarter<Amount>>? {
    switch value(key) {
    case .sequence(let nodes, let location):
      return quarters(of: nodes, key: key, at: location, allowsNegative: allowsNegative)
    default:
      return parsed(key) { scalar throws(Fault) in
        try PerQuarter<Amount>(readingRow: scalar.text, allowsNegative: allowsNegative, oneAmount: oneAmount)
      }
    }
  }

  private mutating func quarters(
    of nodes: [Node], key: String, at location: Location, allowsNegative: Bool
  ) -> Placed<PerQuarter<Amount>>? {
    if let split = nodes.splitAmount {
      diagnostics.append(.splitAmount(split.0, split.1, values: nodes.count))
      return nil
    }
    guard nodes.count == 4 else {
      let hint = Message(
        thai: "เขียนเช่น 0 | 191,100 | 0 | 297,192 (ไม่ระบุให้ใส่ ~)",
        english: "write such as 0 | 191,100 | 0 | 297,192, with ~ where it is not stated")
      diagnostics.append(Fault.quarterCount(nodes.count, length: 0, hint: hint).diagnostic(at: location))
      return nil
    }
    var amounts: [Amount] = []
    for node in nodes {
      guard case .scalar(let scalar) = node else {
        diagnostics.append(.noAmountInList(key, at: node.location))
        return nil
      }
      let amount = parsed(scalar) { scalar throws(Fault) in
        try Amount(reading: scalar.text, isQuoted: scalar.isQuoted, allowsNegative: allowsNegative)
      }
      guard let amount else { return nil }
      amounts.append(amount.value)
    }
    return Placed(PerQuarter(amounts[0], amounts[1], amounts[2], amounts[3]), at: location)
  }

  /// A whole number that is not negative, in either script of digits.
  mutating func count(_ key: String) -> Placed<Int>? {
    parsed(key) { scalar throws(Fault) in
      let digits = scalar.text.withDigits(.arabic).filter { $0 != "," && !$0.isWhitespace }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let count = Int(digits) else {
        throw .noCount(scalar.text)
      }
      return count
    }
  }

  mutating func day(_ key: String) -> Placed<Day>? {
    parsed(key) { scalar throws(Fault) in try Day(reading: scalar.text) }
  }

  mutating func percent(_ key: String) -> Placed<Percent>? {
    parsed(key) { scalar throws(Fault) in try Percent(reading: scalar.text) }
  }

  /// When something is done; months without a year take the plan's.
  mutating func period(_ key: String, in year: FiscalYear?) -> Placed<Period>? {
    guard let scalar = scalar(key) else { return nil }
    var warnings: [Fault] = []
    let period = parsed(scalar) { scalar throws(Fault) in
      try Period.read(scalar.text, in: year, warnings: &warnings)
    }
    diagnostics += warnings.map { scalar.diagnostic(of: $0) }
    return period
  }
}

extension Diagnostic {
  fileprivate static func splitAmount(_ first: Scalar, _ second: Scalar, values: Int) -> Diagnostic {
    Diagnostic(
      id: "quarters-split", at: first.location, length: first.text.utf8.count + 1 + second.text.utf8.count,
      message: Message(
        thai: "ใน [ ] จุลภาคคั่นค่า “\(first.text),\(second.text)” จึงเป็นสองค่า และรายการนี้มี \(values) ค่า",
        english:
          "inside [ ] a comma ends a value: '\(first.text),\(second.text)' is two values, and the list has \(values)"),
      hint: Message(
        thai: "เขียนเป็นแถว เช่น 0 | 191,100 | 0 | 297,192 หรือเขียนในรายการโดยไม่มีจุลภาคหลักพัน",
        english:
          "write a row, such as 0 | 191,100 | 0 | 297,192, or leave the thousands commas away and put a space after each comma"
      ))
  }

  fileprivate static func noAmountInList(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind", at: location,
      message: Message(thai: "แต่ละค่าใน \(key): ต้องเป็นจำนวนเงิน", english: "each value of '\(key)' is an amount"),
      hint: Message(
        thai: "เขียนเช่น 0 | 191,100 | 0 | 297,192", english: "write such as 0 | 191,100 | 0 | 297,192"))
  }
}

extension [Node] {
  /// Two items that look like one amount cut at its thousands comma: `191,100` without a space.
  fileprivate var splitAmount: (Scalar, Scalar)? {
    for (left, right) in zip(self, dropFirst()) {
      guard case .scalar(let first) = left, case .scalar(let second) = right, !first.isQuoted, !second.isQuoted,
        second.location == first.location.advanced(byBytes: first.text.utf8.count + 1),
        1...3 ~= first.text.utf8.count, second.text.utf8.count == 3, first.text.utf8.first != UInt8(ascii: "0"),
        (first.text + second.text).utf8.allSatisfy({ 0x30...0x39 ~= $0 })
      else { continue }
      return (first, second)
    }
    return nil
  }
}

extension Fault {
  fileprivate static func noCount(_ text: String) -> Fault {
    Fault(
      id: "not-a-count", length: text.utf8.count,
      message: Message(thai: "“\(text)” ไม่ใช่จำนวนนับ", english: "'\(text)' is not a whole number"),
      hint: Message(thai: "เขียนเป็นตัวเลข เช่น 59", english: "write digits, such as 59"))
  }
}
