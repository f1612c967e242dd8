import Diagnostics
import Language
import Markup
import Plans

extension PageContext {
  /// Where each figure on a project's page is written: file and line, as links where the site names its repository.
  func provenance(of project: Project) -> HTML {
    let file = project.location.file
    let name: HTML = "<code>\(file)</code>"
    let whole: HTML =
      "\(some: sourceLink(project.location), { "<a href=\"\($0)\" rel=\"noopener external\">\(self[.sourceOfPage])</a> " })"
    let origins = origins(of: project)
    let figures: HTML = """
      <dl>
      <dt>\(self[.figureOrigins])</dt>
      \(each: origins, { origin($0, besides: file) })</dl>

      """
    return """
      <div class="origin">
      <p>\(whole)\(name)</p>
      \(if: !origins.isEmpty, figures)</div>

      """
  }

  /// What is stated in some places, by the name that it has on the page.
  private struct Origin {
    let label: Label
    /// In the order of the page, none twice.
    var places: [Location]

    init?(_ label: Label, _ places: [Location?]) {
      self.label = label
      self.places = []
      for place in places.compactMap(\.self) where !self.places.contains(where: { $0.isOnLine(of: place) }) {
        self.places.append(place)
      }
      if self.places.isEmpty { return nil }
    }
  }

  private func origins(of project: Project) -> [Origin] {
    let budget = project.budget
    return [
      Origin(.plannedBudget, [budget.total?.location]),
      Origin(.quarter, [budget.quarters?.location]),
      Origin(.budgetLines, budget.lines.map(\.location)),
      Origin(.printedAmounts, budget.printed.map(\.amount.location)),
      Origin(.period, [project.period?.location]),
      Origin(.activities, project.activities.map(\.location)),
      Origin(.indicators, project.indicators.map(\.location)),
      Origin(.results, project.results.map(\.location)),
    ].compactMap(\.self)
  }

  private func origin(_ origin: Origin, besides file: String) -> HTML {
    var lines = HTML()
    for place in origin.places {
      if !lines.isEmpty { lines.append(", ") }
      lines.append(line(place, besides: file))
    }
    return "<dd>\(self[origin.label]): \(lines)</dd>\n"
  }

  /// A line by its number, with its file where that is not the page's own.
  private func line(_ place: Location, besides file: String) -> HTML {
    let text: HTML = "\(self[.onLine]) \(number(place.line))"
    let named: HTML = place.file == file ? text : "<code>\(place.file)</code> \(text)"
    guard let address = sourceLink(place) else { return named }
    return "<a href=\"\(address)\" rel=\"noopener external\">\(named)</a>"
  }
}

extension Location {
  fileprivate func isOnLine(of other: Location) -> Bool { file == other.file && line == other.line }
}
