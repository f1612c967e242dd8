package import Diagnostics
package import Files
package import Fiscal

/// A content folder on its way to a site: what belongs to no plan is read, and each plan is read by itself.
///
/// Plans can be read in any order and at the same time. To read the projects of all plans one after the other was 4 % of a
/// build's work, but a tenth of its time on two processors, of which one waited.
package struct SiteReading: Sendable {
  private let reader: SiteReader

  /// - Parameters:
  ///   - tree: the files, by their paths below the content folder.
  ///   - files: those that stand in no plan's folder, each read for itself.
  ///   - includeDrafts: whether plans with `status: draft` are read; else they, and what is wrong with them, are left out.
  ///   - scope: how much of the content the tree holds, where it is not all.
  package init(tree: FileTree, files: [ContentFile], includeDrafts: Bool, scope: ContentScope = .whole) {
    reader = SiteReader(tree, files, includesDrafts: includeDrafts, scope: scope)
  }

  /// The day that the site names as that of its results, on which what its plans lack depends.
  package var today: Day? { reader.ownFields?.asOf }

  /// Reads the folder of one plan from its files, each read for itself, in the order of their paths.
  package func read(_ folder: PlanFolder, _ files: [ContentFile]) -> ReadPlan {
    ReadPlan(folder, files, in: reader)
  }

  /// Reads what all files mean together.
  ///
  /// What is wrong, in any file, is appended in the order of places. Files that cannot be read are left out, so with an
  /// error among the diagnostics the site is not whole and must not be published.
  ///
  /// - Parameters:
  ///   - plans: every plan, read.
  ///   - diagnostics: takes what is wrong.
  /// - Returns: nil where the site's own `index.md` is missing or cannot be read.
  package func site(with plans: [ReadPlan], diagnostics: inout [Diagnostic]) -> Site? {
    var reader = reader
    reader.plans = Dictionary(plans.map { ($0.folder, $0) }) { first, _ in first }
    for plan in plans { for file in plan.files { reader.diagnostics += file.diagnostics } }
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
