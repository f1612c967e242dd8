import Diagnostics
import Documents
import Language
import Markup
import Plans

extension PageContext {
  /// A part of a line of prose.
  func inline(_ inline: Markdown.Inline) -> HTML {
    switch inline {
    case .text(let text): HTML(text: text)
    case .code(let text): "<code>\(text)</code>"
    case .emphasis(let inlines): "<em>\(each: inlines, self.inline)</em>"
    case .strong(let inlines): "<strong>\(each: inlines, self.inline)</strong>"
    case .link(let destination, let title, let inlines, let place):
      proseLink(to: destination, title: title, "\(each: inlines, self.inline)", at: place)
    case .image(let source, let title, let alternative, let place):
      image(source, title: title, alternative: alternative, at: place)
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
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
