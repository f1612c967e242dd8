package import Diagnostics
import Fiscal

extension Target {
  /// Reads what an indicator should reach, in official wording or in signs.
  ///
  /// What is none of the forms is a text target, and so is what is longer than any form.
  ///
  /// - Throws: a number that is written wrongly, such as `1.234,5`, and an empty text.
  package init(reading text: String) throws(Fault) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { throw .missingTarget() }
    let kind: Kind
    if cursor.endOffset > longestForm {
      kind = .text
    } else if let growth = try cursor.growth() {
      kind = .growth(growth)
    } else if let level = cursor.level() {
      kind = level
    } else if let all = cursor.all() {
      kind = all
    } else if cursor.isMere("มี") {
      kind = .exists("")
    } else if let rate = try cursor.rate() {
      kind = rate
    } else {
      kind = try cursor.numberTarget() ?? .text
    }
    self.init(printed: text.withSingleSpaces, kind: kind)
  }
}

/// Words that tell what something does, and hardly ever stand within its name.
private let verbs = [
  "มี", "ได้", "ผ่าน", "เป็น", "อยู่", "สามารถ", "ต้อง", "ไม่", "เข้าร่วม", "ดำเนินการ", "จัดทำ", "อย่าง",
]

/// How many bytes a target may have that is no text: some three hundred letters of Thai.
private let longestForm = 1000

// Each reader takes the whole text, or nothing of it.
extension TextCursor {
  fileprivate func isMere(_ word: String) -> Bool {
    var rest = self
    return rest.take(word: word) && rest.isAtEnd
  }

  /// `ทุกแห่ง`, `ครบทุกคน`, `ทุกโรงเรียน (ที่เข้าร่วมกิจกรรม)`.
  fileprivate func all() -> Target.Kind? {
    var rest = self
    _ = rest.take(word: "ครบ")
    rest.skipSpaces()
    let isThai = rest.take(word: "ทุก")
    guard isThai || rest.take(word: "all") else { return nil }
    if !isThai { rest.skipSpaces() }
    var noun = String.UnicodeScalarView()
    while let next = rest.peek(), next.isLetter {
      noun.append(next)
      rest.advance()
    }
    rest.skipSpaces()
    guard !noun.isEmpty || rest.isAtEnd, rest.isAtEnd || rest.isBracket else { return nil }
    let name = String(noun)
    return name.isClause ? nil : .all(name)
  }

  /// Whether all that is left stands in one pair of brackets.
  private var isBracket: Bool {
    var rest = self
    guard rest.take("(") else { return false }
    while let next = rest.peek(), next != ")", next != "(" { rest.advance() }
    return rest.take(")") && rest.isAtEnd
  }

  /// `หน่วยงานละ 1 บูท`, `อย่างน้อยภาคเรียนละ 1 ครั้ง`, `โรงเรียนละไม่น้อยกว่า 1 คน`.
  fileprivate func rate() throws(Fault) -> Target.Kind? {
    var rest = self
    var comparison = rest.comparison()
    var per = String.UnicodeScalarView()
    while let next = rest.peek(), next.isLetter, !rest.isAtNumberAfter("ละ") {
      per.append(next)
      rest.advance()
    }
    // "ร้อยละ" is percent, whatever stands before it, and words of comparison name nothing.
    guard !per.isEmpty, !String(per).namesNothing, rest.take(word: "ละ") else { return nil }
    rest.skipSpaces()
    if comparison == nil { comparison = rest.comparison() }
    rest.skipCountingWords()
    guard let quantity = try rest.quantity() else { return nil }
    guard rest.takeEnding(agreeingWith: &comparison) else { return nil }
    rest.skipSpaces()
    guard rest.isAtEnd else { return nil }
    return .rate(comparison ?? .atLeast, quantity, per: String(per))
  }

  /// Whether a word comes next, and after it a number, with words of comparison between them or not.
  private func isAtNumberAfter(_ word: String) -> Bool {
    var rest = self
    guard rest.take(word: word) else { return false }
    rest.skipSpaces()
    _ = rest.comparison()
    rest.skipCountingWords()
    return rest.peek()?.digit != nil
  }

