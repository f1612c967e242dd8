import Documents
import Foundation
import Testing

/// What the documentation points at is there.
@Suite struct LinkTests {
  static let pages: [String] = {
    let folder = Guide.repository.appending(path: "docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["README.md", "SECURITY.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }()

  @Test(arguments: pages)
  func `every relative link leads to a file, and to a heading in it`(_ path: String) throws {
    let folder = Guide.repository.appending(path: path).deletingLastPathComponent()
    for destination in try Guide(path).body.destinations where !destination.contains(":") {
      let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file = parts[0].isEmpty ? Guide.repository.appending(path: path) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(path) links to \(destination)")
      guard parts.count == 2, file.pathExtension == "md" else { continue }
      let linked = String(file.standardizedFileURL.path.dropFirst(Guide.repository.standardizedFileURL.path.count + 1))
      #expect(try Guide(linked).body.headingNames.contains(parts[1]), "\(path) links to \(destination)")
    }
  }

  @Test func `the pages for officers are there in both languages`() {
    #expect(Guide.ofContent.allSatisfy(Self.pages.contains))
  }

  /// The ids that a page names stand in the source of the program.
  @Test(arguments: Guide.ofContent)
  func `every message that a page names by its id is one of the program's`(_ path: String) throws {
    let source = try Self.source
    let named = try Guide(path).tables.filter { ["รหัส", "Id"].contains($0.head[0].text) }
      .flatMap { $0.rows.flatMap { $0[0].codes } }
    #expect(named.count >= 20)
    for id in named { #expect(source.contains("\"\(id)\""), "\(id)") }
  }

  private static var source: String {
    get throws {
      let root = Guide.repository.appending(path: "Sources")
      let files = try #require(FileManager.default.enumerator(atPath: root.path))
      return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
        .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }.joined()
    }
  }
}

extension Markdown {
  /// Where links and images lead, at any depth.
  var destinations: [String] { blocks.flatMap(\.destinations) }

  /// The ids of the headings.
  var headingNames: [String] {
    blocks.compactMap { if case .heading(_, let id, _) = $0 { id } else { nil } }
  }
}

extension Markdown.Block {
  fileprivate var destinations: [String] {
    switch self {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.flatMap(\.destinations)
    case .quote(let blocks): blocks.flatMap(\.destinations)
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.destinations) }
    case .table(let table): (table.rows + [table.head]).flatMap { $0.flatMap { $0.inlines.flatMap(\.destinations) } }
    case .code, .rule: []
    }
  }
}

extension Markdown.Inline {
  fileprivate var destinations: [String] {
    switch self {
    case .link(let destination, _, let inlines, _): [destination] + inlines.flatMap(\.destinations)
    case .image(let source, _, _, _): [source]
    case .emphasis(let inlines), .strong(let inlines): inlines.flatMap(\.destinations)
    case .text, .code, .softBreak, .lineBreak: []
    }
  }
}
