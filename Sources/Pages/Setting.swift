package import Language
package import Plans

/// What all pages of a build share, handed down to each.
///
/// One object, for every closure of a template holds on to it: as a value, its parts were counted one by one.
package final class Setting: Sendable {
  package let site: Site
  /// The agencies by id, since every plan, and every row of a table of agencies, asks for one.
  let agencies: [String: Agency]
  package let labels: Labels
  package let theme: Theme
  /// What breaks the lines of charts between words.
  package let breaker: WordBreaker
  /// The content folder's path in the repository, for source links.
  package let contentFolder: String

  package init(
    site: Site, labels: Labels, theme: Theme, breaker: WordBreaker, contentFolder: String = "content"
  ) {
    self.site = site
    agencies = Dictionary(site.agencies.map { ($0.id, $0) }) { first, _ in first }
    self.labels = labels
    self.theme = theme
    self.breaker = breaker
    self.contentFolder = contentFolder
  }
}
