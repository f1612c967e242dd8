/// The source of a paragraph, line by line, without what stands before it in quotes and lists.
struct ParagraphLines {
  let text: SourceText
  /// The content of each line, without blanks at either end.
  let lines: [Range<Int>]

  /// From the first byte of the paragraph to its last.
  var range: Range<Int> {
    let start = lines.first?.lowerBound ?? 0
    return start..<max(start, lines.last?.upperBound ?? 0)
  }

  init(_ text: SourceText, lines: ClosedRange<Int>, startColumn: Int, quotes: Int) {
    self.text = text
    self.lines = lines.map { index in
      let line = text.line(index)
      let start =
        index == lines.lowerBound
        ? min(line.lowerBound + startColumn - 1, line.upperBound) : text.contentStart(ofLine: index, quotes: quotes)
      return text.trimmingEnd(start..<line.upperBound)
    }
  }
}
