extension Markdown {
  /// The words of the body without any mark, a line a block.
  package var plainText: String { blocks.map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n") }
}

extension Markdown.Block {
  /// The words of the block without any mark; the cells of a table's row stand a tab apart.
  package var plainText: String {
    switch self {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.plainText
    case .quote(let blocks): Markdown(blocks).plainText
    case .list(_, _, let items): items.map { Markdown($0).plainText }.joined(separator: "\n")
    case .code(_, let code): code
    case .rule: ""
    case .table(let table):
      ([table.head] + table.rows).map { $0.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
    }
  }
}

extension [Markdown.Inline] {
  /// The words without any mark; a line's end is a space.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let part), .code(let part): text += part
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner, _): text += inner.plainText
      case .image(_, _, let alternative, _): text += alternative
      case .softBreak, .lineBreak: text += " "
      }
    }
    return text
  }
}
