import Diagnostics
import Files
import Testing

@testable import Plans

/// A content folder in one text: each file after a line `-- path --`; a mark `▸` stands where a diagnostic is due.
///
/// The mark is taken out before reading, so it moves nothing.
struct ContentText: ExpressibleByStringLiteral, Sendable {
  /// The files without their marks.
  let tree: FileTree
  /// Where the marks stood, as `path:line:column`.
  let marks: [String]

  init(stringLiteral text: String) {
    var files: [(path: String, lines: [String])] = []
    var marks: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        let path = String(line.dropFirst(3).dropLast(3))
        // A mark on the path is due on the file or the folder as a whole.
        if let mark = path.firstIndex(of: "▸") {
          let rest = path[path.index(after: mark)...]
          let isFolder = rest.contains("/") && mark == path.startIndex
          let whole = path.replacing("▸", with: "")
          marks.append(
            "\(isFolder ? String(whole.split(separator: "/").dropLast().joined(separator: "/")) : whole):1:1")
          files.append((whole, []))
        } else {
          files.append((path, []))
        }
        continue
      }
      guard !files.isEmpty else { continue }
      var rest = String(line)
      while let mark = rest.firstIndex(of: "▸") {
        let column = rest[..<mark].utf8.count + 1
        marks.append("\(files[files.count - 1].path):\(files[files.count - 1].lines.count + 1):\(column)")
        rest.remove(at: mark)
      }
      files[files.count - 1].lines.append(rest)
    }
    self.marks = marks
    tree = FileTree(files.map { FileTree.File(path: $0.path, bytes: Array($0.lines.joined(separator: "\n").utf8)) })
  }

  init(tree: FileTree, marks: [String]) {
    self.tree = tree
    self.marks = marks
  }

  init(_ text: String) { self.init(stringLiteral: text) }

  /// The site, and what was found wrong.
  func read(drafts: Bool = false) -> (site: Site?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = Site.read(tree: tree, includeDrafts: drafts, diagnostics: &diagnostics)
    return (site, diagnostics)
  }
}

/// Content and the ids of what is wrong with it, in the order of its marks.
struct FaultyContent: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let content: ContentText
  let ids: [String]

  init(_ description: String, _ content: ContentText, _ ids: String...) {
    testDescription = description
    self.content = content
    self.ids = ids
  }

  /// Whether each mark, and nothing else, has a diagnostic of its id.
  func expectDiagnostics(sourceLocation: SourceLocation = #_sourceLocation) {
    let found = content.read(drafts: true).diagnostics.map(\.line).sorted()
    let expected = zip(content.marks, ids).map { "\($0) \($1)" }.sorted()
    #expect(content.marks.count == ids.count, "a mark for each id", sourceLocation: sourceLocation)
    #expect(found == expected, sourceLocation: sourceLocation)
  }
}

extension Diagnostic {
  /// Its place, as marks give it.
  var place: String { "\(location.file):\(location.line):\(location.column)" }
  /// Place and id, as tests list them.
  var line: String { "\(place) \(id)" }
}

/// A site with one agency and one plan, to which a test adds what it is about.
///
/// The texts are further lines of the front matter of each; `body` is that of project 1, `more` are further files.
func content(
  plan: String = "", project: String = "", body: String = "", site: String = "", agency: String = "", more: String = ""
) -> ContentText {
  func lines(_ text: String) -> String { text.isEmpty ? "" : text + "\n" }
  return ContentText(
    """
    -- index.md --
    ---
    title: แผนของจังหวัด
    \(lines(site))---
    -- office/index.md --
    ---
    title: สำนักงาน
    \(lines(agency))---
    -- office/2565/index.md --
    ---
    title: แผนปฏิบัติการ
    fiscal_year: 2565
    \(lines(plan))---
    -- office/2565/1.md --
    ---
    title: โครงการแรก
    number: 1
    \(lines(project))---
    \(body)
    \(more)
    """)
}
