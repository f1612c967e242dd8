/// The cells of one line with pipes.
enum PipeTableRow {
  /// The content of each cell, without blanks at either end; a pipe after a backslash is text.
  static func cells(_ line: Range<Int>, in text: SourceText) -> [Range<Int>] {
    var line = line
    let bytes = text.bytes
    if line.lowerBound < line.upperBound, bytes[line.lowerBound] == .pipe {
      line = line.lowerBound + 1..<line.upperBound
    }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for offset in line where bytes[offset] == .pipe && !(offset > line.lowerBound && bytes[offset - 1] == .backslash) {
      cells.append(trim(start..<offset, in: text))
      start = offset + 1
    }
    // A pipe at the end closes the last cell; it opens none.
    if start < line.upperBound || cells.isEmpty { cells.append(trim(start..<line.upperBound, in: text)) }
    return cells
  }

  /// How each column is aligned, where a line is the one below a table's head: `| --- | :-: |`.
  static func alignments(_ line: Range<Int>, in text: SourceText) -> [Markdown.PipeTable.Alignment]? {
    let bytes = text.bytes[line]
    guard let first = bytes.first, first == .pipe || first == .colon || first == .hyphen, bytes.contains(.pipe),
      bytes.allSatisfy({ $0 == .pipe || $0 == .colon || $0 == .hyphen || $0.isBlank })
    else { return nil }
    var alignments: [Markdown.PipeTable.Alignment] = []
    for cell in cells(line, in: text) {
      let hyphens = text.bytes[cell]
      let isLeft = hyphens.first == .colon
      let isRight = hyphens.count > 1 && hyphens.last == .colon
      let middle = hyphens.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !middle.isEmpty, middle.allSatisfy({ $0 == .hyphen }) else { return nil }
      alignments.append(isLeft ? (isRight ? .centre : .left) : (isRight ? .right : .none))
    }
    return alignments
  }

  private static func trim(_ range: Range<Int>, in text: SourceText) -> Range<Int> {
    let range = text.trimmingEnd(range)
    return text.skipBlanks(in: range)..<range.upperBound
  }
}
