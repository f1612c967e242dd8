import Diagnostics
import Documents
import Files

/// A theme's files, those of the theme that it extends below its own.
struct ThemeFolder: Sendable {
  /// How many themes may extend one another.
  static let depthLimit = 8

  /// The files by their path in the theme; a file of this theme stands in the place of one of the same path below it.
  private(set) var files: [String: FileTree.File] = [:]
  /// The folders that the files are in, by the files' paths in the theme.
  private var folders: [String: String] = [:]
  /// The style sheets, those of the extended theme first, in the order of their names.
  private(set) var styleSheets: [FileTree.File] = []
  /// The settings of the theme itself and of those that it extends, its own first.
  private(set) var settings: [Mapping] = []

  /// Reads a theme's folder, and the folders beside it that it extends.
  init(_ folder: String) throws(PublishingError) {
    var chain: [(tree: FileTree, folder: String)] = []
    var next: String? = folder
    while let current = next {
      guard chain.count < ThemeFolder.depthLimit else {
        throw .themeFaults(folder: folder, [.themesExtendEachOther(folder)])
      }
      let tree = try ThemeFolder.tree(current)
      let settings = try ThemeFolder.settings(of: tree, in: current)
      chain.append((tree, current))
      self.settings.append(settings)
      next = settings.text("extends").map { Disk.parent(of: current) + "/" + $0 }
    }
    for (tree, folder) in chain.reversed() {
      for file in tree.files {
        files[file.path] = file
        folders[file.path] = folder
      }
      styleSheets += tree.files.filter { $0.path.hasPrefix("styles/") && $0.path.hasSuffix(".css") }
    }
  }

  /// Where a file of the theme is on the disk; none where it has no such file.
  func path(of file: String) -> String? { folders[file].map { $0 + "/" + file } }

  private static func tree(_ folder: String) throws(PublishingError) -> FileTree {
    var found: [Diagnostic] = []
    let tree: FileTree
    do throws(FileError) {
      tree = try FileTree(readingFolderAt: folder, diagnostics: &found)
    } catch {
      throw .theme(error)
    }
    if found.hasErrors { throw .themeFaults(folder: folder, found) }
    return tree
  }

  private static func settings(of tree: FileTree, in folder: String) throws(PublishingError) -> Mapping {
    guard let file = tree["theme.yml"], let bytes = file.bytes else {
      throw .themeFaults(folder: folder, [.themeWithoutSettings])
    }
    var found: [Diagnostic] = []
    guard let settings = FrontMatter.readYAML(file: file.path, bytes: bytes, diagnostics: &found), !found.hasErrors
    else {
      throw .themeFaults(folder: folder, found)
    }
    return settings
  }
}

extension Mapping {
  /// The text of a key, where it has one.
  func text(_ key: String) -> String? {
    guard case .scalar(let scalar) = entries.first(where: { $0.key.text == key })?.value, !scalar.isAbsent else {
      return nil
    }
    return scalar.text
  }
}

extension Diagnostic {
  fileprivate static var themeWithoutSettings: Diagnostic {
    Diagnostic(
      id: "theme-without-settings", at: Location(file: "theme.yml"),
      message: Message(thai: "ชุดรูปแบบไม่มีไฟล์ theme.yml", english: "the theme has no theme.yml"))
  }

  fileprivate static func themesExtendEachOther(_ folder: String) -> Diagnostic {
    Diagnostic(
      id: "themes-extend-each-other", at: Location(file: "theme.yml"),
      message: Message(
        thai: "ชุดรูปแบบต่อยอดกันเกิน \(ThemeFolder.depthLimit) ชั้น หรือวนกลับมาที่เดิม",
        english: "themes extend each other more than \(ThemeFolder.depthLimit) times, or in a circle"))
  }
}
