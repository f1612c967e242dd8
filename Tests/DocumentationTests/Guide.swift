import Diagnostics
import Documents
import Foundation
import Testing

/// A page of the documentation, read by the reader that reads plans.
struct Guide: Sendable, CustomTestStringConvertible {
  /// The path below the repository.
  let path: String
  let body: Markdown

  var testDescription: String { path }

  /// The repository's folder: the tests stand two folders below it.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(_ path: String) throws {
    let text = try String(contentsOf: Guide.repository.appending(path: path), encoding: .utf8)
    var diagnostics: [Diagnostic] = []
    // A page of documentation has no front matter; the reader of plans asks for one.
    let bytes = Array("---\ntitle: \(path)\n---\n\(text)".utf8)
    let document = Document.read(file: path, bytes: bytes, diagnostics: &diagnostics)
    try #require(diagnostics.isEmpty, "\(path): \(diagnostics)")
    self.path = path
    body = try #require(document).body
  }

  static let thai = "docs/content-format.th.md"
  static let english = "docs/content-format.en.md"
  /// Both tellings of the content format, which hold the same examples.
  static let ofContent = [thai, english]
  /// From a paper plan to a published one, step by step.
  static let forOfficers = "docs/guide.th.md"
  /// The pages that show content.
  static let withExamples = ofContent + [forOfficers]

  /// The code blocks with an info string, in their order.
  var examples: [Example] {
    body.blocks.compactMap { block in
      if case .code(let info, let text) = block { Example(info, text) } else { nil }
    }
  }

  var tables: [Markdown.PipeTable] {
    body.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// A code block that stands for something that can be checked.
struct Example: Hashable, Sendable, CustomTestStringConvertible {
  enum Role: Hashable {
    /// A whole file of the page's own content folder.
    case file(path: String)
    /// A part of a file of some kind, which checks without an error.
    case fragment(Place)
    /// A part of a file of some kind, in which one thing is wrong.
    case fault(id: String, Place)
  }

  /// The kind of file that a part belongs to.
  enum Place: String { case site, agency, plan, project, page }

  let role: Role
  /// Whether the part stands below the front matter.
  let isBody: Bool
  let text: String

  /// Nil for a block that stands for no content: a command, a tree of folders.
  init?(_ info: String, _ text: String) {
    let words = info.split(separator: " ").map(String.init)
    if words.count == 2, words[1].hasPrefix("content/") {
      role = .file(path: String(words[1].dropFirst("content/".count)))
    } else if words.count == 3, words[1] == "fragment", let place = Place(rawValue: words[2]) {
      role = .fragment(place)
    } else if words.count == 4, words[1] == "fault", let place = Place(rawValue: words[3]) {
      role = .fault(id: words[2], place)
    } else {
      return nil
    }
    isBody = words[0] == "markdown"
    self.text = text
  }

  var testDescription: String { "\(role): \(text.prefix(60))" }
}

extension Markdown.PipeTable.Cell {
  /// The codes of the cell, in their order.
  var codes: [String] {
    inlines.compactMap { if case .code(let code) = $0 { code } else { nil } }
  }

  /// The code that the cell starts with.
  var leadingCode: String? {
    if case .code(let code)? = inlines.first { code } else { nil }
  }
}
