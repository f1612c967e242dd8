import Diagnostics
import Documents
import Language
import Markup

extension PageContext {
  /// A table that was written in prose, with its columns aligned as the writer wished.
  func pipeTable(_ table: Markdown.PipeTable) -> HTML {
    let place = "\(table.location.line)"
    return """
      <div class="scroll" role="\(if: isPrintEdition, "group", else: "region")" aria-label="\(text(.tableInText, ["line": place]))" tabindex="0">
      <table>
      <thead>
      <tr>\(each: table.head.enumerated(), { pipeCell($1, "th scope=\"col\"", "th", table.alignment(of: $0)) })</tr>
      </thead>
      <tbody>
      \(each: table.rows, { pipeRow($0, of: table) })</tbody>
      </table>
      </div>

      """
  }

  private func pipeRow(_ cells: [Markdown.PipeTable.Cell], of table: Markdown.PipeTable) -> HTML {
    "<tr>\(each: cells.enumerated(), { pipeCell($1, "td", "td", table.alignment(of: $0)) })</tr>\n"
  }

  private func pipeCell(
    _ cell: Markdown.PipeTable.Cell, _ opening: HTML, _ closing: HTML, _ alignment: Markdown.PipeTable.Alignment
  ) -> HTML {
    "<\(opening)\(alignment.attribute)>\(line(cell.inlines))</\(closing)>"
  }
}

extension Markdown.PipeTable {
  fileprivate func alignment(of column: Int) -> Alignment { column < alignments.count ? alignments[column] : .none }
}

extension Markdown.PipeTable.Alignment {
  fileprivate var attribute: HTML {
    switch self {
    case .none, .left: HTML()
    case .centre: " class=\"centre\""
    case .right: " class=\"number\""
    }
  }
}
