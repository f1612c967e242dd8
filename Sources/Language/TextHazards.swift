/// What in a text deceives the eye: it looks like something else, like nothing, or turns what stands around it.
package enum TextHazards {
  package enum Kind: String, CaseIterable, Sendable {
    /// A control that changes the direction of the text after it.
    case bidirectionalControl
    /// A character that shows nothing and takes no room.
    case invisible
    /// A letter that looks like one of another script: Greek or Cyrillic within a word, Lao, full-width or mathematical.
    case lookAlike
    /// Two characters typed for one that looks the same: `เเ` for `แ`, `ํา` for `ำ`.
    case doubledVowel
  }

  /// One such place in a text.
  package struct Hazard: Hashable, Sendable {
    package let kind: Kind
    /// Where it starts, in UTF-8 bytes from the start of the text.
    package let offset: Int
    /// How many bytes it covers.
    package let length: Int
    /// The character itself; of two, the first.
    package let scalar: Unicode.Scalar

    /// The character's code point as it is written in tables: `U+202E`.
    package var codePoint: String {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// The hazards of a text, in the order of their places.
  package static func hazards(in text: String) -> [Hazard] {
    var hazards: [Hazard] = []
    var offset = 0
    var previous: Unicode.Scalar?
    var rest = text.unicodeScalars.makeIterator()
    var following = rest.next()
    while let scalar = following {
      let next = rest.next()
      let length = UTF8.width(scalar)
      if let kind = kind(of: scalar, after: previous, before: next) {
        let covered = kind == .doubledVowel ? length + (next.map { UTF8.width($0) } ?? 0) : length
        hazards.append(Hazard(kind: kind, offset: offset, length: covered, scalar: scalar))
      }
      offset += length
      previous = scalar
      following = next
    }
    return hazards
  }

  private static func kind(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Kind? {
    switch scalar.value {
    case ..<0x80: return nil
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: return .bidirectionalControl
    case 0xE40 where next == ThaiSpelling.saraE: return .doubledVowel
    case 0xE4D where next == ThaiSpelling.saraA: return .doubledVowel
    case 0xE00...0xE7F: return nil
    // A variation selector belongs to the sign before it, and a joiner stands between two.
    case 0xFE00...0xFE0F where previous?.properties.isEmoji == true: return nil
    case 0x200D where previous.map(isPicture) == true && next.map(isPicture) == true: return nil
    case 0xE80...0xEFF, 0xFF01...0xFF5E, 0x1D400...0x1D7FF: return .lookAlike
    case 0x370...0x3FF, 0x400...0x52F, 0x530...0x58F, 0x13A0...0x13FF:
      // Alone such a letter is a sign (Σ, μ, π); beside Thai or Latin it poses as one of theirs.
      let neighbours = [previous, next].compactMap { $0 }
      return neighbours.contains(where: isThaiOrLatinLetter) ? .lookAlike : nil
    default: return scalar.isInvisible ? .invisible : nil
    }
  }

  /// An emoji, or what changes the look of the one before it.
  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F || scalar.properties.isEmojiModifier
  }

  private static func isThaiOrLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: scalar.isThaiWordPart
    }
  }
}
