package import Diagnostics

/// Which texts can be part of an address: ids, and the names of folders and of pages.
package enum AddressRules {
  /// How long an id may be, in bytes.
  static let byteLimit = 80

  /// Names that the site or an operating system takes for itself.
  static let reserved: Set<String> = [
    "con", "nul", "aux", "prn", "joint", "assets", "files", "data", "index", "ita", "search", "unstated",
  ]

  /// Endings of pages and of files that programs read, whose places a folder of the same name would take.
  private static let fileEndings = [".html", ".json", ".xml"]

  /// What is wrong with an id; nil where it can be an address.
  package static func fault(in id: String) -> Fault? {
    if id.isEmpty { return .noAddress() }
    if id.utf8.count > byteLimit { return .longAddress(id) }
    var offset = 0
    for scalar in id.unicodeScalars {
      if !isAllowed(scalar) || (offset == 0 && (scalar == "." || scalar == "_")) {
        return .badCharacter(scalar, in: id, at: offset)
      }
      offset += UTF8.width(scalar)
    }
    let lower = id.lowercased()
    let stem = lower.prefix { $0 != "." }
    if reserved.contains(lower) || devices.contains(String(stem)) {
      return .reservedAddress(id)
    }
    return nil
  }

  /// What is wrong with the name of a folder of an agency or a plan; nil where it can be an address.
  package static func fault(inFolder name: String) -> Fault? {
    if let fault = fault(in: name) { return fault }
    // One operating system leaves a dot at the end of a name away.
    if name.hasSuffix(".") { return .dotAtEnd(of: name) }
    return fileEndings.contains(where: name.lowercased().hasSuffix) ? .addressOfFile(name) : nil
  }

  /// Names that one operating system takes for devices, whatever ending follows.
  private static let devices = Set(
    ["con", "nul", "aux", "prn"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: return true
    case ..<0x80: return false
    case 0xE01...0xE3A, 0xE40...0xE4E, 0xE50...0xE59: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}

extension Fault {
  private static func badAddress(offset: Int = 0, length: Int, _ message: Message, hint: Message? = nil) -> Fault {
    Fault(
      id: "bad-address", offset: offset, length: length, message: message,
      hint: hint
        ?? Message(
          thai: "ใช้เฉพาะตัวอักษร ตัวเลข จุด และขีด (-) ไม่ขึ้นต้นด้วยจุดหรือขีดล่าง เช่น quality-2",
          english: "use letters, digits, '.' and '-', and start with none of '.' and '_', such as quality-2"))
  }

  fileprivate static func noAddress() -> Fault {
    badAddress(length: 0, Message(thai: "id ว่าง", english: "the id is empty"))
  }

  fileprivate static func longAddress(_ id: String) -> Fault {
    badAddress(
      length: id.utf8.count,
      Message(
        thai:
          "“\(id.prefix(40))…” ยาว \(id.utf8.count) ไบต์ แต่ที่อยู่ยาวได้ไม่เกิน \(AddressRules.byteLimit) ไบต์ (อักษรไทยตัวละ 3 ไบต์)",
        english: "'\(id.prefix(40))…' has \(id.utf8.count) bytes; an address has at most \(AddressRules.byteLimit)"),
      hint: Message(thai: "ใช้ชื่อสั้นลง หรือระบุ id: สั้น ๆ", english: "use a shorter name, or give a short 'id:'"))
  }

  fileprivate static func badCharacter(_ scalar: Unicode.Scalar, in id: String, at offset: Int) -> Fault {
    let shown = scalar == " " ? Message(thai: "ช่องว่าง", english: "a space") : shown(scalar)
    return badAddress(
      offset: offset, length: UTF8.width(scalar),
      offset == 0 && (scalar == "." || scalar == "_")
        ? Message(thai: "ที่อยู่ขึ้นต้นด้วย \(shown.thai) ไม่ได้", english: "an address cannot start with \(shown.english)")
        : Message(
          thai: "ที่อยู่ “\(id)” มี\(shown.thai)ซึ่งใช้ไม่ได้",
          english: "the address '\(id)' has \(shown.english), which cannot stand there"))
  }

  fileprivate static func addressOfFile(_ name: String) -> Fault {
    let other = String(name.map { $0 == "." ? "-" : $0 })
    return badAddress(
      length: name.utf8.count,
      Message(
        thai: "“\(name)” เป็นชื่ออย่างไฟล์ของเว็บไซต์ ใช้เป็นชื่อโฟลเดอร์ไม่ได้",
        english: "'\(name)' is the name of a file of the site and cannot be that of a folder"),
      hint: Message(thai: "ใช้ชื่ออื่น เช่น \(other)", english: "use another name, such as \(other)"))
  }

  fileprivate static func dotAtEnd(of id: String) -> Fault {
    badAddress(
      offset: id.utf8.count - 1, length: 1,
      Message(thai: "ที่อยู่ “\(id)” ลงท้ายด้วยจุดไม่ได้", english: "the address '\(id)' cannot end with '.'"))
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Message {
    let isVisible = scalar.value > 0x20 && scalar.value < 0x7F
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return isVisible
      ? Message(thai: " “\(scalar)” ", english: "'\(scalar)'")
      : Message(thai: "อักขระ \(code) ", english: "the character \(code)")
  }

  fileprivate static func reservedAddress(_ id: String) -> Fault {
    // The number stands before an ending: 'con-1.txt' is no device, 'con.txt-1' still is one.
    let stem = id.prefix { $0 != "." }
    let other = "\(stem)-1\(id.dropFirst(stem.count))"
    return badAddress(
      length: id.utf8.count,
      Message(
        thai: "“\(id)” เป็นชื่อที่ระบบสงวนไว้ ใช้เป็นที่อยู่ไม่ได้", english: "'\(id)' is reserved and cannot be an address"),
      hint: Message(thai: "ใช้ชื่ออื่น เช่น \(other)", english: "use another name, such as \(other)"))
  }
}
