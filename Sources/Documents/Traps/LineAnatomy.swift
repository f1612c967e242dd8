/// The parts of one line of front matter, as a person sees them: `  - key: value`.
struct LineAnatomy: Sendable {
  /// The line's bytes, without its break.
  let range: Range<Int>
  /// The first byte that is no blank; the line's end where there is none.
  let first: Int
  /// Where the key starts, after the indentation and the hyphens of list items.
  let content: Int
  /// The colon after the key; nil where the line has no key.
  let colon: Int?
  /// The first byte of the value or, without a key, of the text; the line's end where there is none.
  let value: Int

  var isBlank: Bool { first == range.upperBound }

  init(of line: Int, in text: SourceText) {
    let range = text.line(line)
    let bytes = text.bytes
    let end = range.upperBound
    let first = text.skipBlanks(in: range)
    var content = first
    while content < end, bytes[content] == .hyphen, content + 1 == end || bytes[content + 1].isBlank {
      let next = text.skipBlanks(in: content + 1..<end)
      // A hyphen with nothing after it is the text of this line.
      if next == end { break }
      content = next
    }
    let colon = Self.colon(in: content..<end, of: text)
    self.range = range
    self.first = first
    self.content = content
    self.colon = colon
    self.value = colon.map { text.skipBlanks(in: $0 + 1..<end) } ?? content
  }

  /// The colon that ends the key at the start of a range.
  private static func colon(in range: Range<Int>, of text: SourceText) -> Int? {
    let bytes = text.bytes
    let end = range.upperBound
    guard range.lowerBound < end, bytes[range.lowerBound] != .hash else { return nil }
    var offset = range.lowerBound
    if bytes[offset].isQuote {
      guard let close = closingQuote(openedAt: offset, before: end, in: text) else { return nil }
      offset = text.skipBlanks(in: close + 1..<end)
      return offset < end && bytes[offset] == .colon ? offset : nil
    }
    // What opens a list, a mapping or a block is a value, not a key.
    if [.openBracket, .openBrace, .pipe, .greater].contains(bytes[offset]) { return nil }
    while offset < end {
      if bytes[offset] == .colon, offset + 1 == end || bytes[offset + 1].isBlank { return offset }
      if bytes[offset] == .hash, bytes[offset - 1].isBlank { return nil }
      offset += 1
    }
    return nil
  }

  /// The quote that closes the one at an offset; nil where there is none before `end`.
  static func closingQuote(openedAt open: Int, before end: Int, in text: SourceText) -> Int? {
    let quote = text.bytes[open]
    var offset = open + 1
    while offset < end {
      let byte = text.bytes[offset]
      if byte == .backslash, quote == .doubleQuote {
        offset += 2
        continue
      }
      if byte == quote {
        // In single quotes a quote is written twice.
        guard quote == .singleQuote, offset + 1 < end, text.bytes[offset + 1] == quote else { return offset }
        offset += 1
      }
      offset += 1
    }
    return nil
  }
}
