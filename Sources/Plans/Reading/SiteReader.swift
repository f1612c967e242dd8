package import Diagnostics
import Documents
package import Files

/// Reads a content folder as a site: every file first, each for itself, then what they mean together.
struct SiteReader {
  let tree: FileTree
  let includesDrafts: Bool
  /// The Markdown files that could be read, by path.
  var documents: [String: Document] = [:]
  var lists = FrameworkLists([:])
  var links = LinkMap()
  var diagnostics: [Diagnostic] = []
  /// What the key `counted` says, of the plans that have it.
  var countedKeys: [PlanAddress: Placed<Bool>] = [:]
  /// The folders of draft plans that are left out.
  var omitted: Set<String> = []

  init(_ tree: FileTree, includesDrafts: Bool) {
    self.tree = tree
    self.includesDrafts = includesDrafts
  }

  /// Reads every Markdown file and every list of framework items; none needs another.
  mutating func readDocuments() {
    var lists: [String: Mapping] = [:]
    for file in tree.files {
      guard let bytes = file.bytes else { continue }
      if file.path.hasPrefix("_lists/") {
        guard file.path.hasSuffix(".yml") else { continue }
        let name = String(file.path.dropFirst("_lists/".utf8.count).dropLast(".yml".utf8.count))
        lists[name] = FrontMatter.readYAML(file: file.path, bytes: bytes, diagnostics: &diagnostics)
      } else if file.isMarkdown {
        documents[file.path] = Document.read(file: file.path, bytes: bytes, diagnostics: &diagnostics)
      }
    }
    self.lists = FrameworkLists(lists)
  }

  /// The Markdown files and the other files of a folder that is no node of its own, at any depth.
  func filesBelow(_ folder: String) -> (markdown: [FileTree.File], others: [FileTree.File]) {
    var markdown: [FileTree.File] = []
    var others: [FileTree.File] = []
    for file in tree.files(below: folder) {
      if file.isMarkdown { markdown.append(file) } else { others.append(file) }
    }
    return (markdown, others)
  }

  /// The folder of a path with the name of one of its files.
  static func path(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  /// The last part of a path.
  static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }
}

extension FileTree.File {
  var isMarkdown: Bool { path.hasSuffix(".md") }
}

extension Site {
  /// Reads a content folder.
  ///
  /// What is wrong, in any file, is appended in the order of places. Files that cannot be read are left out, so with an
  /// error among the diagnostics the site is not whole and must not be published.
  ///
  /// - Parameters:
  ///   - tree: the files, by their paths below the content folder.
  ///   - includeDrafts: whether plans with `status: draft` are read; else they, and what is wrong with them, are left out.
  ///   - diagnostics: takes what is wrong.
  /// - Returns: nil where the site's own `index.md` is missing or cannot be read.
  package static func read(tree: FileTree, includeDrafts: Bool, diagnostics: inout [Diagnostic]) -> Site? {
    var reader = SiteReader(tree, includesDrafts: includeDrafts)
    reader.readDocuments()
    let site = reader.readSite()
    let omitted = reader.omitted
    let found = reader.diagnostics.filter { diagnostic in
      guard !omitted.isEmpty else { return true }
      let folder = diagnostic.location.file.split(separator: "/").prefix(2).joined(separator: "/")
      return !omitted.contains(folder)
    }
    diagnostics += found.sortedByPlace
    return site
  }
}
