import Language
import Markup
import Tables

extension PageContext {
  /// A part of a page under a heading of the second level; nothing where it would be empty.
  func section(_ id: StaticString, _ title: String, _ content: HTML) -> HTML {
    if content.isEmpty { return HTML() }
    return section(id, title, room: content.bytes.count) { $0.append(content) }
  }

  /// A table under a heading of the second level; nothing where there is no table.
  func section(_ id: StaticString, _ title: String, _ table: Table?, of file: String? = nil) -> HTML {
    guard let table else { return HTML() }
    return section(id, title, room: room(for: table)) { append(table, isTitled: true, of: file, to: &$0) }
  }

  /// A part whose content is appended to it, and takes so many bytes.
  private func section(_ id: StaticString, _ title: String, room: Int, _ append: (inout HTML) -> Void) -> HTML {
    var html = HTML()
    html.reserveCapacity(room + 256)
    html.append(
      "<section id=\"_\(idPrefix)\(HTML(stringLiteral: id))\">\n<h\(headingLevel)>\(title)</h\(headingLevel)>\n")
    append(&html)
    html.append(literal: "</section>\n")
    return html
  }

  /// The heading of a part that divides the budget in one way.
  func budgetBy(_ dimension: String) -> String { text(.byDimension, ["dimension": dimension.lowercased()]) }

  /// Something that the reader should know before reading on.
  func notice(_ content: HTML, _ tone: Badge.Tone = .neutral) -> HTML {
    """
    <div class="notice \(tone.rawValue)">
    \(content)</div>

    """
  }

  func paragraph(_ text: String) -> HTML { "<p>\(text)</p>\n" }
}
