import Diagnostics
import Documents
import Files

/// A theme's files, in layers: those of the theme that it extends below its own.
struct ThemeFolder: Sendable {
  /// How many themes there may be in a chain, so that they extend each other one time less.
  static let depthLimit = 8

  /// One theme of the chain.
  struct Layer: Sendable {
    let folder: String
    let files: FileTree
    let settings: ThemeSettings
  }

  /// The themes of the chain, the one that extends none first.
  let layers: [Layer]

  /// Reads a theme's folder, and the folders beside it that it extends.
  init(_ folder: String) throws(PublishingError) {
    var chain: [Layer] = []
    var next: String? = folder
    while let current = next {
      guard chain.count < ThemeFolder.depthLimit else {
        throw .themeFaults(folder: folder, [.themesExtendEachOther])
      }
      let files = try ThemeFolder.tree(current)
      let settings = try ThemeFolder.settings(of: files, in: current)
      chain.append(Layer(folder: current, files: files, settings: settings))
      next = settings.extends.map { ThemeFolder.path(of: $0, beside: current) }
    }
    layers = chain.reversed()
  }

  /// A file of the theme: a layer's own stands in the place of one of the same path below it.
  subscript(path: String) -> FileTree.File? { layers.reversed().lazy.compactMap { $0.files[path] }.first }

  /// Where a file of the theme is on the disk.
  func path(of file: String) -> String? {
    layers.last { $0.files[file] != nil }.map { $0.folder + "/" + file }
  }

  /// The file that a setting names, in the uppermost layer that has the setting.
  func file(named setting: KeyPath<ThemeSettings, Scalar?>) throws(PublishingError) -> FileTree.File? {
    for layer in layers.reversed() {
      guard let path = layer.settings[keyPath: setting] else { continue }
      guard let file = self[path.text] else {
        throw .themeFaults(folder: layer.folder, [.themeFileMissing(path)])
      }
      return file
    }
    return nil
  }

  /// The style sheets of every layer, those of a layer in the order of their names.
  var styleSheets: [FileTree.File] {
    layers.flatMap { layer in layer.files.files.filter { $0.path.hasPrefix("styles/") && $0.path.hasSuffix(".css") } }
  }

  /// The scripts of every layer in the order of their names; a layer's own stands in the place of one of the same name.
  var scripts: [FileTree.File] {
    let paths = layers.flatMap { layer in
      layer.files.files.map { String($0.path) }.filter { $0.hasPrefix("scripts/") && $0.hasSuffix(".js") }
    }
    return Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { self[$0] }
  }

  /// The files of every layer, each below its number: 1 for the theme that extends none.
  var wholeTree: FileTree {
    FileTree(
      zip(1..., layers).flatMap { number, layer in
        layer.files.files.map { FileTree.File(path: "\(number)/\($0.path)", content: $0.content) }
      })
  }

  /// The path of a name beside a folder; the folder may be named from the working folder, or be that.
  private static func path(of name: String, beside folder: String) -> String {
    let ends = folder.split(separator: "/").last
    let named = ends == "." || ends == ".." ? Disk.resolved(folder) : folder
    let parent = Disk.parent(of: named)
    return parent.isEmpty ? name : parent == "/" ? "/" + name : parent + "/" + name
  }

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

  private static func settings(of tree: FileTree, in folder: String) throws(PublishingError) -> ThemeSettings {
    guard let file = tree["theme.yml"], let bytes = file.bytes else {
      throw .themeFaults(folder: folder, [.themeWithoutSettings])
    }
    var found: [Diagnostic] = []
    let settings = FrontMatter.readYAML(file: file.path, bytes: bytes, diagnostics: &found)
      .map { ThemeSettings($0, diagnostics: &found) }
    guard let settings, !found.hasErrors else { throw .themeFaults(folder: folder, found) }
    return settings
  }
}

extension Diagnostic {
  fileprivate static var themeWithoutSettings: Diagnostic {
    Diagnostic(
      id: "theme-without-settings", at: Location(file: "theme.yml"),
      message: Message(thai: "ชุดรูปแบบไม่มีไฟล์ theme.yml", english: "the theme has no theme.yml"))
  }

  fileprivate static func themeFileMissing(_ path: Scalar) -> Diagnostic {
    let length = path.text.utf8.count
    return Diagnostic(
      id: "theme-file-missing", at: path.location, length: length,
      message: Message(
        thai: "ชุดรูปแบบไม่มีไฟล์ “\(path.text)”", english: "the theme has no file '\(path.text)'"),
      hint: Message(
        thai: "วางไฟล์ไว้ในโฟลเดอร์ของชุดรูปแบบ แล้วเขียนทางไปหาไฟล์นับจากโฟลเดอร์นั้น",
        english: "put the file into the theme's folder and write its path from there"))
  }

  fileprivate static var themesExtendEachOther: Diagnostic {
    Diagnostic(
      id: "themes-extend-each-other", at: Location(file: "theme.yml"),
      message: Message(
        thai: "ชุดรูปแบบต่อยอดกันเกิน \(ThemeFolder.depthLimit - 1) ชั้น หรือวนกลับมาที่เดิม",
        english: "themes extend each other more than \(ThemeFolder.depthLimit - 1) times, or in a circle"))
  }
}
