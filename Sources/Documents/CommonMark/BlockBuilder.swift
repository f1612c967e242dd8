import Diagnostics

/// Builds the blocks of a body from the steps of the walk, with a stack of its own.
struct BlockBuilder {
  /// A quote, a list or an item that is not yet closed.
  private struct Level {
    let node: CommonMarkEvent.Node
    var blocks: [Markdown.Block] = []
    var items: [[Markdown.Block]] = []
  }

  private let text: SourceText
  /// The line, counted from 0, that libcmark calls 1.
  private let firstLine: Int
  private var levels = [Level(node: .document)]
  private var quotes = 0
  private var depth = 0
  /// How many blocks inside a block that is too deep are open.
  private var skipped = 0
  /// The paragraph or heading that is open; nil inside a table, whose text is read apart.
  private var inlines: InlineBuilder?
  private var ids = HeadingIDs()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: SourceText, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
  }

  var blocks: [Markdown.Block] { levels[0].blocks }

  mutating func take(_ event: CommonMarkEvent) {
    guard skipped == 0 else {
      skip(event)
      return
    }
    switch event.node {
    case .document: break
    case .quote, .list, .item: if event.isEntered { open(event) } else { close() }
    case .rule: append(.rule)
    case .code(let info, let code): append(.code(info: info, code))
    case .html(let source): appendHTML(source, at: location(of: event))
    case .paragraph: if event.isEntered { startParagraph(event) } else { endParagraph() }
    case .heading(let level): if event.isEntered { startHeading(event) } else { endHeading(level) }
    default: inlines?.take(event)
    }
  }

  private mutating func skip(_ event: CommonMarkEvent) {
    switch event.node {
    case .quote, .list, .item, .paragraph, .heading: skipped += event.isEntered ? 1 : -1
    default: break
    }
  }

  private func location(of event: CommonMarkEvent) -> Location {
    text.location(at: text.lineStarts[lineIndex(event.startLine)] + event.startColumn - 1)
  }

  private func lineIndex(_ number: Int) -> Int {
    min(max(firstLine + number - 1, firstLine), text.lineStarts.count - 1)
  }

  private mutating func append(_ block: Markdown.Block) { levels[levels.count - 1].blocks.append(block) }

  private mutating func open(_ event: CommonMarkEvent) {
    let isItem = if case .item = event.node { true } else { false }
    if !isItem {
      guard depth < Markdown.deepestNesting else {
        if diagnostics.last?.id != Diagnostic.nestingID {
          diagnostics.append(.markdownTooDeep(at: location(of: event)))
        }
        skipped = 1
        return
      }
      depth += 1
    }
    if case .quote = event.node { quotes += 1 }
    levels.append(Level(node: event.node))
  }

  private mutating func close() {
    guard levels.count > 1, let level = levels.popLast() else { return }
    switch level.node {
    case .quote:
      quotes -= 1
      depth -= 1
      append(.quote(level.blocks))
    case .list(let start, let isTight):
      depth -= 1
      append(.list(start: start, isTight: isTight, items: level.items))
    default: levels[levels.count - 1].items.append(level.blocks)
    }
  }

  private mutating func startParagraph(_ event: CommonMarkEvent) {
    let source = paragraph(event, endLine: event.endLine)
    if !appendTable(in: source) { startInlines(event, source.range) }
  }

  private func paragraph(_ event: CommonMarkEvent, endLine: Int) -> ParagraphLines {
    let lines = lineIndex(event.startLine)...max(lineIndex(event.startLine), lineIndex(endLine))
    return ParagraphLines(text, lines: lines, startColumn: event.startColumn, quotes: quotes)
  }

  /// Appends the table in a paragraph, and says whether there is one.
  private mutating func appendTable(in source: ParagraphLines) -> Bool {
    guard let table = PipeTableReader(source, diagnostics: &diagnostics) else { return false }
    inlines = nil
    if let before = table.paragraphBefore(diagnostics: &diagnostics) { append(.paragraph(before)) }
    if let table = table.read(diagnostics: &diagnostics) { append(.table(table)) }
    return true
  }

  private mutating func startHeading(_ event: CommonMarkEvent) {
    // A rule right below a table makes libcmark take the table's lines for a heading.
    if event.endLine > event.startLine, appendTable(in: paragraph(event, endLine: event.endLine - 1)) {
      append(.rule)
      return
    }
    let last = text.line(max(lineIndex(event.startLine), lineIndex(event.endLine)))
    let start = text.lineStarts[lineIndex(event.startLine)] + event.startColumn - 1
    startInlines(event, start..<max(start, last.upperBound))
  }

  private mutating func startInlines(_ event: CommonMarkEvent, _ range: Range<Int>) {
    inlines = InlineBuilder(
      MarkLocator(
        text, range: range, quotes: quotes, firstLine: lineIndex(event.startLine), firstNumber: event.startLine,
        startColumn: event.startColumn),
      start: location(of: event))
  }

  private mutating func endParagraph() {
    guard let builder = inlines else { return }
    inlines = nil
    diagnostics += builder.diagnostics
    append(.paragraph(builder.inlines))
  }

  private mutating func endHeading(_ level: Int) {
    guard let builder = inlines else { return }
    inlines = nil
    diagnostics += builder.diagnostics
    let content = builder.inlines
    append(.heading(level: level, id: ids.next(for: content.plainText), content))
  }

  /// Markup is shown as the text that it is.
  private mutating func appendHTML(_ source: String, at location: Location) {
    diagnostics.append(.html(at: location))
    var inlines: [Markdown.Inline] = []
    for line in source.split(whereSeparator: \.isNewline) {
      if !inlines.isEmpty { inlines.append(.softBreak) }
      inlines.append(.text(String(line)))
    }
    append(.paragraph(inlines))
  }
}
