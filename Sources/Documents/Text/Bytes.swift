/// The bytes that the readers of this target look for.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let hash = UInt8(ascii: "#")
  static let comma = UInt8(ascii: ",")
  static let pipe = UInt8(ascii: "|")
  static let greater = UInt8(ascii: ">")
  static let less = UInt8(ascii: "<")
  static let exclamation = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let percent = UInt8(ascii: "%")
  static let backslash = UInt8(ascii: "\\")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
  /// Whether it ends a line.
  var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
  var isQuote: Bool { self == .doubleQuote || self == .singleQuote }
}

extension Sequence<UInt8> {
  /// How often a byte occurs; without a way out before the end, so that many bytes are compared at once.
  func count(of byte: UInt8) -> Int {
    var count = 0
    for other in self { count &+= other == byte ? 1 : 0 }
    return count
  }
}
