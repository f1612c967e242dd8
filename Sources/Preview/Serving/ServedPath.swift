/// A path below the served folder, taken from a request; only what can name a published file is one.
struct ServedPath: Hashable {
  /// The names on the way; none for the folder itself.
  let names: [String]
  /// Whether the address ended in a slash and so asks for a folder.
  let isFolder: Bool

  /// Reads the path of a request, with its escapes; nil where it has a name that a site never has: `.` and `..`, a hidden
  /// one, an empty one, or one with a slash, a backslash, a control character or bytes that are no text.
  init?(_ path: String) {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = parts.last?.isEmpty != false
    if isFolder { parts = parts.dropLast() }
    var names: [String] = []
    for part in parts {
      guard let name = ServedPath.name(part), !name.isEmpty, !name.hasPrefix(".") else { return nil }
      guard !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C }) else { return nil }
      names.append(name)
    }
    self.names = names
  }

  /// The names on the way to the file that is sent: of a folder, its page.
  var file: [String] { isFolder ? names + ["index.html"] : names }

  /// The address of the folder of that name.
  var folderAddress: String { names.map { "/" + ServedPath.escaped($0) }.joined() + "/" }

  /// The text of a name with its escapes taken away, once; nil where one is broken.
  private static func name(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func escaped(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { text, byte in
      let sign = Character(Unicode.Scalar(byte))
      let isPlain = byte < 0x80 && (sign.isLetter || sign.isNumber || "-_.~".contains(sign))
      text += isPlain ? String(sign) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
}
