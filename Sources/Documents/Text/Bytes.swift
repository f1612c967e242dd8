private import Glibc

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

// The C library compares many bytes at once: to look at each took 3 % of a check.
extension [UInt8] {
  /// The first offset from one on at which a byte stands.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    unsafe withUnsafeBufferPointer { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// Whether a byte occurs.
  func contains(_ byte: UInt8) -> Bool { offset(of: byte, from: 0) != nil }

  /// The offset at which each line starts that a line feed ends, and that of the last.
  var lineStarts: [Int] {
    var starts = [0]
    while let feed = offset(of: .lineFeed, from: starts[starts.count - 1]) { starts.append(feed + 1) }
    return starts
  }
}
