import Diagnostics
import Documents
import Files

/// A plan's own document and those of its projects, each read for itself.
struct PlanDocuments: Sendable {
  let folder: String
  /// None where there is no document that could be read.
  private(set) var index: PlanIndex?
  /// Whether the plan is a draft that is left out; then its projects are not read.
  private(set) var isOmitted = false
  /// The projects in the order of their files; none for a file that cannot be read as one.
  private(set) var projects: [(file: String, project: ReadProject?)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ folder: String, agency: String, in reader: SiteReader) {
    self.folder = folder
    var found: [Diagnostic] = []
    index = reader.documents[folder + "/index.md"].map {
      PlanIndex($0, agency: agency, id: SiteReader.name(of: folder), lists: reader.lists, diagnostics: &found)
    }
    if index?.status == .draft, !reader.includesDrafts {
      isOmitted = true
      return
    }
    diagnostics = found
    guard let index, let listing = reader.tree.folder(folder) else { return }
    for file in listing.files where file.isMarkdown && file.name != "index.md" {
      let project = reader.documents[file.path].flatMap { ReadProject($0, index.names, diagnostics: &diagnostics) }
      projects.append((file: file.path, project: project))
    }
  }
}
