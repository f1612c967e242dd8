/// Where the files of a content folder go: what links between them become.
package struct LinkMap: Sendable {
  /// What a content file is on the site.
  package enum Target: Hashable, Sendable {
    case page(Route)
    case file(Route)
  }

  /// The targets by path in the content folder.
  private var targets: [String: Target] = [:]
  /// Those of the map over which it was made, for paths that have no others.
  private var below: [String: Target] = [:]

  package init() {}

  /// A map with the targets of another one, which may get others here; nothing of that one is copied.
  init(over other: LinkMap) { below = other.below.isEmpty ? other.targets : other.below.merging(other.targets) { $1 } }

  /// The target of a content file; none for what is not published.
  package subscript(path: String) -> Target? {
    get { targets[path] ?? below[path] }
    set { targets[path] = newValue }
  }

  /// Takes in the targets of other files.
  mutating func add(_ other: LinkMap) {
    for added in [other.below, other.targets] { targets.merge(added) { _, new in new } }
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
      let path = links[written] == nil ? LinkDestination.index(of: written) : written
      switch links[path] {
      // An activity has no page of its own, and its headings are on none.
      case .page(.plan(let plan, .overview))? where !path.hasSuffix("/index.md"):
        return .page(.plan(plan, .overview), fragment: nil)
      case .page(let route)?: return .page(route, fragment: fragment)
      case .file(let route)?: return .file(route)
      case nil: return nil
      }
    }
  }
}
