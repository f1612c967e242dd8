import Diagnostics

/// The parts of a content file: a line `---`, the front matter, a line `---`, the body.
struct Sections: Sendable {
  /// The bytes between the two lines `---`.
  let frontMatter: Range<Int>
  /// The bytes after the second line `---`.
  let body: Range<Int>

  /// Finds the two lines `---`; nil, with a diagnostic, where one is missing.
  static func find(in text: SourceText, diagnostics: inout [Diagnostic]) -> Sections? {
    guard isFence(text, 0) else {
      diagnostics.append(missing(in: text))
      return nil
    }
    guard let close = text.lineStarts.indices.dropFirst().first(where: { isFence(text, $0) }) else {
      diagnostics.append(unclosed(in: text))
      return nil
    }
    let body = close + 1 < text.lineStarts.count ? text.lineStarts[close + 1] : text.bytes.count
    let start = text.lineStarts[1]
    return Sections(frontMatter: start..<text.lineStarts[close], body: body..<text.bytes.count)
  }

  /// Whether a line is `---`, with nothing before it and at most blanks after.
  private static func isFence(_ text: SourceText, _ index: Int) -> Bool {
    let line = text.trimmingEnd(text.line(index))
    return line.count == 3 && text.bytes[line].allSatisfy { $0 == .hyphen }
  }

  /// What to say of a file that does not start with `---`.
  private static func missing(in text: SourceText) -> Diagnostic {
    let first = text.lineStarts.indices.first { !isBlank(text, $0) } ?? 0
    if first > 0, isFence(text, first) { return .blankLineBeforeFence(at: text.location(at: 0), line: first + 1) }
    if isNearFence(text, first) { return .malformedFence(at: text.location(at: text.line(first).lowerBound)) }
    return .missingFrontMatter(at: text.location(at: 0))
  }

  /// What to say of a file whose front matter is never closed, at the line where `---` would be expected.
  private static func unclosed(in text: SourceText) -> Diagnostic {
    let lines = text.lineStarts.indices.dropFirst()
    if let near = lines.first(where: { isNearFence(text, $0) }) {
      return .malformedFence(at: text.location(at: text.line(near).lowerBound))
    }
    let body = lines.first { startsBody(text, $0) }
    let place = body.map { text.line($0).lowerBound } ?? text.bytes.count
    return .unclosedFrontMatter(at: text.location(at: place), open: text.location(at: 0))
  }

  /// Whether a sign takes no room, as text that was pasted may hold beside its letters.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200B}" || scalar == "\u{FEFF}" }

  private static func isBlank(_ text: SourceText, _ index: Int) -> Bool {
    text.bytes[text.line(index)].allSatisfy(\.isBlank)
  }

  /// Whether a line was meant as `---`: hyphens or dashes only, indented, or too many or too few.
  private static func isNearFence(_ text: SourceText, _ index: Int) -> Bool {
    let line = text.line(index)
    guard line.count <= 80, !isFence(text, index) else { return false }
    let signs = text.string(line).unicodeScalars.filter { !$0.properties.isWhitespace && !isUnseen($0) }
    guard signs.allSatisfy({ $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }) else { return false }
    return signs.count >= 2 || signs.first == "\u{2014}"
  }

  /// Whether a line cannot be front matter: a heading of the body, or text that is no key, item or comment.
  private static func startsBody(_ text: SourceText, _ index: Int) -> Bool {
    let line = text.line(index)
    guard let first = text.bytes[line].first, !first.isBlank else { return false }
    if text.bytes[line].starts(with: [.hash, .hash]) { return true }
    if first == .hash || first == .hyphen { return false }
    return !text.bytes[line].contains(.colon)
  }
}

extension Diagnostic {
  fileprivate static let fenceHint = Message(
    thai: "บรรทัดแรกของไฟล์ต้องเป็น --- ตามด้วยคีย์ เช่น title: … แล้วปิดด้วยบรรทัด ---",
    english: "the first line is ---, then keys such as title: …, then a line --- again")

  fileprivate static func missingFrontMatter(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-front-matter", at: location,
      message: Message(
        thai: "ไม่มีส่วนหัวของไฟล์ ไฟล์ต้องเริ่มด้วยบรรทัด ---",
        english: "there is no front matter; a file starts with a line ---"),
      hint: fenceHint)
  }

  fileprivate static func blankLineBeforeFence(at location: Location, line: Int) -> Diagnostic {
    Diagnostic(
      id: "blank-line-before-front-matter", at: location,
      message: Message(
        thai: "มีบรรทัดว่างก่อน --- (บรรทัดที่ \(line)) เครื่องหมาย --- ต้องอยู่บรรทัดแรก",
        english: "there is a blank line before --- (line \(line)); --- has to be the first line"),
      hint: Message(thai: "ลบบรรทัดว่างข้างบน", english: "delete the blank lines above it"))
  }

  fileprivate static func malformedFence(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "malformed-fence", at: location,
      message: Message(
        thai: "บรรทัดนี้ไม่ใช่ --- พอดี ต้องเป็นขีดสั้นสามขีดชิดซ้าย ไม่มีอย่างอื่น",
        english: "this line is not quite ---: it has to be three hyphens at the left edge and nothing else"),
      hint: Message(thai: "เขียน --- (ขีดสั้น ไม่ใช่ขีดยาว)", english: "write --- (hyphens, not dashes)"))
  }

  fileprivate static func unclosedFrontMatter(at location: Location, open: Location) -> Diagnostic {
    Diagnostic(
      id: "unclosed-front-matter", at: location,
      message: Message(
        thai: "ส่วนหัวของไฟล์ไม่ได้ปิด ควรมีบรรทัด --- ก่อนถึงตรงนี้",
        english: "the front matter is not closed; a line --- is expected before this"),
      hint: Message(thai: "เพิ่มบรรทัด --- ก่อนเนื้อหา", english: "add a line --- before the text"),
      notes: [Note(Message(thai: "ส่วนหัวเริ่มที่นี่", english: "the front matter starts here"), at: open)])
  }
}
