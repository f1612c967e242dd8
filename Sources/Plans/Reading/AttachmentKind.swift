import Diagnostics
import Files
import Language

/// The kinds of files that may be published beside a page.
enum AttachmentKind {
  /// How the files of a kind start.
  private enum Signature {
    case bytes([[UInt8]])
    /// A RIFF container that holds WebP.
    case webP
    /// Text: no NUL, and no markup at its start.
    case text
  }

  /// The endings that are allowed, with what their files start with: never HTML, SVG, scripts or XML.
  private static let signatures: [String: Signature] = {
    let pdf: Signature = .bytes([Array("%PDF-".utf8)])
    let package: Signature = .bytes([[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]])
    let compound: Signature = .bytes([[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]])
    let jpeg: Signature = .bytes([[0xFF, 0xD8, 0xFF]])
    var signatures: [String: Signature] = [
      "pdf": pdf, "zip": package, "csv": .text, "webp": .webP, "jpg": jpeg, "jpeg": jpeg,
      "png": .bytes([[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]), "gif": .bytes([Array("GIF8".utf8)]),
    ]
    for ending in ["docx", "xlsx", "pptx", "odt", "ods", "odp"] { signatures[ending] = package }
    for ending in ["doc", "xls", "ppt"] { signatures[ending] = compound }
    return signatures
  }()

  /// Why a file may not be published; nil where it may, or where reading it was already reported.
  static func fault(in file: FileTree.File) -> Diagnostic? {
    if case .refused = file.content { return nil }
    if let sign = hiddenSign(in: file.path) { return .hiddenInName(file.path, sign) }
    let parts = file.name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? (parts.last ?? "").lowercased() : ""
    let isContent = ["md", "markdown", "txt"].contains(ending) && file.signature.starts(with: Array("---".utf8))
    if ending == "md" || isContent || file.name.hasSuffix(".md.txt") { return .misnamedContent(file.path) }
    guard let signature = signatures[ending] else { return .kindNotAllowed(file.path, ending: ending) }
    return matches(file.signature, signature) ? nil : .contentOfOtherKind(file.path, ending: ending)
  }

  /// What in a name shows nothing or turns what stands after it: `แผน<U+202E>fdp.exe` reads as a PDF.
  private static func hiddenSign(in path: String) -> String? {
    if let control = path.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
      return "U+00" + (control.value < 0x10 ? "0" : "") + String(control.value, radix: 16, uppercase: true)
    }
    return TextHazards.hazards(in: path).first { $0.kind == .bidirectionalControl || $0.kind == .invisible }?.codePoint
  }

  private static func matches(_ start: [UInt8], _ signature: Signature) -> Bool {
    switch signature {
    case .bytes(let starts): starts.contains { start.starts(with: $0) }
    case .webP: start.starts(with: Array("RIFF".utf8)) && start.dropFirst(8).starts(with: Array("WEBP".utf8))
    case .text: !start.contains(0) && start.first { $0 > 0x20 && $0 < 0x80 } != UInt8(ascii: "<")
    }
  }

  /// The allowed endings, for messages.
  fileprivate static var endings: String { signatures.keys.sorted().joined(separator: ", ") }
}

extension Diagnostic {
  fileprivate static func hiddenInName(_ path: String, _ sign: String) -> Diagnostic {
    Diagnostic(
      id: "attachment-name", at: Location(file: path),
      message: Message(
        thai: "ชื่อไฟล์แนบมีอักขระที่มองไม่เห็น \(sign) ทำให้อ่านเป็นชื่ออื่นได้",
        english: "the attachment's name has the hidden character \(sign), with which it can read as another"),
      hint: Message(thai: "เปลี่ยนชื่อไฟล์ โดยพิมพ์ใหม่ทั้งชื่อ", english: "rename the file, typing the whole name anew"))
  }

  fileprivate static func kindNotAllowed(_ path: String, ending: String) -> Diagnostic {
    Diagnostic(
      id: "attachment-kind", at: Location(file: path),
      message: Message(
        thai: ending.isEmpty ? "ไฟล์แนบไม่มีนามสกุล" : "ไฟล์แนบชนิด .\(ending) เผยแพร่ไม่ได้",
        english: ending.isEmpty
          ? "the attachment has no file extension" : "an attachment of the kind '.\(ending)' cannot be published"),
      hint: Message(
        thai: "ใช้ชนิดใดชนิดหนึ่ง: \(AttachmentKind.endings) หรือเปลี่ยนชื่อให้ขึ้นต้นด้วย _ เพื่อไม่เผยแพร่",
        english: "use one of: \(AttachmentKind.endings); a name that starts with '_' is not published"))
  }

  fileprivate static func misnamedContent(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "attachment-kind", at: Location(file: path),
      message: Message(
        thai: "ชื่อไฟล์เนื้อหาต้องลงท้ายด้วย .md ตัวพิมพ์เล็ก ไฟล์นี้จึงไม่ได้อ่าน",
        english: "the name of a content file ends in '.md' in small letters, so this one is not read"),
      hint: Message(
        thai: "เปลี่ยนชื่อให้ลงท้ายด้วย .md (ใน Windows ให้แสดงนามสกุลไฟล์ก่อน)",
        english: "rename it so that it ends in .md (in Windows, have file name extensions shown first)"))
  }

  fileprivate static func contentOfOtherKind(_ path: String, ending: String) -> Diagnostic {
    Diagnostic(
      id: "attachment-content", at: Location(file: path),
      message: Message(
        thai: "เนื้อในไฟล์ไม่ใช่ชนิด .\(ending) ตามนามสกุล",
        english: "the file is named '.\(ending)', but its content is of another kind"),
      hint: Message(
        thai: "เปิดไฟล์แล้วบันทึกใหม่เป็นชนิดที่ถูกต้อง", english: "open it and save it as the kind that its name says"))
  }
}
