/// The form under which two spellings of a name are the same.
///
/// White space, zero-width characters, the script of digits, upper and lower case, `เเ` for `แ`, `ํา` for `ำ` and the order
/// of marks do not count. Punctuation does, and so does every other letter: `ยูวกาชาด` is not `ยุวกาชาด`.
package struct MatchingKey: Hashable, Sendable {
  /// The folded text; for comparing and measuring nearness, never for showing.
  package let text: String

  package init(_ name: String) {
    if name.utf8.allSatisfy(MatchingKey.isPlain) {
      text = name
      return
    }
    var folded = String.UnicodeScalarView()
    for scalar in ThaiSpelling.unified(
      name.unicodeScalars.lazy.filter { !$0.isInvisible && !$0.properties.isWhitespace })
    {
      if let digit = Digits.value(of: scalar) {
        folded.append(Unicode.Scalar(UInt8(0x30 + digit)))
      } else if scalar.isThaiWordPart {
        folded.append(scalar)
      } else if let narrow = Unicode.Scalar(scalar.value &- 0xFEE0), 0xFF01...0xFF5E ~= scalar.value {
        folded.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    text = String(folded)
  }

  /// Whether a byte is ASCII that no spelling changes, as in most ids: neither a capital, nor blank, nor a control.
  private static func isPlain(_ byte: UInt8) -> Bool { 0x21..<0x7F ~= byte && !(0x41...0x5A ~= byte) }

  /// Whether nothing is left of the name that could tell it from another.
  package var isEmpty: Bool { text.isEmpty }
}
