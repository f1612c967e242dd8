import Diagnostics
import Documents
import Language
import Markup
import Plans

extension PageContext {
  /// A line of prose.
  func line(_ inlines: [Markdown.Inline]) -> HTML {
    var html = HTML()
    append(inlines, to: &html)
    return html
  }

  /// Appends the parts of a line; the parts of all projects' prose as values of their own took 1 % of a build.
  func append(_ inlines: [Markdown.Inline], to html: inout HTML) { for part in inlines { append(part, to: &html) } }

  private func append(_ inline: Markdown.Inline, to html: inout HTML) {
    switch inline {
    case .text(let text): html.append(text: text)
    case .code(let text):
      html.append(literal: "<code>")
      html.append(text: text)
      html.append(literal: "</code>")
    case .emphasis(let inlines):
      html.append(literal: "<em>")
      append(inlines, to: &html)
      html.append(literal: "</em>")
    case .strong(let inlines):
      html.append(literal: "<strong>")
      append(inlines, to: &html)
      html.append(literal: "</strong>")
    case .link(let destination, let title, let inlines, let place):
      html.append(proseLink(to: destination, title: title, line(inlines), at: place))
    case .image(let source, let title, let alternative, let place):
      html.append(image(source, title: title, alternative: alternative, at: place))
    case .softBreak: html.append(literal: "\n")
    case .lineBreak: html.append(literal: "<br>\n")
    }
  }

  /// A link to where the destination leads; its text alone where it leads nowhere.
  private func proseLink(to destination: String, title: String, _ content: HTML, at place: Location) -> HTML {
    guard let target = site.resolve(destination, from: place.file), let address = address(of: target) else {
      return content
    }
    let isOutside = if case .outside = target { true } else { false }
    return """
      <a href="\(address)"\(if: !title.isEmpty, " title=\"\(title)\"")\
      \(if: isOutside, " rel=\"noopener external\"")>\(content)</a>
      """
  }

  /// A picture of the content; its description where it is not one of the site's own.
  private func image(_ source: String, title: String, alternative: String, at place: Location) -> HTML {
    guard case .file(let file) = site.resolve(source, from: place.file) else { return HTML(text: alternative) }
    return """
      <img src="\(link(to: file))" alt="\(alternative)"\(if: !title.isEmpty, " title=\"\(title)\"")>
      """
  }

  private func address(of target: ResolvedLink) -> Link? {
    switch target {
    case .page(.plan(let address, let page), let fragment) where isPrintEdition && address == plan?.address:
      anchors?.link(to: page, fragment: fragment)
    // On paper there is no other page and no file.
    case .page where isPrintEdition, .file where isPrintEdition: nil
    case .page(let page, let fragment): link(to: page, fragment: fragment)
    case .file(let file): link(to: file)
    case .outside(let address): Link(written: address)
    }
  }
}
