package import Diagnostics
import Documents
package import Files

/// Reads a content folder as a site: every file first, each for itself, then what they mean together.
struct SiteReader: Sendable {
  let tree: FileTree
  let includesDrafts: Bool
  let scope: ContentScope
  /// The Markdown files that could be read, by path: those that belong to no plan, and those of the plan that is read.
  var documents: [String: Document]
  let lists: FrameworkLists
  /// The files that belong to no plan, each read for itself, in the order of their paths.
  let files: [ContentFile]
  /// The plans that are read already, by folder.
  var plans: [String: ReadPlan] = [:]
  /// What the site's own document says, before anything else is read.
  var ownFields: Site?
  var links = LinkMap()
  var diagnostics: [Diagnostic]
  /// What the key `counted` says, of the plans that have it.
  var countedKeys: [PlanAddress: Placed<Bool>] = [:]
  /// The folders of draft plans that are left out.
  var omitted: Set<String> = []

  init(_ tree: FileTree, _ files: [ContentFile], includesDrafts: Bool, scope: ContentScope) {
    self.tree = tree
    self.files = files
    self.includesDrafts = includesDrafts
    self.scope = scope
    if case .site(_, let links) = scope { self.links = links }
    var documents: [String: Document] = [:]
    var lists: [String: Mapping] = [:]
    var unread: Set<String> = []
    documents.reserveCapacity(files.count)
    for file in files {
      if let document = file.document { documents[file.path] = document }
      if let list = file.list { lists[file.listName] = list } else if file.isList { unread.insert(file.listName) }
    }
    self.documents = documents
    self.lists = FrameworkLists(lists, unread: unread)
    diagnostics = files.flatMap(\.diagnostics)
    ownFields = documents["index.md"].flatMap { siteFields($0) }
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

extension Site {
  /// Reads a content folder.
  ///
  /// What is wrong, in any file, is appended in the order of places. Files that cannot be read are left out, so with an
  /// error among the diagnostics the site is not whole and must not be published.
  ///
  /// - Parameters:
  ///   - tree: the files, by their paths below the content folder.
  ///   - files: the same files, each read for itself; for one who reads them at the same time. Else they are read here.
  ///   - includeDrafts: whether plans with `status: draft` are read; else they, and what is wrong with them, are left out.
  ///   - scope: how much of the content the tree holds, where it is not all.
  ///   - diagnostics: takes what is wrong.
  /// - Returns: nil where the site's own `index.md` is missing or cannot be read.
  package static func read(
    tree: FileTree, files: [ContentFile]? = nil, includeDrafts: Bool, scope: ContentScope = .whole,
    diagnostics: inout [Diagnostic]
  ) -> Site? {
    let files = files ?? tree.files.map { ContentFile(reading: $0) }
    let known = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    func read(_ places: some Sequence<Int>) -> [ContentFile] { places.compactMap { known[tree.files[$0].path] } }
    let folders = tree.planFolders
    let reading = SiteReading(
      tree: tree, files: read(tree.placesOutside(folders)), includeDrafts: includeDrafts, scope: scope)
    let plans = folders.map { reading.read($0, read(tree.files(below: $0.path).indices)) }
    return reading.site(with: plans, diagnostics: &diagnostics)
  }
}
