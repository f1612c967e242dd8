package import Diagnostics

extension Money {
  /// The amount that a text states, in baht: `488,292`, `๔๘๘,๒๙๒.๕๐`, `10,000.-`, `฿10,000`, `10,000 บาท`.
  ///
  /// - Throws: what cannot be read as an amount, with its place and what to write instead.
  package init(reading text: String, allowsNegative: Bool = false) throws(Fault) {
    if let baht = Money.wholeBaht(text) {
      self.init(satang: baht * 100)
      return
    }
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { throw .missingAmount() }
    if cursor.peek() == "(" { throw .parentheses(at: cursor.offset, length: cursor.endOffset - cursor.offset) }

    let start = cursor.offset
    let isNegative = cursor.takeSign()
    guard let numeral = try cursor.numeral() else {
      if cursor.isAtEnd { throw .missingAmount() }
      throw .unreadableAmount(cursor.rest(), at: cursor.offset, length: cursor.endOffset - cursor.offset)
    }
    if let third = numeral.thirdDecimalOffset {
      throw .manyDecimals(at: third, length: numeral.endOffset - third)
    }
    guard let satang = numeral.satang(isNegative: isNegative) else {
      throw .outOfRange(at: numeral.offset, length: numeral.endOffset - numeral.offset)
    }
    try cursor.takeBaht()
    guard !isNegative || allowsNegative else {
      throw .negative(at: start, length: numeral.endOffset - start)
    }
    self.init(satang: satang)
  }

  /// The number of a text that is only digits, perhaps with commas between threes, and spaces around them.
  ///
  /// Nearly every amount is, and to read them all with a cursor took 2 % of a check.
  private static func wholeBaht(_ text: String) -> Int64? {
    var baht: Int64 = 0
    var digits = 0
    /// The digits since the last comma; none before the first.
    var group: Int?
    var isOver = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isOver && digits < 15:
        baht = baht * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        group = group.map { $0 + 1 }
      case UInt8(ascii: ",") where !isOver && (group == 3 || group == nil && 1...3 ~= digits): group = 0
      case UInt8(ascii: " "): isOver = digits > 0
      default: return nil
      }
    }
    return digits > 0 && (group == nil || group == 3) ? baht : nil
  }
}

extension Numeral {
  /// The number in hundredths, if it fits; a numeral of at most two decimals.
  fileprivate func satang(isNegative: Bool) -> Int64? {
    var satang: Int64 = 0
    for digit in digits + Array(repeating: 0, count: 2 - decimals) {
      let (tens, tensOverflow) = satang.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflow) =
        isNegative
        ? tens.subtractingReportingOverflow(Int64(digit)) : tens.addingReportingOverflow(Int64(digit))
      if tensOverflow || sumOverflow { return nil }
      satang = sum
    }
    return satang
  }
}

extension TextCursor {
  /// Takes a minus sign and a baht sign, in either order, and the space around them.
  fileprivate mutating func takeSign() -> Bool {
    _ = take("฿")
    skipSpaces()
    let isNegative = peek().map { $0 == "-" || $0 == "−" || $0 == "–" } ?? false
    if isNegative { advance() }
    skipSpaces()
    _ = take("฿")
    skipSpaces()
    return isNegative
  }

  /// Takes what may follow an amount, `.-` and `บาท`, up to the end of the text.
  fileprivate mutating func takeBaht() throws(Fault) {
    if peek() == ".", let dash = peek(1), dash.isDash { advance(by: 2) }
    skipSpaces()
    let unit = offset
    for word in ["ล้าน", "แสน", "หมื่น", "พัน", "million"] where take(word: word) {
      throw .multipleOfBaht(word, at: unit, length: offset - unit)
    }
    _ = take(word: "บาท") || take(word: "baht")
    skipSpaces()
    guard isAtEnd else { throw .unreadableRest(rest(), at: offset, length: endOffset - offset) }
  }
}

extension Fault {
  fileprivate static func missingAmount() -> Fault {
    Fault(
      id: "money-missing",
      message: Message(thai: "ไม่มีจำนวนเงิน", english: "no amount is written"),
      hint: .amounts)
  }

  fileprivate static func unreadableAmount(_ text: String, at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-unreadable", offset: offset, length: length,
      message: Message(thai: "“\(text)” ไม่ใช่จำนวนเงิน", english: "'\(text)' is not an amount of money"),
      hint: .amounts)
  }

  fileprivate static func unreadableRest(_ text: String, at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-unreadable", offset: offset, length: length,
      message: Message(
        thai: "มี “\(text)” ต่อท้ายจำนวนเงิน", english: "'\(text)' follows the amount; one value holds one amount"),
      hint: .amounts)
  }

  fileprivate static func manyDecimals(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-decimals", offset: offset, length: length,
      message: Message(
        thai: "จำนวนเงินมีทศนิยมได้ไม่เกินสองตำแหน่ง (สตางค์)", english: "an amount has at most two decimals, the satang"),
      hint: Message(
        thai: "เขียนสองตำแหน่ง เช่น 488,292.50 ถ้าจุดใช้คั่นหลักพัน ให้เปลี่ยนเป็นจุลภาค",
        english: "write two decimals, such as 488,292.50; where the point parts thousands, write a comma"))
  }

  fileprivate static func outOfRange(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-range", offset: offset, length: length,
      message: Message(
        thai: "จำนวนเงินเกิน 92 พันล้านล้านบาท (92,233,720,368,547,758.07)",
        english: "an amount is at most 92 quadrillion baht (92,233,720,368,547,758.07)"),
      hint: Message(
        thai: "ตรวจว่าพิมพ์ตัวเลขเกินหรือไม่ จำนวนเงินมีหน่วยเป็นบาท",
        english: "look for digits too many; amounts are in baht"))
  }

  fileprivate static func negative(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-negative", offset: offset, length: length,
      message: Message(
        thai: "จำนวนเงินตรงนี้ติดลบไม่ได้", english: "an amount cannot be negative here"),
      hint: Message(
        thai: "ลบเครื่องหมายลบออก ถ้าไม่ใช้งบประมาณให้เขียน none",
        english: "take the minus sign away; write none where no budget is used"))
  }

  fileprivate static func parentheses(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-parentheses", offset: offset, length: length,
      message: Message(
        thai: "ใช้วงเล็บครอบจำนวนเงินไม่ได้", english: "an amount does not stand in parentheses"),
      hint: Message(
        thai: "เขียนตัวเลขเท่านั้น จำนวนติดลบ (เฉพาะที่ยอมให้ติดลบ) เขียน -1,200",
        english: "write the number alone; a negative one, where allowed, as -1,200"))
  }

  fileprivate static func multipleOfBaht(_ word: String, at offset: Int, length: Int) -> Fault {
    Fault(
      id: "money-unit", offset: offset, length: length,
      message: Message(
        thai: "จำนวนเงินต้องเป็นบาท ไม่ใช่“\(word)”", english: "amounts are in baht, not in '\(word)'"),
      hint: Message(
        thai: "เขียนให้ครบทุกหลัก เช่น 1,500,000 แทน 1.5 ล้าน",
        english: "write every digit, such as 1,500,000 for 1.5 million"))
  }
}

extension Message {
  /// What an amount looks like.
  fileprivate static let amounts = Message(
    thai: "เขียนจำนวนเงินเป็นบาท เช่น 488,292 หรือ 488,292.50 ถ้าไม่ใช้งบประมาณให้เขียน none",
    english: "write baht, such as 488,292 or 488,292.50; write none where no budget is used")
}
