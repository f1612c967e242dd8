import Diagnostics

extension SyntaxFault {
  /// A `[` or `{` that is never closed.
  var bracketTrap: Diagnostic? {
    guard context.contains("flow"), let open = contextOffset, open < range.upperBound else { return nil }
    let byte = text.bytes[open]
    guard byte == .openBracket || byte == .openBrace else { return nil }
    let line = text.line(text.lineIndex(at: open))
    if closing(open..<line.upperBound) != nil, offset < line.upperBound {
      return .brokenBracket(at: text.location(at: offset), close: byte == .openBracket ? "]" : "}")
    }
    return .unclosedBracket(at: text.location(at: open), open: byte)
  }
}

extension Diagnostic {
  fileprivate static func unclosedBracket(at location: Location, open: UInt8) -> Diagnostic {
    let (open, close) = open == .openBracket ? ("[", "]") : ("{", "}")
    return Diagnostic(
      id: "unclosed-bracket", at: location, length: 1,
      message: Message(
        thai: "\(open) ที่เปิดตรงนี้ไม่ได้ปิดด้วย \(close)", english: "the \(open) that opens here is not closed with \(close)"),
      hint: Message(
        thai: "เติม \(close) หรือใส่ข้อความในเครื่องหมายคำพูด", english: "add \(close), or put the text in quotes"))
  }

  fileprivate static func brokenBracket(at location: Location, close: String) -> Diagnostic {
    Diagnostic(
      id: "text-in-brackets", at: location,
      message: Message(
        thai: "ตรงนี้ควรเป็นจุลภาคหรือ \(close) ข้อความที่มีเครื่องหมายของ YAML ต้องอยู่ในเครื่องหมายคำพูด",
        english: "a comma or \(close) is expected here; text with signs of YAML's own goes in quotes"),
      hint: Message(
        thai: "ใส่ข้อความในเครื่องหมายคำพูด หรือเขียนบรรทัดละรายการ", english: "put the text in quotes, or write a line an item")
    )
  }
}
