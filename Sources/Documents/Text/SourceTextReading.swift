import Diagnostics

extension SourceText {
  /// The most bytes that a file may have: what a person writes is far below it.
  static let largestFile = 1 << 20

  /// The text of a file's bytes; nil, with a diagnostic, where they are not text that can be read.
  static func read(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) -> SourceText? {
    let start = Location(file: file)
    guard bytes.count <= largestFile else {
      diagnostics.append(.fileTooLarge(at: start, bytes: bytes.count))
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.append(.utf16(at: start))
      return nil
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = SourceText(file: file, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
    // Before the check of UTF-8, since UTF-16 without a mark is full of NUL bytes.
    if let nul = text.bytes.offset(of: 0, from: 0) {
      diagnostics.append(.nulByte(at: text.location(at: nul)))
      return nil
    }
    if let fault = firstFault(in: text.bytes) {
      let place = text.location(at: fault)
      diagnostics.append(looksThai(text.bytes) ? .windows874(at: place) : .notUTF8(at: place))
      return nil
    }
    guard text.bytes.contains(where: { !$0.isBlank && !$0.isLineBreak }) else {
      diagnostics.append(.emptyFile(at: start))
      return nil
    }
    return text
  }

  /// The offset of the first byte that is not UTF-8.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes look like Windows-874, where Thai letters are single bytes from 0xA1 to 0xFB.
  ///
  /// Thai in UTF-8 has a sixth or more of its high bytes below 0xA1; Thai in Windows-874 next to none.
  private static func looksThai(_ bytes: [UInt8]) -> Bool {
    var thai = 0
    var other = 0
    for byte in bytes where byte >= 0x80 {
      if (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) { thai += 1 } else { other += 1 }
    }
    return thai >= 2 && other * 20 <= thai
  }
}

extension Diagnostic {
  fileprivate static let saveAsUTF8 = Message(
    thai: "เปิดไฟล์ด้วย Notepad เลือก “บันทึกเป็น” (Save As) แล้วเลือกการเข้ารหัส (Encoding) เป็น UTF-8",
    english: "open it in Notepad, choose Save As, and set Encoding to UTF-8")

  fileprivate static func fileTooLarge(at location: Location, bytes: Int) -> Diagnostic {
    Diagnostic(
      id: "file-too-large", at: location,
      message: Message(
        thai: "ไฟล์มี \(bytes) ไบต์ เกินขนาดที่อ่านได้ คือ \(SourceText.largestFile) ไบต์ (1 MiB)",
        english: "the file has \(bytes) bytes; at most \(SourceText.largestFile) (1 MiB) are read"),
      hint: Message(
        thai: "แบ่งเป็นหลายไฟล์ หรือแนบส่วนที่ยาวเป็นไฟล์แนบ", english: "split it, or attach the long part as a file"))
  }

  fileprivate static func utf16(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "utf-16", at: location,
      message: Message(
        thai: "ไฟล์นี้บันทึกเป็น UTF-16 (“Unicode”) ต้องเป็น UTF-8",
        english: "the file is saved as UTF-16 (“Unicode”); it has to be UTF-8"),
      hint: saveAsUTF8)
  }

  fileprivate static func nulByte(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "nul-byte", at: location, length: 1,
      message: Message(
        thai: "มีไบต์ว่าง (NUL) ในไฟล์ จึงไม่ใช่ไฟล์ข้อความ หรือบันทึกเป็น UTF-16",
        english: "there is a NUL byte, so this is no text file, or it is saved as UTF-16"),
      hint: saveAsUTF8)
  }

  fileprivate static func windows874(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "not-utf8", at: location, length: 1,
      message: Message(
        thai: "ไฟล์นี้ไม่ใช่ UTF-8 บันทึกเป็น Windows-874 (TIS-620) หรือไม่",
        english: "the file is not UTF-8: saved as Windows-874 (TIS-620)?"),
      hint: saveAsUTF8)
  }

  fileprivate static func notUTF8(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "not-utf8", at: location, length: 1,
      message: Message(
        thai: "ไบต์นี้ไม่ใช่ UTF-8 ไฟล์ต้องเป็น UTF-8 ทั้งไฟล์",
        english: "this byte is not UTF-8; the whole file has to be"),
      hint: saveAsUTF8)
  }

  fileprivate static func emptyFile(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "empty-file", at: location,
      message: Message(thai: "ไฟล์นี้ว่างเปล่า", english: "the file is empty"),
      hint: Message(
        thai: "เขียนบรรทัด --- แล้วคีย์ต่าง ๆ แล้วบรรทัด --- อีกครั้ง หรือลบไฟล์นี้",
        english: "write a line ---, the keys, and a line --- again, or remove the file"))
  }
}
