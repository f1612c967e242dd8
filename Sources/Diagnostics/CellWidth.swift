extension Unicode.Scalar {
  /// How many cells of a terminal the code point takes: 0 for marks above and below and for zero-width characters, 2 for
  /// wide East Asian letters and emoji (Unicode Standard Annex 11), else 1.
  var cellWidth: Int {
    if value < 0x300 { return 1 }
    switch value {
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: return 0
    case 0xE00...0xE7F: return 1
    // Vowels and finals of a Hangul syllable stand in the cell of its first consonant.
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return isZeroWidth ? 0 : 2
    default: return isZeroWidth ? 0 : properties.isEmojiPresentation ? 2 : 1
    }
  }

  private var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