  /// A number with what it counts, a ratio, or a rate with `ต่อ`; a bare 1 of something is that there is one.
  fileprivate func numberTarget() throws(Fault) -> Target.Kind? {
    var rest = self
    rest.skipCountingWords()
    var comparison = rest.comparison()
    rest.skipCountingWords()
    _ = rest.take(word: "อัตราส่วน") || rest.take(word: "สัดส่วน")
    rest.skipSpaces()
    guard let quantity = try rest.statedQuantity(isCertain: comparison != nil) else { return nil }
    if let ratio = try rest.ratio(comparison, of: quantity) { return ratio }

    guard rest.takeEnding(agreeingWith: &comparison) else { return nil }
    rest.skipSpaces()
    guard rest.isAtEnd || rest.isBracket || rest.isScope(of: quantity) else { return nil }
    // At least none of a thing is reached whatever happens; who writes 0 wants none.
    if comparison == nil, quantity.number.digits == 0 { comparison = .atMost }
    guard case .things(let unit) = quantity.unit else { return .number(comparison ?? .atLeast, quantity) }
    guard unit.startsLikeWord else { return nil }
    if let rate = unit.rate {
      return .rate(comparison ?? .atLeast, Target.Quantity(quantity.number, .things(rate.unit)), per: rate.per)
    }
    if comparison == nil, !unit.isEmpty, quantity.number == ExactNumber(digits: 1) { return .exists(unit) }
    return .number(comparison ?? .atLeast, quantity)
  }

  /// A quantity; a numeral such as `1.2.3` that begins a text is no fault of the target.
  private mutating func statedQuantity(isCertain: Bool) throws(Fault) -> Target.Quantity? {
    do throws(Fault) {
      return try quantity()
    } catch {
      guard !isCertain, error.id == "number-points" else { throw error }
      return nil
    }
  }

  private func ratio(_ comparison: Target.Comparison?, of first: Target.Quantity) throws(Fault) -> Target.Kind? {
    var rest = self
    guard case .things(let between) = first.unit, between.isEmpty || between == "ต่อ" else { return nil }
    rest.skipSpaces()
    guard between == "ต่อ" || rest.take(":") else { return nil }
    rest.skipSpaces()
    guard let second = try rest.number(), rest.isAtEnd else { return nil }
    return .ratio(comparison ?? .equal, first.number, second)
  }

  /// Whether a percentage goes on with what it is a percentage of.
  private func isScope(of quantity: Target.Quantity) -> Bool {
    var rest = self
    return quantity.unit == .percent && (rest.take(word: "ของ") || rest.take(word: "of "))
  }
}

extension String {
  /// Whether Thai words after `ทุก` say what all of them do, as in `กลุ่มมีส่วนร่วมอย่างเหมาะสม`.
  ///
  /// What a relative word opens only says which are meant: `โรงเรียนที่มีความเสี่ยง`.
  fileprivate var isClause: Bool {
    let start = firstRange(of: "ที่")?.lowerBound ?? endIndex
    return verbs.contains { verb in
      guard let place = firstRange(of: verb)?.lowerBound else { return false }
      return place > startIndex && place < start
    }
  }

  /// Whether words before `ละ` are none that a rate could be for.
  fileprivate var namesNothing: Bool {
    hasSuffix("ร้อย") || ["ไม่", "ต้อง", "เกิน", "กว่า"].contains { firstRange(of: $0) != nil }
  }

  /// Whether it can be a unit: a word, or nothing.
  fileprivate var startsLikeWord: Bool { unicodeScalars.first?.isLetter ?? true }

  /// Whether it has the bytes of a word.
  private func holds(_ word: String) -> Bool {
    let bytes = word.utf8
    var rest = utf8[...]
    while let start = bytes.first.flatMap({ rest.firstIndex(of: $0) }) {
      if rest[start...].starts(with: bytes) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }

  /// The parts of `โรงเรียนต่อคน`.
  fileprivate var rate: (unit: String, per: String)? {
    // To search a text for another takes a hundred times as long as to look at its bytes.
    guard holds("ต่อ") || holds(" per "), let place = firstRange(of: "ต่อ") ?? firstRange(of: " per ") else { return nil }
    let unit = String(self[..<place.lowerBound]).withoutOuterSpaces
    let per = String(self[place.upperBound...]).withoutOuterSpaces
    // A vowel or mark cannot begin a word: then it is another word that has these letters.
    guard !unit.isEmpty, let first = per.unicodeScalars.first, !(0x0E30...0x0E3A).contains(first.value) else {
      return nil
    }
    return (unit, per)
  }
}

extension Fault {
  fileprivate static func missingTarget() -> Fault {
    Fault(
      id: "target-missing",
      message: Message(thai: "ไม่มีค่าเป้าหมาย", english: "no target is written"),
      hint: Message(
        thai: "เขียนเช่น ร้อยละ 80 หรือ 24 แห่ง หรือลบคีย์ target",
        english: "write such as ร้อยละ 80 or 24 แห่ง, or take the key away"))
  }
}
