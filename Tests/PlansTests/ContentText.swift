import Diagnostics
import Files

@testable import Plans

/// A content folder in one text: each file after a line `-- path --`; a mark `▸` stands where a diagnostic is due.
///
/// The mark is taken out before reading, so it moves nothing.
struct ContentText: ExpressibleByStringLiteral {
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

  init(_ text: String) { self.init(stringLiteral: text) }

  /// The site, and what was found wrong.
  func read(drafts: Bool = false) -> (site: Site?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = Site.read(tree: tree, includeDrafts: drafts, diagnostics: &diagnostics)
    return (site, diagnostics)
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
/// - Parameters:
///   - plan: more lines of the plan's front matter.
///   - project: more lines of the front matter of project 1.
///   - body: the body of project 1.
///   - site: more lines of the site's front matter.
///   - agency: more lines of the agency's front matter.
///   - more: more files.
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
