package import Diagnostics
import Documents
package import Files

/// A plan's own document and those of its projects, read: all of the reading that needs no other plan.
///
/// Plans can be read in any order and at the same time.
package struct PlanDocuments: Sendable {
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

/// A content folder whose files are read, each for itself, on its way to a site.
///
/// To read the projects of all plans one after the other was 4 % of a build's work, but a tenth of its time on two
/// processors, of which one waited.
package struct SiteReading: Sendable {
  private let reader: SiteReader

  /// - Parameters:
  ///   - tree: the files, by their paths below the content folder.
  ///   - files: the same files, each read for itself.
  ///   - includeDrafts: whether plans with `status: draft` are read; else they, and what is wrong with them, are left out.
  ///   - scope: how much of the content the tree holds, where it is not all.
  package init(tree: FileTree, files: [ContentFile], includeDrafts: Bool, scope: ContentScope = .whole) {
    reader = SiteReader(tree, files, includesDrafts: includeDrafts, scope: scope)
  }

  /// The folders of plans, each with that of its agency, in the order of their names.
  package var plans: [(agency: String, folder: String)] {
    let tree = reader.tree
    let agencies = tree.folder("")?.folders.filter { $0 != ContentFile.listFolder && tree[$0 + "/index.md"] != nil }
    return (agencies ?? []).flatMap { agency in
      (tree.folder(agency)?.folders ?? []).filter { tree[$0 + "/index.md"] != nil }
        .map { (agency: agency, folder: $0) }
    }
  }

  /// Reads the documents of one plan.
  package func documents(of plan: (agency: String, folder: String)) -> PlanDocuments {
    PlanDocuments(plan.folder, agency: plan.agency, in: reader)
  }

  /// Reads what all files mean together.
  ///
  /// What is wrong, in any file, is appended in the order of places. Files that cannot be read are left out, so with an
  /// error among the diagnostics the site is not whole and must not be published.
  ///
  /// - Parameters:
  ///   - plans: the documents of every plan.
  ///   - diagnostics: takes what is wrong.
  /// - Returns: nil where the site's own `index.md` is missing or cannot be read.
  package func site(with plans: [PlanDocuments], diagnostics: inout [Diagnostic]) -> Site? {
    var reader = reader
    reader.plans = Dictionary(plans.map { ($0.folder, $0) }) { first, _ in first }
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
