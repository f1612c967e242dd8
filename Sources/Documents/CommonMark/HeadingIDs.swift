/// Gives the headings of a document their ids: from their words, and each only once.
struct HeadingIDs {
  // By their bytes: to hash Thai as text, which is to normalise it, took 2 % of a check.
  private var taken: Set<[UInt8]> = []
  /// The last number that was put after each id.
  private var numbers: [[UInt8]: Int] = [:]

  /// The id of the next heading.
  mutating func next(for text: String) -> String {
    let base = Self.bytes(ofID: text)
    if taken.insert(base).inserted { return String(decoding: base, as: UTF8.self) }
    var id = base
    var number = numbers[base] ?? 1
    repeat {
      number += 1
      id = base + "-\(number)".utf8
    } while !taken.insert(id).inserted
    numbers[base] = number
    return String(decoding: id, as: UTF8.self)
  }

  /// Letters, vowels, tone marks and digits of any script, Latin in lower case; a hyphen for each gap.
  static func id(of text: String) -> String { String(decoding: bytes(ofID: text), as: UTF8.self) }

  private static func bytes(ofID text: String) -> [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(text.utf8.count)
    var hasGap = false
    for scalar in text.unicodeScalars {
      if scalar.isPlainLetterOrDigit {
        if hasGap, !id.isEmpty { id.append(UInt8(ascii: "-")) }
        hasGap = false
        id += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber, .letterNumber:
        if hasGap, !id.isEmpty { id.append(UInt8(ascii: "-")) }
        hasGap = false
        id += scalar.properties.lowercaseMapping.utf8
      case .spaceSeparator, .dashPunctuation, .control, .connectorPunctuation: hasGap = true
      default: break
      }
    }
    return id.isEmpty ? Array("section".utf8) : id
  }
}

extension Unicode.Scalar {
  /// A letter, a mark or a digit of Thai, a small Latin letter or a digit, for which Unicode's tables need not be asked.
  fileprivate var isPlainLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0xE01...0xE3A, 0xE40...0xE4E, 0xE50...0xE59: true
    default: false
    }
  }
}
