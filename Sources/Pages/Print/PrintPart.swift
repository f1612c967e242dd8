import Language
import Markup
import Plans

/// A part of the print edition: contents and body are written from the same parts, so that they cannot disagree.
struct PrintPart: Sendable {
  /// What links of the document lead to; no other part has the same.
  let anchor: String
  let title: String
  /// What the document itself calls the part, such as the number of a project, in the place of a number of the edition.
  var ownNumber: String?
  /// The pages of the site whose content stands in it.
  var pages: [PlanPage] = []
  /// What stands below its heading, before its parts; made when it is written, and then forgotten.
  var content: @Sendable (PageContext) -> HTML = { _ in HTML() }
  var parts: [PrintPart] = []

  /// It and all parts in it.
  fileprivate var all: [PrintPart] { [self] + parts.flatMap(\.all) }
}

/// Where each page of a plan stands in its print edition.
struct PrintAnchors: Sendable {
  private struct Place {
    let anchor: String
    let link: Link
  }

  private let places: [PlanPage: Place]

  init(_ parts: [PrintPart]) {
    let pairs = parts.flatMap(\.all).flatMap { part in
      let place = Place(anchor: part.anchor, link: Link(path: "", fragment: "_" + part.anchor))
      return part.pages.map { ($0, place) }
    }
    places = Dictionary(pairs) { first, _ in first }
  }

  /// The address of a page's part, or of a heading of its text; none where the edition has no such part.
  func link(to page: PlanPage, fragment: String?) -> Link? {
    places[page].map { place in
      fragment.map { Link(path: "", fragment: PrintAnchors.prefix(of: place.anchor) + $0) } ?? place.link
    }
  }

  func link(to page: PlanPage) -> Link? { places[page]?.link }

  /// What stands before the ids of a part; no id of a heading or of a thing has a slash.
  static func prefix(of anchor: String) -> String { anchor + "/" }
}

extension PageContext {
  /// The parts as a list of links, with the numbers that their headings have.
  func printContents(_ parts: [PrintPart]) -> HTML {
    """
    <nav class="contents" aria-labelledby="_contents">
    <h2 id="_contents">\(self[.printContents])</h2>
    \(contentsList(parts, below: ""))</nav>

    """
  }

  private func contentsList(_ parts: [PrintPart], below number: String) -> HTML {
    if parts.isEmpty { return HTML() }
    return "<ol>\n\(each: parts.enumerated(), { contentsItem($1, number: number, place: $0) })</ol>\n"
  }

  private func contentsItem(_ part: PrintPart, number: String, place: Int) -> HTML {
    let number = self.number(of: part, below: number, place: place)
    return """
      <li><a href="\(Link(path: "", fragment: "_" + part.anchor))"><span class="part-number">\(number)</span> \
      <span>\(part.title)</span></a>
      \(contentsList(part.parts, below: number))</li>

      """
  }

  /// Parts one after the other, those in them below them.
  ///
  /// Appended to the one buffer of the whole: an edition has megabytes, which else were copied for each level.
  func append(_ parts: [PrintPart], below number: String = "", level: Int = 2, to html: inout HTML) {
    for (place, part) in parts.enumerated() {
      append(part, number: self.number(of: part, below: number, place: place), level: level, to: &html)
    }
  }

  private func append(_ part: PrintPart, number: String, level: Int, to html: inout HTML) {
    var inside = self
    inside.idPrefix = PrintAnchors.prefix(of: part.anchor)
    inside.headingLevel = level + 1
    html.append(
      """
      <section class="part part-\(level - 1)" id="_\(part.anchor)">
      <h\(level)><span class="part-number">\(number)</span> \(part.title)</h\(level)>

      """)
    html.append(part.content(inside))
    append(part.parts, below: number, level: level + 1, to: &html)
    html.append(literal: "</section>\n")
  }

  private func number(of part: PrintPart, below number: String, place: Int) -> String {
    part.ownNumber ?? (number.isEmpty ? "" : number + ".") + self.number(place + 1)
  }
}
