import Diagnostics

extension Sections {
  /// What is wrong where keys stand in the body, in which nobody reads them; nil where none do.
  ///
  /// A body that begins with a key has front matter that was closed above it. A line `---` in a body is a rule of Markdown;
  /// it counts only where a key follows it and another closes it, as when a file was pasted twice.
  func strayKeys(in text: SourceText) -> Diagnostic? {
    let lines = text.lineStarts.indices.drop { text.lineStarts[$0] < body.lowerBound }
    guard let first = lines.first(where: { !text.isBlank($0) }) else { return nil }
    if text.isKey(first) { return .frontMatterClosedEarly(at: text.location(at: text.line(first).lowerBound)) }
    var opening: Int?
    var isCode = false
    for line in lines {
      if text.isCodeFence(line) { isCode.toggle() }
      guard !isCode, text.isRule(line) else { continue }
      if let opening { return .frontMatterTwice(at: text.location(at: text.line(opening).lowerBound)) }
      let next = lines.dropFirst(line + 1 - lines.startIndex).first { !text.isBlank($0) }
      if let next, text.isKey(next) { opening = line }
    }
    return nil
  }
}

extension SourceText {
  fileprivate func isBlank(_ index: Int) -> Bool { bytes[line(index)].allSatisfy(\.isBlank) }

  /// Whether a line opens or closes a block of code.
  fileprivate func isCodeFence(_ index: Int) -> Bool {
    let line = bytes[line(index)]
    guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return false }
    return line.prefix(3).count { $0 == sign } == 3
  }

  fileprivate func isRule(_ index: Int) -> Bool {
    guard bytes[line(index)].first == .hyphen else { return false }
    let line = trimmingEnd(line(index))
    return line.count == 3 && bytes[line].allSatisfy { $0 == .hyphen }
  }

  /// Whether a line has a key as this format has them: small letters and `_`, a colon, then a blank or nothing.
  fileprivate func isKey(_ index: Int) -> Bool {
    let line = bytes[line(index)]
    let name = line.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
    let rest = line.dropFirst(name.count)
    return !name.isEmpty && rest.first == .colon && rest.dropFirst().first.map(\.isBlank) ?? true
  }
}

extension Diagnostic {
  fileprivate static func frontMatterTwice(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "front-matter-twice", at: location,
      message: Message(
        thai: "ส่วนหัวของไฟล์มีสองชุด ชุดที่สองจะกลายเป็นเนื้อหา",
        english: "the front matter stands twice; the second would be text of the page"),
      hint: Message(thai: "เหลือไว้ชุดเดียว", english: "keep one of the two"))
  }

  fileprivate static func frontMatterClosedEarly(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "front-matter-closed-early", at: location,
      message: Message(
        thai: "ส่วนหัวของไฟล์ปิดก่อนบรรทัดนี้ คีย์ตั้งแต่ตรงนี้จึงไม่ได้อ่าน และจะกลายเป็นเนื้อหา",
        english: "the front matter is closed above this line, so the keys from here on are not read and would be text"),
      hint: Message(
        thai: "ย้ายบรรทัด --- มาไว้ใต้คีย์สุดท้าย ถ้าเป็นข้อความจริง ให้ขึ้นต้นด้วยคำอื่น",
        english: "move the line --- below the last key; where it is text, start it with another word"))
  }
}
