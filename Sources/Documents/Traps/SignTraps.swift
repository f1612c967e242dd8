import Diagnostics

/// A sign that means something to YAML at the start of a value.
struct LeadingSign: Sendable {
  let byte: UInt8
  let name: String

  static let all = [
    LeadingSign(byte: .hyphen, name: "dash"), LeadingSign(byte: .percent, name: "percent"),
    LeadingSign(byte: .openBracket, name: "bracket"), LeadingSign(byte: .openBrace, name: "brace"),
    LeadingSign(byte: UInt8(ascii: "*"), name: "asterisk"), LeadingSign(byte: .pipe, name: "pipe"),
    LeadingSign(byte: .greater, name: "greater"), LeadingSign(byte: UInt8(ascii: "@"), name: "at"),
    LeadingSign(byte: UInt8(ascii: "`"), name: "backtick"), LeadingSign(byte: UInt8(ascii: "&"), name: "ampersand"),
    LeadingSign(byte: UInt8(ascii: "!"), name: "exclamation"), LeadingSign(byte: .question, name: "question"),
    LeadingSign(byte: .closeBracket, name: "closing-bracket"), LeadingSign(byte: .closeBrace, name: "closing-brace"),
    LeadingSign(byte: .comma, name: "comma"),
  ]

  var text: String { String(UnicodeScalar(byte)) }
}

extension SyntaxFault {
  /// A value that starts with a sign of YAML's own.
  var signTrap: Diagnostic? {
    let anatomy = anatomy
    let end = anatomy.range.upperBound
    guard anatomy.value < end, offset >= anatomy.value,
      anatomy.colon != nil || anatomy.content > anatomy.first || offset == anatomy.value
    else { return nil }
    let byte = text.bytes[anatomy.value]
    switch byte {
    case .hyphen:
      guard problem.hasPrefix("block sequence entries") else { return nil }
      let rest = text.trimmingEnd(anatomy.value..<end)
      return rest.count == 1
        ? .bareDash(at: text.location(at: anatomy.value)) : .sign(at: anatomy.value, in: text)
    case .openBracket, .openBrace:
      // A list that is closed on its line, and text after it: the list was meant as text.
      guard let close = closing(anatomy.value..<end), offset > close else { return nil }
      return .sign(at: anatomy.value, in: text)
    case .percent where anatomy.value == anatomy.range.lowerBound:
      return nil
    default:
      return LeadingSign.all.contains { $0.byte == byte } ? .sign(at: anatomy.value, in: text) : nil
    }
  }

  /// The bracket that closes the one at the start of a range.
  func closing(_ range: Range<Int>) -> Int? {
    var depth = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch text.bytes[offset] {
      case .openBracket, .openBrace: depth += 1
      case .closeBracket, .closeBrace:
        depth -= 1
        if depth == 0 { return offset }
      case .doubleQuote, .singleQuote:
        let close = LineAnatomy.closingQuote(openedAt: offset, before: range.upperBound, in: text)
        if let close, !isLetter(before: offset) { offset = close }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Whether a quote stands inside a word, where it quotes nothing.
  private func isLetter(before offset: Int) -> Bool {
    offset > 0 && !text.bytes[offset - 1].isBlank
      && ![.comma, .openBracket, .openBrace].contains(text.bytes[offset - 1])
  }
}

extension Diagnostic {
  /// A value that starts with a sign; also for the anchors, aliases and tags that such a sign makes.
  static func sign(at offset: Int, in text: SourceText) -> Diagnostic {
    let byte = offset < text.bytes.count ? text.bytes[offset] : .question
    let sign = LeadingSign.all.first { $0.byte == byte } ?? LeadingSign(byte: byte, name: "sign")
    return Diagnostic(
      id: "starts-with-\(sign.name)", at: text.location(at: offset), length: 1,
      message: Message(
        thai: "ค่าขึ้นต้นด้วย \(sign.text) ซึ่งเป็นเครื่องหมายของ YAML เอง",
        english: "the value starts with \(sign.text), which is a sign of YAML's own"),
      hint: hint(of: sign, offset, in: text))
  }

  private static func hint(of sign: LeadingSign, _ offset: Int, in text: SourceText) -> Message {
    if sign.byte == .greater {
      return Message(
        thai: "ใส่เครื่องหมายคำพูด เช่น \"> 80\" หรือเขียนว่า มากกว่า 80",
        english: "put it in quotes, such as \"> 80\", or write มากกว่า 80")
    }
    let line = text.trimmingEnd(text.line(text.lineIndex(at: offset)))
    let value = offset < line.upperBound ? text.string(offset..<line.upperBound) : sign.text
    let quote = value.utf8.contains(.doubleQuote) ? "'" : "\""
    let sample = value.utf8.count <= 120 && !value.contains(quote) ? quote + value + quote : "\"\(sign.text) …\""
    return Message(thai: "ใส่เครื่องหมายคำพูด: \(sample)", english: "put it in quotes: \(sample)")
  }

  fileprivate static func bareDash(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "bare-dash", at: location, length: 1,
      message: Message(
        thai: "ขีด - ตัวเดียวเป็นค่าไม่ได้ YAML อ่านเป็นรายการ",
        english: "a dash by itself cannot be a value; YAML reads it as a list item"),
      hint: Message(
        thai: "ถ้าไม่ใช้งบประมาณ เขียน \"-\" หรือ none ถ้าไม่ระบุ ให้เว้นว่าง",
        english: "for no budget write \"-\" or none; for not stated leave it empty"))
  }
}
