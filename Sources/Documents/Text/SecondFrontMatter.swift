import Diagnostics

extension Sections {
  /// Where the body starts with front matter once more, as when it was pasted twice; nil where it does not.
  ///
  /// A line `---` in a body is a rule of Markdown; one counts only at the start, where a key follows and it is closed.
  func secondFrontMatter(in text: SourceText) -> Location? {
    let lines = text.lineStarts.indices.drop { text.lineStarts[$0] < body.lowerBound || text.isBlank($0) }
    guard let open = lines.first, text.isRule(open), let key = lines.dropFirst().first, text.isKey(key),
      lines.dropFirst().contains(where: text.isRule)
    else { return nil }
    return text.location(at: text.line(open).lowerBound)
  }
}

extension SourceText {
  fileprivate func isBlank(_ index: Int) -> Bool { bytes[line(index)].allSatisfy(\.isBlank) }

  fileprivate func isRule(_ index: Int) -> Bool {
    let line = trimmingEnd(line(index))
    return line.count == 3 && bytes[line].allSatisfy { $0 == .hyphen }
  }

  /// Whether a line has a key as this format has them: small letters and `_`, then a colon.
  fileprivate func isKey(_ index: Int) -> Bool {
    let line = bytes[line(index)]
    let name = line.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
    return !name.isEmpty && line.dropFirst(name.count).first == .colon
  }
}

extension Diagnostic {
  static func frontMatterTwice(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "front-matter-twice", at: location,
      message: Message(
        thai: "ส่วนหัวของไฟล์มีสองชุด ชุดที่สองจะกลายเป็นเนื้อหา",
        english: "the front matter stands twice; the second would be text of the page"),
      hint: Message(thai: "เหลือไว้ชุดเดียว", english: "keep one of the two"))
  }
}
