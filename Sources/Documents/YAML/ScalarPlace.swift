/// Where the text of a scalar starts in its file.
struct ScalarPlace {
  /// The offset of the text's first byte: after the quote, or on the first line of a block.
  let start: Int

  init(_ style: YAMLEvent.Style, _ span: Range<Int>, in text: SourceText) {
    // An anchor or a tag, which is refused anyway, stands before the text.
    switch style {
    case .plain: start = span.lowerBound
    case .quoted:
      let isAtQuote = span.lowerBound < text.bytes.count && text.bytes[span.lowerBound].isQuote
      start = isAtQuote ? span.lowerBound + 1 : span.lowerBound
    case .literal, .folded:
      let header = text.lineIndex(at: span.lowerBound)
      let lines = text.lineStarts.indices.dropFirst(header + 1)
      let line = lines.prefix { text.line($0).lowerBound < span.upperBound }.first {
        text.skipBlanks(in: text.line($0)) < text.line($0).upperBound
      }
      start = line.map { text.skipBlanks(in: text.line($0)) } ?? span.lowerBound
    }
  }
}
