import Diagnostics
import Documents
import Language
import Markup

extension PageContext {
  /// The body of a document, its headings a number of levels below where they were written.
  ///
  /// Documents are nested at most as deep as their reader allows, so the walk is bounded.
  func prose(_ body: Markdown, below levels: Int = 0) -> HTML {
    if body.isEmpty { return HTML() }
    return """
      <div class="prose">
      \(each: body.blocks, { block($0, below: levels) })</div>

      """
  }

  private func block(_ block: Markdown.Block, below levels: Int) -> HTML {
    switch block {
    case .heading(let level, let id, let inlines): heading(max(level + levels, 2), id: id, inlines)
    case .paragraph(let inlines): "<p>\(each: inlines, inline)</p>\n"
    case .quote(let blocks): "<blockquote>\n\(each: blocks, { self.block($0, below: levels) })</blockquote>\n"
    case .list(let start, let isTight, let items): list(items, start: start, isTight: isTight, below: levels)
    case .code(_, let text): "<pre tabindex=\"0\"><code>\(text)</code></pre>\n"
    case .rule: "<hr>\n"
    case .table(let table): pipeTable(table)
    }
  }

  private func heading(_ level: Int, id: String, _ inlines: [Markdown.Inline]) -> HTML {
    let level = min(level + headingLevel - 2, 6)
    return "<h\(level) id=\"\(idPrefix)\(id)\">\(each: inlines, inline)</h\(level)>\n"
  }

  private func list(_ items: [[Markdown.Block]], start: Int?, isTight: Bool, below levels: Int) -> HTML {
    let content: HTML = "\(each: items, { listItem($0, isTight: isTight, below: levels) })"
    guard let start else { return "<ul>\n\(content)</ul>\n" }
    return "<ol\(if: start != 1, " start=\"\(start)\"")>\n\(content)</ol>\n"
  }

  private func listItem(_ blocks: [Markdown.Block], isTight: Bool, below levels: Int) -> HTML {
    "<li>\(each: blocks, { itemBlock($0, isTight: isTight, below: levels) })</li>\n"
  }

  private func itemBlock(_ block: Markdown.Block, isTight: Bool, below levels: Int) -> HTML {
    if isTight, case .paragraph(let inlines) = block { return "\(each: inlines, inline)" }
    return self.block(block, below: levels)
  }
}
