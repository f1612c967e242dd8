import Diagnostics

extension SyntaxFault {
  /// A colon too many, too few, or without its space.
  var colonTrap: Diagnostic? {
    if problem.hasPrefix("could not find expected ':'"), let start = contextOffset { return noColon(at: start) }
    guard problem.hasPrefix("mapping values are not allowed") else { return nil }
    let anatomy = anatomy
    guard let colon = anatomy.colon, offset <= colon else {
      return .colonInValue(at: text.location(at: offset))
    }
    // The line's own colon: it is the lines before that made its key part of a value.
    guard let before = lineBefore(line) else { return nil }
    if let start = firstLineWithoutKey(upTo: before) {
      return noColon(at: LineAnatomy(of: start, in: text).first)
    }
    return nil
  }

  /// The first of the lines without a key that end with a line; nil where that one has a key.
  private func firstLineWithoutKey(upTo last: Int) -> Int? {
    var found: Int?
    var next: Int? = last
    while let line = next, found.map({ $0 - line < 100 }) ?? true {
      let anatomy = LineAnatomy(of: line, in: text)
      guard anatomy.colon == nil, anatomy.content == anatomy.first,
        anatomy.first - anatomy.range.lowerBound <= self.anatomy.first - self.anatomy.range.lowerBound
      else { break }
      found = line
      next = lineBefore(line)
    }
    return found
  }

  /// A line that should have a key and has none: the colon is missing, or the space after it.
  private func noColon(at start: Int) -> Diagnostic {
    let line = text.trimmingEnd(text.line(text.lineIndex(at: start)))
    if let colon = text.bytes[start..<max(start, line.upperBound)].firstIndex(of: .colon), colon > start {
      // A space is there, and something before it cannot be a key.
      let isSpaced = colon + 1 < line.upperBound && text.bytes[colon + 1].isBlank
      return isSpaced ? .unreadable(at: text.location(at: start)) : .missingSpace(at: text.location(at: colon))
    }
    return .missingColon(at: text.location(at: start))
  }
}

extension Diagnostic {
  fileprivate static func colonInValue(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "colon-in-value", at: location, length: 1,
      message: Message(
        thai: "ในค่ามีเครื่องหมาย : ตามด้วยเว้นวรรค ซึ่ง YAML อ่านเป็นคีย์",
        english: "the value holds a colon and a space, which YAML takes for a key"),
      hint: Message(thai: "ใส่ทั้งค่าในเครื่องหมายคำพูด: \"…: …\"", english: "put the whole value in quotes: \"…: …\""))
  }

  fileprivate static func missingColon(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-colon", at: location,
      message: Message(
        thai: "บรรทัดนี้ไม่มีเครื่องหมาย : หลังคีย์", english: "this line has no colon after its key"),
      hint: Message(
        thai: "เขียนเป็น คีย์: ค่า (ใช้ : ธรรมดา ไม่ใช่ ：) ถ้าเป็นข้อความต่อจากบรรทัดก่อน ให้ย่อหน้าเข้าไปอีก",
        english: "write key: value, with a usual colon (not ：); if it goes on from the line before, indent it further"))
  }

  static func missingSpace(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-space-after-colon", at: location, length: 1,
      message: Message(thai: "ไม่มีเว้นวรรคหลัง : ของคีย์", english: "there is no space after the key's colon"),
      hint: Message(thai: "เคาะเว้นวรรคหลัง : เช่น title: ชื่อ", english: "write a space after the colon: title: name"))
  }
}
