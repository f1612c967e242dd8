import Diagnostics

/// The traps into which YAML lets a writer step without a word.
enum ValueTraps {
  /// What is wrong with a scalar that libyaml read.
  static func fault(of value: String, _ style: YAMLEvent.Style, _ span: Range<Int>, in text: SourceText) -> Diagnostic?
  {
    switch style {
    case .plain: commentInValue(value, span, in: text)
    case .quoted:
      value.unicodeScalars.contains(where: isControl) ? .controlCharacter(at: text.location(at: span.lowerBound)) : nil
    case .literal, .folded: value.isEmpty ? .sign(at: span.lowerBound, in: text) : nil
    }
  }

  /// What is wrong with a key.
  static func fault(ofKey key: Scalar, _ span: Range<Int>, in text: SourceText) -> Diagnostic? {
    if key.text == "<<", !key.isQuoted { return .mergeKey(at: key.location) }
    // Backwards from the key, since a line may hold very many.
    let start = text.lineStarts[key.location.line - 1]
    let before = text.bytes[start..<max(start, span.lowerBound)].reversed().lazy.filter { !$0.isBlank && $0 != .hyphen }
    guard before.first == .question, before.dropFirst().isEmpty else { return nil }
    return .explicitKey(at: text.location(at: span.lowerBound))
  }

  /// A comma that ended the value before it, in `{amount: 12,000}`.
  static func commaInBraces(key: Scalar, valueAt offset: Int, in text: SourceText) -> Diagnostic? {
    let start = text.lineStarts[key.location.line - 1] + key.location.column - 1
    guard offset >= start, !text.bytes[start..<offset].contains(.colon) else { return nil }
    var before = start
    while before > 0, text.bytes[before - 1].isBlank || text.bytes[before - 1].isLineBreak { before -= 1 }
    guard before > 0, text.bytes[before - 1] == .comma else { return .keyWithoutValue(at: key.location) }
    return .commaInBraces(at: text.location(at: before - 1))
  }

  /// `title:x` as the only line, which YAML takes for a text.
  static func missingSpace(in scalar: Scalar, of text: SourceText) -> Diagnostic? {
    guard !scalar.isQuoted else { return nil }
    let line = text.line(scalar.location.line - 1)
    let start = line.lowerBound + scalar.location.column - 1
    guard start < line.upperBound, let colon = text.bytes[start..<line.upperBound].firstIndex(of: .colon) else {
      return nil
    }
    return .missingSpace(at: text.location(at: colon))
  }

  /// A ` #` after the value on its line: the rest is lost.
  ///
  /// Two blanks before and one after the sign are taken for a comment that is meant.
  private static func commentInValue(_ value: String, _ span: Range<Int>, in text: SourceText) -> Diagnostic? {
    let line = text.line(text.lineIndex(at: span.upperBound))
    let end = line.upperBound
    guard span.upperBound <= end else { return nil }
    let hash = text.skipBlanks(in: span.upperBound..<end)
    guard hash < end, text.bytes[hash] == .hash else { return nil }
    let isSpaced = hash + 1 == end || text.bytes[hash + 1].isBlank || text.bytes[hash + 1] == .hash
    // A spreadsheet shows an amount as nothing but these signs where its column is too narrow.
    let isHashes = hash + 1 < end && text.bytes[hash..<end].allSatisfy { $0 == .hash || $0.isBlank }
    if value.isEmpty { return isSpaced && !isHashes ? nil : .startsWithHash(at: text.location(at: hash)) }
    if isSpaced, hash - span.upperBound >= 2 { return nil }
    return .commentInValue(at: text.location(at: hash), length: end - hash)
  }

  /// A character that no text of a plan holds, and that only an escape can have made.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
  }
}

extension Diagnostic {
  fileprivate static func commentInValue(at location: Location, length: Int) -> Diagnostic {
    Diagnostic(
      id: "comment-in-value", severity: .warning, at: location, length: length,
      message: Message(
        thai: "ตั้งแต่ # เป็นต้นไปไม่ได้อ่าน เพราะ YAML ถือเป็นหมายเหตุ",
        english: "from the # on nothing is read: to YAML it is a comment"),
      hint: Message(
        thai: "ถ้าเป็นส่วนหนึ่งของค่า ใส่ทั้งค่าในเครื่องหมายคำพูด ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งก่อน # และหนึ่งครั้งหลัง #",
        english:
          "if it is part of the value, put the value in quotes; if a comment, write two spaces before and one after #"))
  }

  fileprivate static func startsWithHash(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "starts-with-hash", severity: .warning, at: location, length: 1,
      message: Message(
        thai: "ค่าที่ขึ้นต้นด้วย # ไม่ได้อ่าน เพราะ YAML ถือเป็นหมายเหตุ",
        english: "a value that starts with # is not read: to YAML it is a comment"),
      hint: Message(
        thai: "ใส่ในเครื่องหมายคำพูด: \"# …\" ถ้าเป็นหมายเหตุ เว้นวรรคหลัง #",
        english: "put it in quotes: \"# …\"; if it is a comment, write a space after #"))
  }

  fileprivate static func mergeKey(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "merge-key", at: location, length: 2,
      message: Message(thai: "ใช้ << ไม่ได้", english: "merge keys (<<) are not used here"),
      hint: Message(thai: "เขียนคีย์เหล่านั้นซ้ำตรงนี้", english: "write the keys out"))
  }

  fileprivate static func explicitKey(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "complex-key", at: location,
      message: Message(
        thai: "ใช้ ? นำหน้าคีย์ไม่ได้", english: "a key is not written with ? before it"),
      hint: Message(thai: "เขียนเป็น คีย์: ค่า", english: "write key: value"))
  }

  fileprivate static func commaInBraces(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "comma-in-braces", at: location, length: 1,
      message: Message(
        thai: "ใน { } จุลภาคจบค่า ตัวเลขหรือข้อความจึงขาดตรงนี้",
        english: "inside { } a comma ends the value, so it is cut here"),
      hint: Message(
        thai: "เขียนบรรทัดละคีย์โดยไม่ใช้ { } หรือใส่ค่าในเครื่องหมายคำพูด",
        english: "write a line a key without { }, or put the value in quotes"))
  }

  fileprivate static func keyWithoutValue(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-colon", at: location,
      message: Message(thai: "ใน { } ต้องมีเครื่องหมาย : หลังคีย์", english: "inside { } a key needs its colon"),
      hint: Message(thai: "เขียนเป็น { คีย์: ค่า }", english: "write { key: value }"))
  }
}
