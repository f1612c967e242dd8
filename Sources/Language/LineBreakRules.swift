/// Where a line may break by the characters alone; where between two Thai letters is for a dictionary to say.
enum LineBreakRules {
  /// Whether two neighbours belong to different clusters, so that text may be cut between them if it must be.
  static func isClusterBoundary(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if right.isThaiMark || right.isInvisible { return false }
    if right.mayBeMark {
      switch right.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return false
      default: break
      }
    }
    if left.isThaiLeadingVowel, right.isThaiConsonant { return false }
    if right.isThaiFollowingVowel, left.isThaiConsonant || left.isThaiMark { return false }
    return !(left == "\u{200D}" || left == "\u{2060}" || left == "\u{FEFF}")
  }

  /// Whether a line may break between two neighbours of which at most one is part of a Thai word.
  ///
  /// `before` is the scalar before `left`; nil at the start of the text.
  static func allowsBreak(before: Unicode.Scalar?, _ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == "\u{200B}" { return !isSpace(right) }
    if isSpace(right) { return false }
    // As in `ต่าง ๆ`: the sign of repetition follows its word, with a space or without.
    if isSpace(left) { return right != "\u{E46}" }
    if !isClusterBoundary(left, right) || isOpening(left) || isClosing(right) { return false }
    if isWide(left) || isWide(right) { return true }
    switch left {
    case "-", "/", "\u{2010}", "\u{2013}", "\u{2014}":
      // Neither a minus sign nor within a date or range of numbers.
      guard let before, !isSpace(before) else { return false }
      return isLetter(right)
    case ")", "]", "}", "”", "’", ",", ";", ":": return right.isThaiWordPart
    case _ where left.isThaiWordPart: return isLatinLetter(right) || isOpening(right)
    default: return isLatinLetter(left) && right.isThaiWordPart
    }
  }

  /// Whether a line may break between two Thai letters if words end there: not before ฯ and ๆ, which follow a word.
  static func allowsWordBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    // ฯลฯ is one sign, too.
    if left == "\u{E2F}", right == "\u{E25}" { return false }
    return right != "\u{E2F}" && right != "\u{E46}" && !right.isThaiFollowingVowel && !left.isThaiLeadingVowel
      && isClusterBoundary(left, right)
  }

  /// White space at which a line may break; not the no-break spaces.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028...0x2029, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isThaiWordPart || isLatinLetter(scalar) }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "“", "‘", "\u{3008}", "\u{300C}", "\u{FF08}": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "}", "”", "’", ",", ".", ";", ":", "!", "?", "%", "/", "\u{E2F}", "\u{E46}", "…", "\u{3001}",
      "\u{3002}",
      "\u{3009}", "\u{300D}", "\u{FF09}", "\u{FF0C}":
      true
    default: false
    }
  }

  /// A character of Chinese, Japanese or Korean writing, around which a line may break.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FFF, 0x3001...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
