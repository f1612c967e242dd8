/// Finds a line that opens more quotes and lists than are allowed, before libcmark builds them.
///
/// libcmark goes through all open blocks at each line, which would take the square of the size.
struct NestingScan {
  /// The most bytes of indentation and marks at a line's start.
  private static let widestIndentation = 512

  /// The offset at which the first such line goes too deep; nil where there is none.
  static func tooDeep(_ text: SourceText, _ range: Range<Int>) -> Int? {
    let first = text.lineIndex(at: range.lowerBound)
    return text.lineStarts.indices.dropFirst(first).lazy.compactMap { tooDeep(text, line: text.line($0)) }.first
  }

  private static func tooDeep(_ text: SourceText, line: Range<Int>) -> Int? {
    let end = ruleStart(text, line)
    var offset = line.lowerBound
    var marks = 0
    while true {
      offset = text.skipBlanks(in: offset..<line.upperBound)
      guard offset < end, let next = mark(text, offset..<line.upperBound) else { return nil }
      marks += 1
      if marks > Markdown.deepestNesting || offset - line.lowerBound > widestIndentation { return offset }
      offset = next
    }
  }

  /// The end of the quote or list mark at the start of a range.
  private static func mark(_ text: SourceText, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    switch text.bytes[offset] {
    case .greater: return offset + 1
    case .hyphen, UInt8(ascii: "*"), UInt8(ascii: "+"): offset += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while offset < range.upperBound, offset - range.lowerBound < 9, (0x30...0x39).contains(text.bytes[offset]) {
        offset += 1
      }
      guard offset < range.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text.bytes[offset]) else {
        return nil
      }
      offset += 1
    default: return nil
    }
    return offset == range.upperBound || text.bytes[offset].isBlank ? offset : nil
  }

  /// Where a rule such as `- - -` starts, whose hyphens open no lists; the line's end where there is none.
  private static func ruleStart(_ text: SourceText, _ line: Range<Int>) -> Int {
    let sign = text.bytes[line].last { !$0.isBlank }
    guard let sign, sign == .hyphen || sign == UInt8(ascii: "*") else { return line.upperBound }
    var start = line.upperBound
    var count = 0
    while start > line.lowerBound, text.bytes[start - 1].isBlank || text.bytes[start - 1] == sign {
      start -= 1
      if text.bytes[start] == sign { count += 1 }
    }
    return count >= 3 ? start : line.upperBound
  }
}
