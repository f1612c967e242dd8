/// A reader's place in a text: it goes forward by Unicode scalars and knows the place in bytes.
///
/// Space at the end of the text is left out, so a reader that takes everything is at the end.
package struct TextCursor: Sendable {
  private let scalars: [Unicode.Scalar]
  /// How many scalars have been taken.
  package private(set) var index = 0
  /// The place of the next scalar, in bytes from the start of the text.
  package private(set) var offset = 0
  /// Where the text ends, in bytes, without the space at its end.
  package let endOffset: Int

  package init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var offset = 0
    var end = (index: 0, offset: 0)
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offset += UTF8.width(scalar)
      if !scalar.isSpace { end = (scalars.count, offset) }
    }
    scalars.removeSubrange(end.index...)
    self.scalars = scalars
    endOffset = end.offset
  }

  package var isAtEnd: Bool { index == scalars.count }

  /// The next scalar, or one further on, without taking it.
  package func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  /// The byte offset of a scalar further on.
  package func offset(ahead: Int) -> Int {
    var rest = self
    rest.advance(by: ahead)
    return rest.offset
  }

  package mutating func advance(by count: Int = 1) {
    for _ in 0..<min(count, scalars.count - index) { step() }
  }

  private mutating func step() {
    offset += UTF8.width(scalars[index])
    index += 1
  }

  /// Goes back to a place where the cursor was.
  package mutating func rewind(to index: Int) {
    while self.index > index {
      self.index -= 1
      offset -= UTF8.width(scalars[self.index])
    }
  }

  package mutating func skipSpaces() {
    while let next = peek(), next.isSpace { step() }
  }

  /// Takes a scalar if it comes next.
  package mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    step()
    return true
  }

  /// Takes a word if it comes next; ASCII letters count in either case, and space between letters only if asked.
  package mutating func take(word: String, ignoringSpaces: Bool = false) -> Bool {
    let start = index
    for expected in word.unicodeScalars {
      if ignoringSpaces, index > start { skipSpaces() }
      guard let next = peek(), next.lowercased == expected.lowercased else {
        rewind(to: start)
        return false
      }
      step()
    }
    return true
  }

  /// What is left, cut short for a message.
  package func rest(upTo limit: Int = 40) -> String {
    let end = min(index + limit, scalars.count)
    var text = String(String.UnicodeScalarView(scalars[index..<end]))
    if end < scalars.count { text += "…" }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether it is white space of any width, or has no width at all.
  package var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// The value of an Arabic (`0`) or a Thai (`๐`) digit.
  package var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0E50...0x0E59: Int(value - 0x0E50)
    default: nil
    }
  }

  /// Whether it is a full-width digit (`０`), which the format does not read.
  package var isFullWidthDigit: Bool { (0xFF10...0xFF19).contains(value) }

  /// Whether it is a letter or mark of Thai, or a Latin letter.
  package var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x0E01...0x0E3A, 0x0E40...0x0E4E: true
    default: false
    }
  }

  /// Whether it is a hyphen, dash, minus or wave that stands between the ends of a range.
  package var isDash: Bool {
    switch value {
    case 0x2D, 0x7E, 0x2010...0x2015, 0x2212, 0x301C, 0xFE58, 0xFE63, 0xFF0D, 0xFF5E: true
    default: false
    }
  }

  /// The scalar with an ASCII capital made small.
  package var lowercased: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
  }
}
