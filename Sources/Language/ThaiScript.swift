/// What the characters of the Thai block (U+0E00 to U+0E7F) are to spelling, sorting and layout.
extension Unicode.Scalar {
  /// A Thai consonant, ฤ and ฦ among them.
  var isThaiConsonant: Bool { 0xE01...0xE2E ~= value }

  /// A vowel that is written before the consonant it follows in speech: เ แ โ ใ ไ.
  var isThaiLeadingVowel: Bool { 0xE40...0xE44 ~= value }

  /// A mark that stands above or below a consonant and takes no room of its own.
  var isThaiMark: Bool { value == 0xE31 || 0xE34...0xE3A ~= value || 0xE47...0xE4E ~= value }

  /// A mark that changes a syllable's tone or silences a letter: in a dictionary it decides between words that are
  /// otherwise alike.
  var isThaiTone: Bool { value == 0xE3A || 0xE47...0xE4E ~= value }

  /// A vowel that is written after its consonant and cannot begin a line: ะ า ำ ๅ.
  var isThaiFollowingVowel: Bool { value == 0xE30 || value == 0xE32 || value == 0xE33 || value == 0xE45 }

  /// A Thai letter, vowel or mark, or one of the signs ฯ and ๆ: what a Thai word is made of.
  var isThaiWordPart: Bool { 0xE01...0xE3A ~= value || 0xE40...0xE4E ~= value }

  /// Whether only the tables of Unicode can tell that it is no mark: none of Latin is one, and the Thai ones are known.
  var mayBeMark: Bool { value >= 0x300 && !(0xE00...0xE7F ~= value) }

  /// A character that shows nothing and takes no room, or that only turns the direction of text.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// The one spelling to which the several ways to type the same Thai text come down.
enum ThaiSpelling {
  static let nikhahit: Unicode.Scalar = "\u{E4D}"
  static let saraA: Unicode.Scalar = "\u{E32}"
  static let saraAm: Unicode.Scalar = "\u{E33}"
  static let saraE: Unicode.Scalar = "\u{E40}"
  static let saraAe: Unicode.Scalar = "\u{E41}"

  /// Scalars with `เเ` as `แ`, `ํา` as `ำ`, and the marks of a consonant in the order of their code points.
  static func unified(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    var marks = 0
    for scalar in scalars {
      if scalar.isThaiMark {
        output.append(scalar)
        marks += 1
        continue
      }
      var scalar = scalar
      if marks > 0 {
        if marks > 1 { output[(output.count - marks)...].sort() }
        // น + ้ + ํ + า in whatever order the marks were typed; sorted, the nikhahit comes after the tones.
        if scalar == saraA, let place = output.lastIndex(of: nikhahit), place >= output.count - marks {
          output.remove(at: place)
          scalar = saraAm
        }
        marks = 0
      } else if scalar == saraE, output.last == saraE {
        output.removeLast()
        scalar = saraAe
      }
      output.append(scalar)
    }
    if marks > 1 { output[(output.count - marks)...].sort() }
    return output
  }
}
