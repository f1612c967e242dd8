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
    var html: HTML = "<div class=\"prose\">\n"
    for block in body.blocks { append(block, below: levels, to: &html) }
    html.append(literal: "</div>\n")
    return html
  }

  private func append(_ block: Markdown.Block, below levels: Int, to html: inout HTML) {
    switch block {
    case .heading(let level, let id, let inlines): html.append(heading(max(level + levels, 2), id: id, inlines))
    case .paragraph(let inlines):
      html.append(literal: "<p>")
      append(inlines, to: &html)
      html.append(literal: "</p>\n")
    case .quote(let blocks):
      html.append(literal: "<blockquote>\n")
      for block in blocks { append(block, below: levels, to: &html) }
      html.append(literal: "</blockquote>\n")
    case .list(let start, let isTight, let items):
      html.append(start.map { "<ol\(if: $0 != 1, " start=\"\($0)\"")>\n" } ?? "<ul>\n")
      for item in items { append(item: item, isTight: isTight, below: levels, to: &html) }
      html.append(literal: start == nil ? "</ul>\n" : "</ol>\n")
    case .code(_, let text): html.append("<pre tabindex=\"0\"><code>\(text)</code></pre>\n")
    case .rule: html.append(literal: "<hr>\n")
    case .table(let table): html.append(pipeTable(table))
    }
  }

  private func heading(_ level: Int, id: String, _ inlines: [Markdown.Inline]) -> HTML {
    let level = min(level + headingLevel - 2, 6)
    return "<h\(level) id=\"\(idPrefix)\(id)\">\(line(inlines))</h\(level)>\n"
  }

  private func append(item blocks: [Markdown.Block], isTight: Bool, below levels: Int, to html: inout HTML) {
    html.append(literal: "<li>")
    for block in blocks {
      if isTight, case .paragraph(let inlines) = block {
        append(inlines, to: &html)
      } else {
        append(block, below: levels, to: &html)
      }
    }
    html.append(literal: "</li>\n")
  }
}
