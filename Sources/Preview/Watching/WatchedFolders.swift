import Files
import Publishing

/// What a build reads, as it stands on the disk now: by real paths, with no link on the way.
struct WatchedFolders: Sendable {
  private let content: String
  /// The theme, and the themes beside it, which it may extend.
  private let themes: [String]
  /// The folders by the paths that they are named by, which may lead elsewhere later.
  let named: [String]

  init(_ options: PreviewOptions) {
    let themes = WatchedFolders.themes(options)
    named = [options.content] + themes
    content = Disk.resolved(options.content)
    self.themes = themes.map(Disk.resolved)
  }

  private static func themes(_ options: PreviewOptions) -> [String] {
    guard let theme = options.theme else {
      let links = entries(of: "themes").filter { $0.kind == .link }
      return ["themes"] + links.map { "themes/" + $0.name }
    }
    let parent = Disk.parent(of: theme).isEmpty ? "." : Disk.parent(of: theme)
    let beside = entries(of: parent).map { parent + "/" + $0.name }
    return [theme] + beside.filter { (try? Disk.kind(of: $0 + "/theme.yml")) == .file }
  }

  private static func entries(of folder: String) -> [(name: String, kind: Disk.Kind)] {
    (try? Disk.contents(of: Disk.resolved(folder))) ?? []
  }

  /// What a change of watched files is to the site; a file of a theme may change everything.
  func live(_ change: FolderWatch.Change) -> LiveChange {
    guard case .files(let paths) = change, paths.allSatisfy(isContent) else { return .anything }
    return .files(Set(paths.map { String($0.dropFirst(content.count + 1)) }))
  }

  /// Whether a file is of the content, and not of a theme that stands in its folder.
  private func isContent(_ path: String) -> Bool {
    guard path.hasPrefix(content + "/") else { return false }
    return !themes.contains { $0.utf8.count >= content.utf8.count && path.hasPrefix($0 + "/") }
  }
}
