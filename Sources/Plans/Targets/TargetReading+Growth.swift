import Diagnostics
import Fiscal

extension TextCursor {
  /// `มากกว่าปีฐาน 2563 (9 คน)`, `ลดลงจากปี พ.ศ. 2567 ร้อยละ 20`, `สูงขึ้น`; the whole text or nothing of it.
  func growth() throws(Fault) -> Target.Growth? {
    var rest = self
    rest.skipCountingWords()
    guard let (comparison, isUp) = rest.direction() else { return nil }
    var parts = GrowthParts()
    rest.skipSpaces()
    while !rest.isAtEnd {
      let start = rest.index
      try parts.readNext(from: &rest)
      rest.skipSpaces()
      guard rest.index > start else { return nil }
    }
    // A change that is named has to be reached; a change that is not, only to be seen.
    let reached: Target.Comparison = isUp ? .atLeast : .atMost
    return Target.Growth(
      comparison: parts.change == nil ? comparison : reached, isUp: isUp, change: parts.change,
      baseYear: parts.year, base: parts.base)
  }

  /// Takes the word of a change, or a comparison with a base.
  private mutating func direction() -> (Target.Comparison, isUp: Bool)? {
    for word in ["เพิ่มขึ้น", "สูงขึ้น", "มากขึ้น", "increase", "rise"] where take(word: word) { return (.moreThan, true) }
    for word in ["ลดลง", "ต่ำลง", "น้อยลง", "decrease", "fall"] where take(word: word) { return (.lessThan, false) }
    let start = index
    if let comparison = comparison(), isAtBase {
      return (comparison, comparison == .moreThan || comparison == .atLeast)
    }
    rewind(to: start)
    return nil
  }

  /// Whether words for what was before come next.
  private var isAtBase: Bool {
    var rest = self
    return baseWords.contains { rest.take(word: $0) }
  }
}

/// The parts of a growth target, in whatever order they come.
private struct GrowthParts {
  var year: Int?
  var base: Target.Quantity?
  var change: Target.Quantity?

  /// Takes one part; nothing if there is none, or one for the second time.
  mutating func readNext(from cursor: inout TextCursor) throws(Fault) {
    if readWords(from: &cursor) { return }
    if base == nil, cursor.take("(") { return try readBracket(from: &cursor) }
    guard change == nil else { return }
    let start = cursor.index
    _ = cursor.comparison()
    cursor.skipCountingWords()
    if let quantity = try cursor.quantity() {
      change = quantity
    } else {
      cursor.rewind(to: start)
    }
  }

  /// Takes words that name the base, and its year.
  private mutating func readWords(from cursor: inout TextCursor) -> Bool {
    var found = false
    for word in ["จาก", "เมื่อเทียบกับ", "เทียบกับ", "กว่า", "from", "than"] where cursor.take(word: word) {
      found = true
      break
    }
    cursor.skipSpaces()
    if readBaseYear(from: &cursor) { found = true }
    return found
  }

  private mutating func readBaseYear(from cursor: inout TextCursor) -> Bool {
    guard year == nil else { return false }
    guard let word = baseWords.first(where: { cursor.take(word: $0) }) else { return false }
    cursor.skipSpaces()
    if word != "ปี" { _ = cursor.take(word: "ปี") }
    for word in ["งบประมาณ", "การศึกษา"] { _ = cursor.take(word: word) }
    cursor.skipSpaces()
    _ = cursor.take(word: "พ.ศ.", ignoringSpaces: true)
    cursor.skipSpaces()
    var digits: [Int] = []
    while let digit = cursor.peek(digits.count)?.digit, digits.count < 5 { digits.append(digit) }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    if digits.count == 4, (2400...2700).contains(number) {
      cursor.advance(by: 4)
      year = number
    }
    return true
  }

  /// Reads `(ปีฐาน ปี 2563 จำนวน 30 คน)` after its opening bracket; the cursor stays before what is none of it.
  private mutating func readBracket(from cursor: inout TextCursor) throws(Fault) {
    cursor.skipSpaces()
    _ = readBaseYear(from: &cursor)
    cursor.skipSpaces()
    cursor.skipCountingWords()
    base = try cursor.quantity()
    cursor.skipSpaces()
    if base != nil || year != nil { _ = cursor.take(")") }
  }
}

/// Words for what was before; what begins with another stands before it.
private let baseWords = [
  "ปีฐาน", "ค่าฐาน", "ฐาน", "ปีที่ผ่านมา", "ปีที่แล้ว", "ปีก่อน", "ปีงบประมาณ", "ปีการศึกษา", "ปี", "base year", "base",
]
