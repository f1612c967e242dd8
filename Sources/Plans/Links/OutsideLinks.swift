/// The links by which the pages of a folder depend on what stands elsewhere in the content.
package struct OutsideLinks: Sendable {
  private var lines: [String: [String]] = [:]

  /// Follows the links of every file of a site out of its plan's folder and out of its agency's.
  package init(of files: [ContentFile], in site: Site?) {
    guard let site else { return }
    for file in files where file.hasLinks {
      // Its agency's folder and its plan's, each with the slash at its end.
      let slashes = file.path.utf8.indices.filter { file.path.utf8[$0] == UInt8(ascii: "/") }
      let folders = slashes.prefix(2).map { file.path[...$0] }
      for (_, destination) in file.links {
        guard case .inside(let path, _) = destination else { continue }
        let left = folders.filter { !path.utf8.starts(with: $0.utf8) }
        if left.isEmpty { continue }
        let target = site.links[site.links.file(of: path)]
        let line = "\(path) \(target.map { $0.route.path } ?? "-")"
        for folder in left { lines[String(folder.dropLast()), default: []].append(line) }
      }
    }
  }

  /// The files outside a folder that its files link to and the pages that they lead to, a line each, in the order of the
  /// links.
  package subscript(folder: String) -> [String] { lines[folder] ?? [] }
}

extension LinkMap.Target {
  /// The address on the site.
  package var route: Route {
    switch self {
    case .page(let route), .row(let route), .file(let route): route
    }
  }
}
