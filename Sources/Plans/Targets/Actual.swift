import Fiscal

/// What was reached, as far as it can be held against a target.
enum Actual: Hashable, Sendable {
  /// A number; the unit is none where the text names none.
  case number(ExactNumber, unit: Target.Unit?)
  /// A part of a whole: `22 จาก 24`, `22/24`.
  case part(ExactNumber, of: ExactNumber)
  /// One number to another: `3 : 2`.
  case ratio(ExactNumber, ExactNumber)
  /// A level, or other words.
  case words(String)

  init(_ text: String) {
    do {
      self = try Actual.reading(text) ?? .words(text.withoutSpaces)
    } catch {
      self = .words(text.withoutSpaces)
    }
  }

  private static func reading(_ text: String) throws -> Actual? {
    var cursor = TextCursor(text)
    // What is longer than any figure is words.
    guard cursor.endOffset <= 400 else { return nil }
    cursor.skipSpaces()
    cursor.skipCountingWords()
    let isPercent = cursor.take(word: "ร้อยละ")
    cursor.skipSpaces()
    let isNegative = cursor.take("-") || cursor.take("−")
    guard var number = try cursor.number() else { return nil }
    if isNegative { number = ExactNumber(digits: -number.digits, decimals: number.decimals) ?? number }
    cursor.skipSpaces()
    if cursor.isAtEnd { return .number(number, unit: isPercent ? .percent : nil) }
    let isRatio = cursor.peek() == ":"
    if cursor.take(":") || cursor.take("/") || cursor.take(word: "จาก") || cursor.take(word: "of ") {
      cursor.skipSpaces()
      guard let second = try cursor.number() else { return nil }
      return isRatio ? (cursor.isAtEnd ? .ratio(number, second) : nil) : .part(number, of: second)
    }
    for sign in ["%", "เปอร์เซ็นต์", "percent"] where cursor.take(word: sign) {
      return cursor.isAtEnd ? .number(number, unit: .percent) : nil
    }
    let unit = cursor.words()
    cursor.skipSpaces()
    guard !isPercent, cursor.isAtEnd else { return nil }
    return .number(number, unit: .things(unit))
  }
}
