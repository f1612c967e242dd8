/// Text made safe for a terminal: what would steer it, or turn the direction of a line, is written out as `<U+202E>`.
package enum VisibleText {
  /// A text with every hidden control written out.
  package static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHostile) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHostile(scalar) { visible += escape(scalar).unicodeScalars } else { visible.append(scalar) }
    }
    return String(visible)
  }

  /// Whether a code point is never printed as itself: controls, bidirectional controls, line separators, tags, noncharacters.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  /// The code point by its number, such as `<U+202E>`.
  static func escape(_ scalar: Unicode.Scalar) -> String { "<U+" + hexadecimal(scalar.value, digits: 4) + ">" }

  /// A byte that is no UTF-8 by its value, such as `<0xA1>`.
  static func escape(_ byte: UInt8) -> String { "<0x" + hexadecimal(UInt32(byte), digits: 2) + ">" }

  /// A number in upper-case hexadecimal with at least some digits.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
