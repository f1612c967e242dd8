import Language
import Markup
import Tables

extension PageContext {
  /// A part of a page under a heading of the second level; nothing where it would be empty.
  func section(_ id: StaticString, _ title: String, _ content: HTML) -> HTML {
    if content.isEmpty { return HTML() }
    let id = HTML(stringLiteral: id)
    return """
      <section id="_\(idPrefix)\(id)">
      <h\(headingLevel)>\(title)</h\(headingLevel)>
      \(content)</section>

      """
  }

  /// A table under a heading of the second level; nothing where there is no table.
  func section(_ id: StaticString, _ title: String, _ table: Table?, of file: String? = nil) -> HTML {
    guard let table else { return HTML() }
    var html = HTML()
    html.reserveCapacity(room(for: table))
    html.append(
      "<section id=\"_\(idPrefix)\(HTML(stringLiteral: id))\">\n<h\(headingLevel)>\(title)</h\(headingLevel)>\n")
    append(table, isTitled: true, of: file, to: &html)
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
