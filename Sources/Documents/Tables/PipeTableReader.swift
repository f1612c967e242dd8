import Diagnostics

/// Reads the table in a paragraph: a head, a line of hyphens with as many cells, and rows to the paragraph's end.
///
/// libcmark has no tables; the syntax is that of GitHub Flavored Markdown, section 4.10.
struct PipeTableReader {
  /// The most columns and rows of a table.
  static let mostColumns = 64
  static let mostRows = 10_000

  private let source: ParagraphLines
  /// The index of the head among the paragraph's lines.
  private let headIndex: Int
  private let alignments: [Markdown.PipeTable.Alignment]
  private let head: [Range<Int>]

  /// Nil where the paragraph holds no table.
  init?(_ source: ParagraphLines, diagnostics: inout [Diagnostic]) {
    let text = source.text
    for index in source.lines.indices.dropFirst() {
      guard let alignments = PipeTableRow.alignments(source.lines[index], in: text) else { continue }
      let head = PipeTableRow.cells(source.lines[index - 1], in: text)
      guard head.count == alignments.count else {
        diagnostics.append(
          .headMismatch(
            at: text.location(at: source.lines[index].lowerBound), head: head.count, below: alignments.count))
        return nil
      }
      self.source = source
      self.headIndex = index - 1
      self.alignments = alignments
      self.head = head
      return
    }
    return nil
  }

  /// The lines above the table's head, which are a paragraph of their own.
  func paragraphBefore(diagnostics: inout [Diagnostic]) -> [Markdown.Inline]? {
    guard headIndex > 0 else { return nil }
    let lines = source.lines[..<headIndex]
    let bytes = Array(lines.map { source.text.bytes[$0] }.joined(separator: [.lineFeed]))
    let range = source.range.lowerBound..<(lines.last?.upperBound ?? source.range.lowerBound)
    var inlines = InlineBuilder(
      MarkLocator(source.text, range: range), start: source.text.location(at: range.lowerBound))
    var events = CommonMarkEvents(parsing: bytes)
    while let event = events.next() { inlines.take(event) }
    diagnostics += inlines.diagnostics
    let content = inlines.inlines
    return content.isEmpty ? nil : content
  }

  /// The table; nil, with a diagnostic, where it is larger than a table may be.
  func read(diagnostics: inout [Diagnostic]) -> Markdown.PipeTable? {
    let text = source.text
    let location = text.location(at: source.lines[headIndex].lowerBound)
    let lines = source.lines[(headIndex + 2)...]
    guard head.count <= Self.mostColumns else {
      diagnostics.append(.tooManyColumns(at: location, count: head.count))
      return nil
    }
    guard lines.count <= Self.mostRows else {
      diagnostics.append(.tooManyRows(at: location, count: lines.count))
      return nil
    }
    var cells = PipeTableCells(text)
    cells.add(head)
    for line in lines {
      let row = PipeTableRow.cells(line, in: text)
      if row.count > head.count {
        diagnostics.append(
          .tooManyCells(at: text.location(at: row[head.count].lowerBound), count: row.count, head: head.count))
      }
      let missing = max(0, head.count - row.count)
      cells.add(row.prefix(head.count) + Array(repeating: line.upperBound..<line.upperBound, count: missing))
    }
    let rows = cells.read(columns: head.count, diagnostics: &diagnostics)
    return Markdown.PipeTable(
      alignments: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()), at: location)
  }
}

extension Diagnostic {
  fileprivate static func headMismatch(at location: Location, head: Int, below: Int) -> Diagnostic {
    Diagnostic(
      id: "table-head-mismatch", severity: .warning, at: location,
      message: Message(
        thai: "ไม่อ่านเป็นตาราง เพราะหัวตารางมี \(head) ช่อง แต่บรรทัดขีดใต้หัวมี \(below) ช่อง",
        english: "this is not read as a table: its head has \(head) cells and the line of hyphens has \(below)"),
      hint: Message(
        thai: "เขียน --- ให้ครบทุกช่องของหัวตาราง", english: "write one --- for each cell of the head"))
  }

  fileprivate static func tooManyColumns(at location: Location, count: Int) -> Diagnostic {
    Diagnostic(
      id: "table-too-wide", at: location,
      message: Message(
        thai: "ตารางมี \(count) คอลัมน์ มีได้ไม่เกิน \(PipeTableReader.mostColumns)",
        english: "the table has \(count) columns; at most \(PipeTableReader.mostColumns) are read"),
      hint: Message(thai: "แบ่งเป็นหลายตาราง", english: "split it into several tables"))
  }

  fileprivate static func tooManyRows(at location: Location, count: Int) -> Diagnostic {
    Diagnostic(
      id: "table-too-long", at: location,
      message: Message(
        thai: "ตารางมี \(count) แถว มีได้ไม่เกิน \(PipeTableReader.mostRows)",
        english: "the table has \(count) rows; at most \(PipeTableReader.mostRows) are read"),
      hint: Message(thai: "แบ่งเป็นหลายตาราง", english: "split it into several tables"))
  }

  fileprivate static func tooManyCells(at location: Location, count: Int, head: Int) -> Diagnostic {
    Diagnostic(
      id: "too-many-cells", at: location,
      message: Message(
        thai: "แถวนี้มี \(count) ช่อง แต่หัวตารางมี \(head) ช่อง",
        english: "this row has \(count) cells and the head has \(head)"),
      hint: Message(
        thai: "ลบช่องที่เกิน ถ้า | เป็นส่วนหนึ่งของข้อความ เขียน \\|",
        english: "delete what is too much; if a | is part of the text, write \\|"))
  }
}
