import Diagnostics
import Fiscal

extension TextCursor {
  /// Takes the words or the sign that say how an actual value has to stand to a target.
  mutating func comparison() -> Target.Comparison? {
    for (words, comparison) in comparisonWords[peek()] where take(word: words) {
      skipSpaces()
      return comparison
    }
    return nil
  }

  /// Takes `ขึ้นไป` and what means the same after a number or a level.
  mutating func orMore() -> Bool {
    let start = index
    skipSpaces()
    for word in ["ขึ้นไป", "เป็นต้นไป", "หรือมากกว่า", "or more", "or higher"] where take(word: word) { return true }
    rewind(to: start)
    return false
  }

  /// Takes what may follow a number and says how to stand to it; false where it contradicts the words before.
  mutating func takeEnding(agreeingWith comparison: inout Target.Comparison?) -> Bool {
    let ending: Target.Comparison? = orMore() ? .atLeast : orLess() ? .atMost : nil
    guard let ending else { return true }
    if let comparison { return comparison == ending }
    comparison = ending
    return true
  }

  /// Takes `ลงมา` and what means the same after a number.
  private mutating func orLess() -> Bool {
    let start = index
    skipSpaces()
    for word in ["ลงมา", "หรือน้อยกว่า", "หรือต่ำกว่า", "or less", "or fewer"] where take(word: word) { return true }
    rewind(to: start)
    return false
  }

  /// Takes words that may stand before a number and say nothing of it.
  mutating func skipCountingWords() {
    for word in ["ต้อง", "มี", "ครบ", "จำนวน", "รวม"] where take(word: word) { skipSpaces() }
  }

  /// Reads a quantity: `ร้อยละ 80`, `80 %`, `24 แห่ง`; the unit ends before a digit, a bracket or a stop word.
  mutating func quantity() throws(Fault) -> Target.Quantity? {
    let start = index
    if take(word: "ร้อยละ") {
      skipSpaces()
      if let number = try number() {
        _ = takePercentSign()
        return Target.Quantity(number, .percent)
      }
      rewind(to: start)
      return nil
    }
    guard let number = try number() else { return nil }
    if takePercentSign() { return Target.Quantity(number, .percent) }
    skipSpaces()
    return Target.Quantity(number, .things(words()))
  }

  /// Takes words up to a digit, a bracket, or one of the words that begin another part of a target.
  mutating func words() -> String {
    var words = String.UnicodeScalarView()
    while let next = peek(), next.digit == nil, !"():|".unicodeScalars.contains(next), !isAtStopWord {
      words.append(next)
      advance()
    }
    return String(words).withoutOuterSpaces
  }

  private var isAtStopWord: Bool {
    var rest = self
    return stopWords[peek()].contains { rest.take(word: $0.word) }
  }

  private mutating func takePercentSign() -> Bool {
    let start = index
    skipSpaces()
    if take("%") || take("％") || take(word: "เปอร์เซ็นต์") || take(word: "percent") || take(word: "per cent") {
      return true
    }
    rewind(to: start)
    return false
  }
}

extension String {
  /// The text without space at its ends.
  var withoutOuterSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }), let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text without any space, to compare words.
  var withoutSpaces: String { String(String.UnicodeScalarView(unicodeScalars.lazy.filter { !$0.isSpace })) }

  /// The text with one space where it has several, and none at its ends.
  var withSingleSpaces: String {
    var isAfterSpace = true
    var isTidy = true
    for scalar in unicodeScalars {
      if scalar.isSpace, isAfterSpace || scalar != " " { isTidy = false }
      isAfterSpace = scalar.isSpace
    }
    if isTidy, !isAfterSpace { return self }
    return unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }.joined(separator: " ")
  }
}

/// Words and signs of comparison; what begins with another stands before it.
private let comparisonWords = WordTable<Target.Comparison>([
  ("ไม่น้อยกว่า", .atLeast), ("ไม่ต่ำกว่า", .atLeast), ("ไม่ตํ่ากว่า", .atLeast), ("อย่างน้อย", .atLeast),
  ("มากกว่าหรือเท่ากับ", .atLeast),
  ("ตั้งแต่", .atLeast), ("at least", .atLeast), ("not less than", .atLeast), ("≥", .atLeast), (">=", .atLeast),
  ("ไม่มากกว่า", .atMost), ("ไม่เกินกว่า", .atMost), ("ไม่เกิน", .atMost), ("ไม่สูงกว่า", .atMost), ("อย่างมาก", .atMost),
  ("น้อยกว่าหรือเท่ากับ", .atMost), ("at most", .atMost), ("not more than", .atMost), ("≤", .atMost), ("<=", .atMost),
  ("มากกว่า", .moreThan), ("เกินกว่า", .moreThan), ("เกิน", .moreThan), ("สูงกว่า", .moreThan), ("more than", .moreThan),
  (">", .moreThan), ("น้อยกว่า", .lessThan), ("ต่ำกว่า", .lessThan), ("ตํ่ากว่า", .lessThan), ("less than", .lessThan),
  ("<", .lessThan),
  ("เท่ากับ", .equal), ("equals ", .equal), ("exactly", .equal), ("=", .equal),
])

/// Words that end a unit, since another part of the target begins with them.
private let stopWords = WordTable<Void>(
  [
    "ขึ้นไป", "เป็นต้นไป", "หรือมากกว่า", "ลงมา", "หรือน้อยกว่า", "หรือต่ำกว่า", "or more", "or less", "or fewer", "ร้อยละ", "จากปี",
    "จากฐาน", "เมื่อเทียบ", "เทียบกับ", "กว่าปี", "from",
  ].map { (word: $0, meaning: ()) })

/// Words with what they mean, by their first letter: at most places of a text none of them can begin.
private struct WordTable<Meaning: Sendable>: Sendable {
  private let words: [Unicode.Scalar: [(word: String, meaning: Meaning)]]

  init(_ words: [(word: String, meaning: Meaning)]) {
    var byStart: [Unicode.Scalar: [(word: String, meaning: Meaning)]] = [:]
    for entry in words {
      guard let first = entry.word.unicodeScalars.first?.lowercased else { continue }
      byStart[first, default: []].append(entry)
    }
    self.words = byStart
  }

  /// The words that begin with a letter, in the order in which they were given.
  subscript(first: Unicode.Scalar?) -> [(word: String, meaning: Meaning)] {
    first.flatMap { words[$0.lowercased] } ?? []
  }
}
