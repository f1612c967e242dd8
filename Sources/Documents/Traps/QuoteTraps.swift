import Diagnostics

extension SyntaxFault {
  /// A quote that is never closed, text after a closed one, or a backslash inside one.
  var quoteTrap: Diagnostic? {
    if context.hasSuffix("a quoted scalar"), let open = contextOffset {
      if problem.contains("escape") || problem.contains("hexdecimal") {
        return .unknownEscape(at: text.location(at: backslash(from: offset, downTo: open)))
      }
      return .unclosedQuote(at: text.location(at: open), quote: text.bytes[open])
    }
    if let open = quoteOpenBefore {
      return .unclosedQuote(at: text.location(at: open), quote: text.bytes[open])
    }
    return textAfterQuote
  }

  private func backslash(from offset: Int, downTo open: Int) -> Int {
    text.bytes[open..<min(offset + 1, range.upperBound)].lastIndex(of: .backslash) ?? offset
  }

  /// A quote that was opened on an earlier line and closes only on the one where libyaml gave up.
  private var quoteOpenBefore: Int? {
    var index = firstLine
    while index < line {
      let anatomy = LineAnatomy(of: index, in: text)
      if let indent = blockIndent(anatomy) {
        index = lineAfterBlock(startingAt: index, indent: indent)
        continue
      }
      let start = anatomy.value
      if start < anatomy.range.upperBound, text.bytes[start].isQuote,
        LineAnatomy.closingQuote(openedAt: start, before: anatomy.range.upperBound, in: text) == nil
      {
        guard let close = LineAnatomy.closingQuote(openedAt: start, before: range.upperBound, in: text) else {
          return start
        }
        let closingLine = text.lineIndex(at: close)
        if closingLine >= line { return start }
        index = closingLine
      }
      index += 1
    }
    return nil
  }

  /// The indentation of a line whose value is a block (`|` or `>`), whose lines are text and hold no quotes of YAML.
  private func blockIndent(_ anatomy: LineAnatomy) -> Int? {
    guard anatomy.value < anatomy.range.upperBound, [.pipe, .greater].contains(text.bytes[anatomy.value]) else {
      return nil
    }
    return anatomy.first - anatomy.range.lowerBound
  }

  private func lineAfterBlock(startingAt header: Int, indent: Int) -> Int {
    var index = header + 1
    while index < line {
      let bytes = text.line(index)
      let first = text.skipBlanks(in: bytes)
      if first < bytes.upperBound, first - bytes.lowerBound <= indent { break }
      index += 1
    }
    return index
  }

  private var textAfterQuote: Diagnostic? {
    let anatomy = anatomy
    let end = anatomy.range.upperBound
    let start = anatomy.value
    guard start < end, text.bytes[start].isQuote,
      let close = LineAnatomy.closingQuote(openedAt: start, before: end, in: text)
    else { return nil }
    let rest = text.skipBlanks(in: close + 1..<end)
    guard rest < end, text.bytes[rest] != .hash, offset > start else { return nil }
    return .textAfterQuote(at: text.location(at: rest))
  }
}

extension Diagnostic {
  fileprivate static func unclosedQuote(at location: Location, quote: UInt8) -> Diagnostic {
    let sign = quote == .singleQuote ? "'" : "\""
    return Diagnostic(
      id: "unclosed-quote", at: location, length: 1,
      message: Message(
        thai: "เครื่องหมายคำพูด \(sign) ที่เปิดตรงนี้ไม่ได้ปิดในบรรทัดเดียวกัน",
        english: "the quote \(sign) that opens here is not closed on its line"),
      hint: Message(
        thai: "เติม \(sign) ที่ท้ายข้อความ หรือลบอันหน้าออก", english: "add \(sign) at the end of the text, or delete this one")
    )
  }

  fileprivate static func textAfterQuote(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "text-after-quote", at: location,
      message: Message(
        thai: "มีข้อความต่อท้ายเครื่องหมายคำพูดที่ปิดแล้ว ค่าที่ขึ้นต้นด้วยเครื่องหมายคำพูดต้องจบที่เครื่องหมายคำพูด",
        english: "there is text after the closing quote; a value that starts with a quote ends with it"),
      hint: Message(
        thai: "ครอบทั้งค่าด้วย ' เช่น '\"ชื่อ\" ปี 2565'", english: "put the whole value in single quotes: '\"name\" 2565'"))
  }

  fileprivate static func unknownEscape(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "unknown-escape", at: location, length: 1,
      message: Message(
        thai: "เครื่องหมาย \\ ใน \"…\" มีความหมายพิเศษ และใช้อย่างนี้ไม่ได้",
        english: "a \\ inside \"…\" has a meaning of its own, and not this one"),
      hint: Message(thai: "ใช้ '…' แทน \"…\" หรือเขียน \\\\", english: "use '…' instead of \"…\", or write \\\\"))
  }
}
