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
  mutating func quarters(_ key: String, allowsNegative: Bool = false) -> Placed<PerQuarter<Amount>>? {
    switch value(key) {
    case .sequence(let nodes, let location):
      return quarters(of: nodes, key: key, at: location, allowsNegative: allowsNegative)
    default:
      return parsed(key) { scalar throws(Fault) in
        try PerQuarter<Amount>(readingRow: scalar.text, allowsNegative: allowsNegative)
      }
    }
  }

  private mutating func quarters(
    of nodes: [Node], key: String, at location: Location, allowsNegative: Bool
  ) -> Placed<PerQuarter<Amount>>? {
    guard nodes.count == 4 else {
      diagnostics.append(.quarterCount(nodes, at: location))
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
    diagnostics += warnings.map { $0.diagnostic(at: scalar.location) }
    return period
  }
}

extension Diagnostic {
  fileprivate static func quarterCount(_ nodes: [Node], at location: Location) -> Diagnostic {
    let looksLikeThousands = nodes.dropFirst().contains { node in
      if case .scalar(let scalar) = node { scalar.text.utf8.count == 3 && Int(scalar.text) != nil } else { false }
    }
    return Diagnostic(
      id: "quarters-count", at: location,
      message: Message(
        thai: "พบ \(nodes.count) ค่า แต่ต้องมีสี่ค่า ไตรมาสละหนึ่งค่า",
        english: "\(nodes.count) values found; four quarters take four values"),
      hint: looksLikeThousands
        ? Message(
          thai: "ใน [ ] จุลภาคคั่นค่า ไม่ใช่หลักพัน ให้เขียนเป็นแถว เช่น 0 | 191,100 | 0 | 297,192",
          english: "inside [ ] a comma ends a value, it does not part thousands; write a row: 0 | 191,100 | 0 | 297,192"
        )
        : Message(
          thai: "เขียนเช่น 0 | 191,100 | 0 | 297,192 (ไม่ระบุให้ใส่ ~)",
          english: "write such as 0 | 191,100 | 0 | 297,192, with ~ where it is not stated"))
  }

  fileprivate static func noAmountInList(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind", at: location,
      message: Message(thai: "แต่ละค่าใน \(key): ต้องเป็นจำนวนเงิน", english: "each value of '\(key)' is an amount"),
      hint: Message(
        thai: "เขียนเช่น 0 | 191,100 | 0 | 297,192", english: "write such as 0 | 191,100 | 0 | 297,192"))
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
