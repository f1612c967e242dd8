import Diagnostics
import Files
import Plans

/// The folders of a content folder that hold an agency each.
enum AgencyFolders {
  /// Their names: folders at the top with a document of their own.
  static func names(in content: String) throws(FileError) -> Set<String> {
    var names: Set<String> = []
    for entry in try Disk.contents(of: content) where entry.kind == .folder || entry.kind == .link {
      guard let first = entry.name.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "_") else { continue }
      if try Disk.kind(of: "\(content)/\(entry.name)/index.md") != nil { names.insert(entry.name) }
    }
    return names
  }

  /// Reads a content folder, or of its agencies one alone; of the text, so many bytes are held.
  static func read(
    _ content: String, only agency: String?, holding held: Int, diagnostics: inout [Diagnostic]
  ) throws(FileError) -> (FileTree, ContentScope) {
    let absent = try agency.map { (agency) throws(FileError) in try names(in: content).subtracting([agency]) }
    let files = try FileTree(
      readingContentAt: content, holding: held, leavingOut: { absent?.contains($0) == true },
      diagnostics: &diagnostics)
    return (files, absent.map { .agency(absent: $0) } ?? .whole)
  }

  /// Makes sure that there is an agency of a name.
  static func require(_ agency: String, in content: String) throws(PublishingError) {
    let known: Set<String>
    do { known = try names(in: content) } catch { throw .file(error) }
    if known.contains(agency) { return }
    throw .unknownAgency(agency, folder: content, nearest: nearestName(to: agency, among: known.sorted()))
  }
}
