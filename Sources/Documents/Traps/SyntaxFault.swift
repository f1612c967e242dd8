import Diagnostics

/// Finds, where libyaml gave up, which of YAML's traps the writer stepped into.
///
/// libyaml says what it expected; the lines around the place say what was meant.
struct SyntaxFault {
  let text: SourceText
  /// The bytes of the front matter.
  let range: Range<Int>
  /// libyaml's words, only ever compared.
  let problem: String
  let context: String
  /// The byte at which libyaml gave up, and the one at which it began what it could not finish.
  let offset: Int
  let contextOffset: Int?

  init(_ failure: YAMLFailure, text: SourceText, range: Range<Int>, codePoints: CodePoints) {
    self.text = text
    self.range = range
    problem = failure.problem
    context = failure.context
    offset = min(
      failure.isByteOffset ? range.lowerBound + failure.offset : codePoints.byteOffset(of: failure.offset),
      range.upperBound)
    contextOffset = failure.contextOffset.map { min(codePoints.byteOffset(of: $0), range.upperBound) }
  }

  /// The line at which libyaml gave up, counted from 0; at the end of the front matter, the last one with text.
  var line: Int {
    let line = text.lineIndex(at: offset)
    return offset < range.upperBound || line == firstLine ? line : lineBefore(line) ?? firstLine
  }

  var firstLine: Int { text.lineIndex(at: range.lowerBound) }

  var anatomy: LineAnatomy { LineAnatomy(of: line, in: text) }

  /// The last line before another that has text; nil where there is none.
  func lineBefore(_ line: Int) -> Int? {
    (firstLine..<max(firstLine, line)).last { index in
      let bytes = text.line(index)
      let first = text.skipBlanks(in: bytes)
      return first < bytes.upperBound && text.bytes[first] != .hash
    }
  }

  /// The one diagnostic of this front matter, from the surest sign to the vaguest.
  var diagnostic: Diagnostic {
    controlCharacter ?? tabIndentation ?? quoteTrap ?? signTrap ?? bracketTrap ?? colonTrap ?? directive
      ?? indentationTrap ?? .unreadable(at: text.location(at: offset))
  }

  private var controlCharacter: Diagnostic? {
    guard problem.hasPrefix("control characters") else { return nil }
    return .controlCharacter(at: text.location(at: offset))
  }

  private var directive: Diagnostic? {
    let isDirective = problem.contains("<document start>") || context.contains("directive")
    guard isDirective else { return nil }
    let line = (firstLine..<text.lineIndex(at: offset) + 1).last { index in
      let bytes = text.bytes[text.line(index)]
      return bytes.first == .percent || bytes.starts(with: [0x2E, 0x2E, 0x2E])
    }
    guard let line else { return nil }
    return .directive(at: text.location(at: text.line(line).lowerBound))
  }
}

extension Diagnostic {
  static func controlCharacter(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "control-character", at: location,
      message: Message(
        thai: "มีอักขระควบคุมที่มองไม่เห็นอยู่ตรงนี้", english: "there is an invisible control character here"),
      hint: Message(
        thai: "ลบทิ้ง มักติดมาจากการคัดลอกจาก Word หรือ PDF",
        english: "delete it; it often comes from a copy out of Word or PDF"))
  }

  fileprivate static func directive(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "directive", at: location,
      message: Message(
        thai: "บรรทัดในส่วนหัวขึ้นต้นด้วย % หรือ ... ไม่ได้",
        english: "a line of the front matter cannot start with % or ..."),
      hint: Message(
        thai: "ลบบรรทัดนี้ หรือใส่ข้อความไว้ในเครื่องหมายคำพูดหลังคีย์",
        english: "delete the line, or put the text in quotes after a key"))
  }

  static func unreadable(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "yaml-syntax", at: location,
      message: Message(
        thai: "อ่านส่วนหัวต่อจากตรงนี้ไม่ได้ แต่ละบรรทัดต้องเป็น คีย์: ค่า หรือ - รายการ",
        english: "the front matter cannot be read from here on; each line is key: value or - item"),
      hint: Message(
        thai: "ถ้าเป็นข้อความ ให้ใส่ในเครื่องหมายคำพูด \"…\"", english: "if this is text, put it in quotes: \"…\""))
  }
}
