import Diagnostics
import Documents
package import Files

/// A file of a content folder, read for itself: all of the reading that needs no other file.
///
/// Files can be read in any order and at the same time.
package struct ContentFile: Sendable {
  let path: String
  /// A Markdown file that could be read.
  private(set) var document: Document?
  /// A list of framework items, from `_lists/`.
  private(set) var list: Mapping?
  /// Data about persons in the name of a file and in its text, some of which may be the office's own.
  private(set) var findings: [PersonalData.Finding] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The links and images of the text, and where they lead.
  private(set) var links: [(reference: Markdown.Reference, destination: LinkDestination)] = []
  /// The ids of the headings to which links may lead; none for a file that was not read as Markdown.
  private(set) var headings: [String]?

  /// The folder that holds lists of framework items.
  package static let listFolder = "_lists"

  package init(reading file: FileTree.File) { self.init(path: file.path, text: file.bytes) }

  /// Reads a file of a path; one that is only published as it is has no text to read.
  package init(path: String, text: [UInt8]?) {
    self.path = path
    findings = PersonalData.findings(inName: path)
    guard let bytes = text else { return }
    if path.hasPrefix(Self.listFolder + "/") {
      findings += PersonalData.findings(in: bytes, file: path)
      if path.hasSuffix(".yml") { list = FrontMatter.readYAML(file: path, bytes: bytes, diagnostics: &diagnostics) }
    } else if path.hasSuffix(".md") {
      document = Document.read(file: path, bytes: bytes, diagnostics: &diagnostics)
      links = (document?.body.references ?? []).map { ($0, LinkDestination($0.destination, from: path)) }
      headings = document?.body.headings.map(\.id)
      findings += PersonalData.findings(in: bytes, file: path)
    } else {
      // A table that is published as it is.
      findings += PersonalData.findings(in: bytes, file: path)
    }
  }

  /// The file without its document, of which a plan that was read has taken all that it needs.
  ///
  /// The documents of a site were half of what a build held in memory.
  package var withoutDocument: ContentFile {
    var file = self
    file.document = nil
    return file
  }

  /// Whether its text has links or images.
  package var hasLinks: Bool { !links.isEmpty }

  /// Whether it is a list of framework items, read or not.
  var isList: Bool { path.hasPrefix(Self.listFolder + "/") && path.hasSuffix(".yml") }

  /// The name by which a plan calls a list: that of its file.
  var listName: String { String(SiteReader.name(of: path).dropLast(".yml".count)) }
}

extension FileTree.File {
  var isMarkdown: Bool { path.hasSuffix(".md") }
}
