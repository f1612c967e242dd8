import Diagnostics

/// Builds the inlines of one block from the steps of the walk, with a stack of its own.
struct InlineBuilder {
  /// A mark that is not yet closed.
  private struct Level {
    let node: CommonMarkEvent.Node?
    let location: Location?
    var inlines: [Markdown.Inline] = []
    /// Text that is not yet among the inlines: libcmark cuts it at each sign.
    var text = ""

    mutating func flush() {
      guard !text.isEmpty else { return }
      inlines.append(.text(text))
      text = ""
    }
  }

  private var levels = [Level(node: nil, location: nil)]
  /// How many marks beyond the deepest allowed are open.
  private var excess = 0
  private var locator: MarkLocator
  private var lastTagLine: Int?
  /// Where the block starts.
  private let start: Location
  private(set) var diagnostics: [Diagnostic] = []

  init(_ locator: MarkLocator, start: Location) {
    self.locator = locator
    self.start = start
  }

  /// What was built, once the block is left.
  var inlines: [Markdown.Inline] {
    var level = levels[0]
    level.flush()
    return level.inlines
  }

  mutating func take(_ event: CommonMarkEvent) {
    let top = levels.count - 1
    switch event.node {
    case .text(let text): levels[top].text += text
    case .htmlSpan(let text):
      let place = locator.locate(.tag, content: text, line: event.startLine, column: event.startColumn)
      if place.line != lastTagLine { diagnostics.append(.html(at: place)) }
      lastTagLine = place.line
      levels[top].text += text
    case .codeSpan(let text): append(.code(text))
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .emphasis, .strong, .link, .image:
      if event.isEntered { open(event) } else { close() }
    default: break
    }
  }

  private mutating func append(_ inline: Markdown.Inline) {
    levels[levels.count - 1].flush()
    levels[levels.count - 1].inlines.append(inline)
  }

  /// Appends what is emphasised; as it was written where it stands between digits, for `100*3*120` is a product.
  private mutating func append(
    _ inlines: [Markdown.Inline], emphasisedBy sign: String, _ emphasis: ([Markdown.Inline]) -> Markdown.Inline
  ) {
    let top = levels.count - 1
    guard case .text(let before)? = levels[top].inlines.last, before.unicodeScalars.last?.isDigit == true,
      case .text(let inner)? = inlines.first, inner.unicodeScalars.first?.isDigit == true
    else { return append(emphasis(inlines)) }
    levels[top].text += sign
    levels[top].flush()
    levels[top].inlines += inlines
    levels[top].text += sign
  }

  private mutating func open(_ event: CommonMarkEvent) {
    guard levels.count <= Markdown.deepestNesting else {
      if excess == 0, diagnostics.last?.id != Diagnostic.nestingID { diagnostics.append(.markdownTooDeep(at: start)) }
      excess += 1
      return
    }
    var location: Location?
    switch event.node {
    case .link(_, _, let content):
      location = locator.locate(.link, content: content, line: event.startLine, column: event.startColumn)
    case .image(_, _, let content):
      location = locator.locate(.image, content: content, line: event.startLine, column: event.startColumn)
    default: break
    }
    levels[levels.count - 1].flush()
    levels.append(Level(node: event.node, location: location))
  }

  private mutating func close() {
    guard excess == 0 else {
      excess -= 1
      return
    }
    guard levels.count > 1, var level = levels.popLast() else { return }
    level.flush()
    let location = level.location ?? start
    switch level.node {
    case .emphasis: append(level.inlines, emphasisedBy: "*") { .emphasis($0) }
    case .strong: append(level.inlines, emphasisedBy: "**") { .strong($0) }
    case .link(let destination, let title, _):
      append(.link(destination: destination, title: title, level.inlines, location))
    case .image(let source, let title, _):
      append(.image(source: source, title: title, alternative: level.inlines.plainText, location))
    default: break
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit, Arabic or Thai.
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) || ("๐"..."๙").contains(self) }
}

extension Diagnostic {
  /// The rule of nesting in the body.
  static let nestingID = "markdown-nesting-too-deep"

  static func markdownTooDeep(at location: Location) -> Diagnostic {
    Diagnostic(
      id: nestingID, at: location,
      message: Message(
        thai: "เนื้อหาซ้อนกันเกิน \(Markdown.deepestNesting) ชั้น",
        english: "the text is nested deeper than \(Markdown.deepestNesting) levels"),
      hint: Message(
        thai: "ลดชั้นของรายการ ข้อความอ้าง หรือตัวเน้น", english: "use fewer levels of lists, quotes or emphasis"))
  }

  static func html(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "html-in-body", severity: .warning, at: location,
      message: Message(
        thai: "มีแท็ก HTML ในเนื้อหา จะแสดงเป็นข้อความตามที่เขียน",
        english: "there is HTML in the text; it is shown as it is written"),
      hint: Message(
        thai: "ใช้เครื่องหมายของ Markdown แทน เช่น **ตัวหนา** ถ้าไม่ใช่แท็ก เขียน \\< แทน <",
        english: "use Markdown, such as **bold**; if it is no tag, write \\< instead of <"))
  }
}
