import Diagnostics
import Language
import Markup
import Plans
import Tables

extension PageContext {
  /// Where a project's page comes from, and each of its figures that stands in no row of a table: file and line, as links
  /// where the site names its repository.
  func provenance(of project: Project, isWhole: Bool) -> HTML {
    let file = project.location.file
    let budget = project.budget
    let origins = [
      // The money of a whole is that of its parts, unless it states a sum of its own.
      Origin(.plannedBudget, isWhole ? [budget.total?.location].compactMap(\.self) : budget.origins),
      Origin(.quarter, isWhole ? [] : budget.originsOfQuarters),
      Origin(.period, [project.period?.location].compactMap(\.self)),
    ].compactMap(\.self)
    return """
      <div class="origin">
      <p>\(page(project.location))</p>
      \(originList(origins, besides: file))</div>

      """
  }

  /// The plan's own file, in which the lines of a table stand; nothing in the print edition, which names no lines.
  func provenance(of plan: Plan) -> HTML {
    if isPrintEdition { return HTML() }
    return "<p class=\"origin\">\(page(plan.location))</p>\n"
  }

  private func page(_ place: Location) -> HTML {
    """
    \(some: sourceLink(place), { "<a href=\"\($0)\" rel=\"noopener external\">\(self[.sourceOfPage])</a> " })\
    <code>\(place.file)</code>
    """
  }

  /// Where each figure of a round of results is written.
  func provenance(of round: ResultRound, besides file: String) -> HTML {
    let origins = [
      Origin(.progress, [round.progress?.location].compactMap(\.self)),
      Origin(.allocated, [round.allocated?.location].compactMap(\.self)),
      Origin(.spent, [round.spent?.location].compactMap(\.self) + round.moreSpent),
      Origin(.obligated, [round.obligated?.location].compactMap(\.self)),
    ].compactMap(\.self)
    return originList(origins, besides: file)
  }

  private func originList(_ origins: [Origin], besides file: String) -> HTML {
    if origins.isEmpty { return HTML() }
    return """
      <dl class="origins">
      <dt>\(self[.figureOrigins])</dt>
      \(each: alike(origins), { origin($0, besides: file) })</dl>

      """
  }

  /// Those that are written in the same places, together.
  private func alike(_ origins: [Origin]) -> [[Origin]] {
    origins.reduce(into: []) { groups, origin in
      if let last = groups.last?.first, last.places.elementsEqual(origin.places, by: { $0.isOnLine(of: $1) }) {
        groups[groups.count - 1].append(origin)
      } else {
        groups.append([origin])
      }
    }
  }

  private func origin(_ origins: [Origin], besides file: String) -> HTML {
    let names = origins.map { self[$0.label] }.joined(separator: ", ")
    return "<dd>\(names): \(lines(origins.first?.places ?? [], besides: file, isSentence: true))</dd>\n"
  }

  /// Lines by their numbers, each once; with the names of their files where those are not the page's own.
  ///
  /// In a sentence each is called a line; in a column of a table its head says so.
  private func lines(_ places: [Location], besides file: String, isSentence: Bool = false) -> HTML {
    var html = HTML()
    appendLines(places, besides: file, isSentence: isSentence, to: &html)
    return html
  }

  /// Appends lines, as `lines` has them: each row of a project's tables has some.
  func appendLines(_ places: [Location], besides file: String, isSentence: Bool = false, to html: inout HTML) {
    for (index, place) in places.enumerated() where !places[..<index].contains(where: { $0.isOnLine(of: place) }) {
      if index > 0 { html.append(literal: ", ") }
      let address = sourceLink(place)
      if let address { html.append("<a href=\"\(address)\" rel=\"noopener external\">") }
      if place.file != file { html.append("<code>\(name(of: place.file, besides: file))</code> ") }
      if isSentence { html.append("\(self[.onLine]) ") }
      html.append(text: number(place.line))
      if address != nil { html.append(literal: "</a>") }
    }
  }

  /// A file's path, from the folder of another if it stands there or below.
  private func name(of file: String, besides other: String) -> String {
    guard let slash = other.utf8.lastIndex(of: UInt8(ascii: "/")) else { return file }
    let folder = other.utf8[...slash]
    return file.utf8.starts(with: folder) ? String(decoding: file.utf8.dropFirst(folder.count), as: UTF8.self) : file
  }
}

/// What is stated in some places, by the name that it has on the page.
private struct Origin {
  let label: Label
  let places: [Location]

  init?(_ label: Label, _ places: [Location]) {
    if places.isEmpty { return nil }
    self.label = label
    self.places = places
  }
}

extension Location {
  fileprivate func isOnLine(of other: Location) -> Bool { line == other.line && file == other.file }
}
