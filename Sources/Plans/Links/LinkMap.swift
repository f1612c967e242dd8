/// Where the files of a content folder go: what links between them become.
package struct LinkMap: Sendable {
  /// What a content file is on the site.
  package enum Target: Hashable, Sendable {
    case page(Route)
    /// A row of a plan that has no page of its own: the page of its plan, on which none of its headings stands.
    case row(Route)
    case file(Route)
  }

  /// The targets by path in the content folder.
  private var targets: [String: Target] = [:]

  package init() {}

  /// The target of a content file; none for what is not published.
  package subscript(path: String) -> Target? {
    get { targets[path] }
    set { targets[path] = newValue }
  }

  /// The file that the path of a link names: the one at that path, else the document of that folder.
  func file(of path: String) -> String { self[path] == nil ? LinkDestination.index(of: path) : path }

  /// Takes in the targets of other files.
  mutating func add(_ other: LinkMap) {
    targets.merge(other.targets) { _, new in new }
  }
}

/// What a link in a body leads to.
package enum ResolvedLink: Hashable, Sendable {
  /// A page of the site, and a heading on it.
  case page(Route, fragment: String?)
  /// An attachment.
  case file(Route)
  /// An address elsewhere, as it was written.
  case outside(String)
}

extension Site {
  /// What a link or an image in a body leads to.
  ///
  /// A relative link is resolved against the file in which it is written, as an editor does.
  ///
  /// - Parameters:
  ///   - destination: the link as it was written.
  ///   - file: the path of the file in the content folder, as in every `Location`.
  /// - Returns: nil for what is not there or may not be linked.
  package func resolve(_ destination: String, from file: String) -> ResolvedLink? {
    switch LinkDestination(destination, from: file) {
    case .outside(let address): return .outside(address)
    case .refused: return nil
    case .inside(let written, let fragment):
      switch links[links.file(of: written)] {
      case .page(let route)?: return .page(route, fragment: fragment)
      case .row(let route)?: return .page(route, fragment: nil)
      case .file(let route)?: return .file(route)
      case nil: return nil
      }
    }
  }
}
