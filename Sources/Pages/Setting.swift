package import Diagnostics
package import Language
package import Markup
package import Plans

/// What all pages of a build share, handed down to each.
package struct Setting: Sendable {
  /// Where a link or an image in prose leads, once it is looked up from the file that holds it.
  package enum Destination: Hashable, Sendable {
    case page(Route, fragment: String? = nil)
    /// A place in the page itself.
    case fragment(String)
    case outside(Link)
  }

  package let site: Site
  package let labels: Labels
  package let theme: Theme
  /// The content folder's path in the repository, for source links.
  package let contentFolder: String
  /// Where a destination leads that stands at a place of the content; none where it leads nowhere.
  package let resolve: @Sendable (_ destination: String, _ place: Location) -> Destination?

  package init(
    site: Site, labels: Labels, theme: Theme, contentFolder: String = "content",
    resolve: @escaping @Sendable (_ destination: String, _ place: Location) -> Destination?
  ) {
    self.site = site
    self.labels = labels
    self.theme = theme
    self.contentFolder = contentFolder
    self.resolve = resolve
  }
}
