/// The place of a text in the order of a Thai dictionary.
///
/// Digits come first, then Latin letters, then Thai, then other scripts. Thai follows the Royal Institute's dictionary: by
/// consonant, then by vowel in the order of the alphabet, a vowel written before its consonant counting after it; tone
/// marks and other signs decide only between texts that are otherwise alike. Upper and lower case are alike; white space
/// and punctuation are passed over. What is still alike is ordered by its bytes, so that the order is always the same.
package struct SortKey: Comparable, Hashable, Sendable {
  /// Bytes whose order is the text's: primary weights, secondary weights and the text, with a zero between.
  private let bytes: [UInt8]

  package init(_ text: String) {
    let scalars = ThaiSpelling.unified(text.unicodeScalars.lazy.filter { !$0.isInvisible })
    var weights = CollationWeights()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isThaiLeadingVowel, index + 1 < scalars.count, scalars[index + 1].isThaiConsonant {
        weights.append(scalars[index + 1])
        weights.append(scalar)
        index += 2
      } else {
        weights.append(scalar)
        index += 1
      }
    }
    bytes = weights.primary + [0] + weights.secondary + [0] + Array(text.utf8)
  }

  package static func < (left: SortKey, right: SortKey) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

/// The weights of a text's letters, most telling first.
struct CollationWeights {
  /// Which letters: a byte for a digit, an ASCII or a Thai letter, four for any other; never a zero first.
  private(set) var primary: [UInt8] = []
  /// Which signs, in their places among the letters.
  private(set) var secondary: [UInt8] = []

  /// Adds a scalar's weights; nothing for punctuation and white space.
  mutating func append(_ scalar: Unicode.Scalar) {
    if let digit = Digits.value(of: scalar) { return letter(0x10 + UInt8(digit)) }
    let value = scalar.value
    switch value {
    case 0x41...0x5A: letter(0x20 + UInt8(value - 0x41))
    case 0x61...0x7A: letter(0x20 + UInt8(value - 0x61))
    case _ where scalar.isThaiTone:
      // The signs in code order: ฺ ็ ่ ้ ๊ ๋ ์ ํ ๎.
      secondary.append(value == 0xE3A ? 0x10 : UInt8(value - 0xE47) + 0x11)
    case 0xE2F, 0xE46: break
    case 0xE01...0xE45: letter(0x50 + UInt8(value - 0xE01))
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        let value = lower.value
        letter(value < 0x250 ? 0x40 : 0xF0)
        primary += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      }
    }
  }

  private mutating func letter(_ weight: UInt8) {
    primary.append(weight)
    secondary.append(0x01)
  }
}
