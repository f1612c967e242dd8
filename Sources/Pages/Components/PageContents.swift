import Language
import Markup

/// A part of a long page, under a heading of the second level.
struct PagePart {
  let id: StaticString
  let title: String
  let content: HTML
}

extension PageContext {
  /// What is on a long page, each part a link to it; nothing for a page that is quickly seen through.
  func contents(_ parts: [PagePart]) -> HTML {
    if parts.count < 3 { return HTML() }
    return """
      <nav class="page-contents" aria-labelledby="_contents">
      <h2 id="_contents">\(self[.contentsOfPage])</h2>
      <ul>
      \(each: parts, { "<li><a href=\"#_\(HTML(stringLiteral: $0.id))\">\($0.title)</a></li>\n" })</ul>
      </nav>

      """
  }
}
