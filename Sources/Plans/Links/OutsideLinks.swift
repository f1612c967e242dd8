/// The links by which the pages of a folder depend on what stands elsewhere in the content.
package struct OutsideLinks: Sendable {
  private var lines: [String: [String]] = [:]

  /// Follows the links of every file of a site out of its plan's folder and out of its agency's.
  package init(of files: [ContentFile], in site: Site?) {
    guard let site else { return }
    for file in files where !file.links.isEmpty {
      let parts = file.path.split(separator: "/")
      guard parts.count > 1 else { continue }
      let folders = [String(parts[0])] + (parts.count > 2 ? ["\(parts[0])/\(parts[1])"] : [])
      for case .inside(let path, _) in file.links.map(\.destination) {
        let target = site.links[path] ?? site.links[LinkDestination.index(of: path)]
        let line = "\(path) \(target.map { $0.route.path } ?? "-")"
        for folder in folders where !path.hasPrefix(folder + "/") { lines[folder, default: []].append(line) }
      }
    }
  }

  /// The files outside a folder that its files link to and the pages that they lead to, a line each, in the order of the
  /// links.
  package subscript(folder: String) -> [String] { lines[folder] ?? [] }
}

extension LinkMap.Target {
  fileprivate var route: Route {
    switch self {
    case .page(let route), .file(let route): route
    }
  }
}
