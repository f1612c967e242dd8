import Diagnostics
import Files
import Foundation
import Publishing
import Testing

@testable import Preview

/// A content folder of a test's own and a preview of it; both end with the test.
final class Stage: Sendable {
  let folder: String
  var content: String { folder + "/content" }
  let plan = "office/2569/index.md"
  let project = "office/2569/01.md"

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/prongsai-stage-" + UUID().uuidString
    let scaffold = Scaffold(content: folder + "/content", place: "office/2569")
    _ = try scaffold.writePlan()
    try write("---\nnumber: 1\ntitle: โครงการหนึ่ง\nbudget: 1,000\n---\n\nเนื้อความแรก\n", to: project)
    try FileManager.default.createDirectory(atPath: folder + "/temporary", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a content file at once, in the place of what stood there.
  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: content + "/" + path))
  }

  /// Replaces a text of a content file that must be there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOfFile: content + "/" + path, encoding: .utf8)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new), to: path)
  }

  /// The theme of the repository.
  private static let theme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "themes/default").path

  /// Copies the theme to a path below the folder, where a test may change it.
  func copyTheme(to path: String) throws -> String {
    try FileManager.default.copyItem(atPath: Stage.theme, toPath: folder + "/" + path)
    return folder + "/" + path
  }

  /// Appends to a file of a theme.
  func append(_ text: String, to path: String) throws {
    try (String(contentsOfFile: path, encoding: .utf8) + text).write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Runs a preview while a test uses it, and ends it; of this content and the theme of the repository, but for others
  /// that are named.
  func withPreview(
    content: String? = nil, theme: String? = nil,
    _ use: @Sendable (Browser, inout AsyncStream<PreviewNews>.Iterator) async throws -> Void
  ) async throws {
    let options = PreviewOptions(
      content: content ?? self.content, theme: theme ?? Stage.theme, includesDrafts: true, language: .english, port: 0,
      temporary: folder + "/temporary")
    let stop = StopSignal()
    let (news, told) = AsyncStream<PreviewNews>.makeStream()
    async let end: Void = preview(options, until: stop) { told.yield($0) }
    var iterator = news.makeAsyncIterator()
    guard case .listening(let address) = await iterator.next() else {
      stop.stop()
      return try await end
    }
    do {
      try await use(Browser(address: address), &iterator)
    } catch {
      stop.stop()
      try await end
      throw error
    }
    stop.stop()
    try await end
    #expect(try Disk.contents(of: folder + "/temporary").isEmpty)
  }
}

extension AsyncStream<PreviewNews>.Iterator {
  /// Waits until a build has ended with a site (or without, where errors are waited for).
  mutating func built(withErrors: Bool = false) async {
    while let news = await next() {
      if case .built(let outcome, _) = news, (outcome.counts == nil) == withErrors { return }
    }
  }

  /// Waits until a build could not be done.
  mutating func failed() async {
    while let news = await next() {
      if case .failed = news { return }
    }
  }
}
