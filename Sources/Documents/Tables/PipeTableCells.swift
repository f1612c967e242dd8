import Diagnostics

/// Reads the inlines of a table's cells, all of them in one go.
///
/// A cell that could hold marks becomes a heading of a document of its own, since the text of a heading is never
/// taken for another block; one without any is its text.
struct PipeTableCells {
  private let text: SourceText
  private var cells: [Range<Int>] = []
  /// The document of headings, and which cell each of them is.
  private var document: [UInt8] = []
  private var marked: [Int] = []

  init(_ text: SourceText) { self.text = text }

  mutating func add(_ row: some Sequence<Range<Int>>) {
    for cell in row {
      if text.bytes[cell].contains(where: Self.isMark) {
        marked.append(cells.count)
        document += [.hash, .space]
        appendUnescaped(cell)
        document += [.space, .hash, .lineFeed]
      }
      cells.append(cell)
    }
  }

  /// The rows of cells, each of as many as there are columns.
  func read(columns: Int, diagnostics: inout [Diagnostic]) -> [[Markdown.PipeTable.Cell]] {
    var inlines = cells.map { $0.isEmpty ? [] : [Markdown.Inline.text(text.string($0))] }
    var next = 0
    var builder: InlineBuilder?
    var events = CommonMarkEvents(parsing: document)
    while let event = events.next() {
      guard case .heading = event.node else {
        builder?.take(event)
        continue
      }
      guard next < marked.count else { break }
      let cell = cells[marked[next]]
      if event.isEntered {
        builder = InlineBuilder(MarkLocator(text, range: cell), start: text.location(at: cell.lowerBound))
      } else if let done = builder {
        inlines[marked[next]] = done.inlines
        diagnostics += done.diagnostics
        next += 1
      }
    }
    return stride(from: 0, to: cells.count, by: max(columns, 1)).map { start in
      (start..<min(start + columns, cells.count)).map { index in
        Markdown.PipeTable.Cell(
          inlines[index], text: inlines[index].plainText, at: text.location(at: cells[index].lowerBound))
      }
    }
  }

  /// A pipe after a backslash is a pipe, in code as well.
  private mutating func appendUnescaped(_ cell: Range<Int>) {
    for offset in cell {
      let isEscape = text.bytes[offset] == .backslash && offset + 1 < cell.upperBound && text.bytes[offset + 1] == .pipe
      if !isEscape { document.append(text.bytes[offset]) }
    }
  }

  /// Whether a byte can start or end a mark of Markdown.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .backslash, .openBracket, .closeBracket, .less, .exclamation, UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
