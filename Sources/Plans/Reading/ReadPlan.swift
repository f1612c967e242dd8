package import Diagnostics
import Documents
import Files
import Fiscal

/// The folder of a plan, read: all of the reading that needs no other plan.
///
/// Plans can be read in any order and at the same time, and one whose files are as they were need not be read again.
package struct ReadPlan: Sendable {
  package let folder: String
  /// Its files without their documents, in the order of their paths.
  let files: [ContentFile]
  /// None where there is nothing that can be read as a plan, or only a draft that is left out.
  package private(set) var plan: Plan?
  /// What the key `counted` says, where it stands.
  let counted: Placed<Bool>?
  /// Whether it is a draft that is left out, with all that is wrong with it.
  let isOmitted: Bool
  /// Where links to the plan's files lead.
  let links: LinkMap
  /// What was found wrong when the files were read together.
  let diagnostics: [Diagnostic]

  init(_ folder: PlanFolder, _ files: [ContentFile], in reader: SiteReader) {
    self.folder = folder.path
    self.files = files.map(\.withoutDocument)
    var part = reader
    part.links = LinkMap()
    part.diagnostics = []
    for file in files { part.documents[file.path] = file.document }
    plan = part.readPlan(folder.path, agency: folder.agency)
    counted = plan.flatMap { part.countedKeys[$0.address] }
    isOmitted = part.omitted.contains(folder.path)
    links = part.links
    diagnostics = part.diagnostics
  }

  /// The files that have links or images.
  package var linking: [ContentFile] { files.filter(\.hasLinks) }

  /// Everything that was found wrong with the plan and its files by themselves.
  package var allDiagnostics: [Diagnostic] { files.flatMap(\.diagnostics) + diagnostics }

  /// The same with only the head of its plan, which is all that a site needs of it.
  package var withHeadOnly: ReadPlan {
    var read = self
    read.plan = plan?.head
    return read
  }
}

extension [ContentFile] {
  /// The file of a path, among files in the order of their paths.
  ///
  /// - Complexity: O(log files).
  fileprivate func at(_ path: String) -> ContentFile? {
    let place = firstPlace { !$0.path.precedesAsPath(path) }
    return place < count && self[place].path == path ? self[place] : nil
  }
}

extension SiteReader {
  /// Takes what a plan's folder was found to hold.
  mutating func take(_ folder: String) -> Plan? {
    guard let read = plans[folder] else { return nil }
    diagnostics += read.diagnostics
    links.add(read.links)
    if read.isOmitted { omitted.insert(folder) }
    if let plan = read.plan { countedKeys[plan.address] = read.counted }
    return read.plan
  }

  /// All files that were read, those of plans without their documents.
  var allFiles: some Sequence<ContentFile> { [files, plans.values.flatMap(\.files)].joined() }

  /// The ids of the headings of a file; none for one that was not read as Markdown.
  func headings(of path: String) -> [String]? {
    let folder = path.split(separator: "/", maxSplits: 2).prefix(2).joined(separator: "/")
    return (plans[folder]?.files ?? files).at(path)?.headings
  }
}
