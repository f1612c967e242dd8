import Files
import Foundation
import Synchronization
import Testing

@testable import Publishing

/// What is left of a site that is shown while it is written, when it could not be built.
@Suite struct LiveFailureTests {
  @Test func `a theme with a fault leaves the site as it is, and what is known of it`() async throws {
    var shown = try await ShownSite()
    let whole = try shown.files()
    let labels = shown.edited.theme + "/labels.th.yml"
    let text = try String(contentsOfFile: labels, encoding: .utf8)
    try "homePage: หน้าแรก\n".write(toFile: labels, atomically: true, encoding: .utf8)
    await #expect(throws: PublishingError.self) { try await shown.site.build(after: .anything) }
    #expect(try shown.files() == whole)
    try text.write(toFile: labels, atomically: true, encoding: .utf8)
    #expect(try await shown.site.build(after: .anything).isUpToDate)
  }

  @Test func `a theme whose pages have broken links is never shown`() async throws {
    var shown = try await ShownSite()
    let whole = try shown.files()
    let footer = shown.edited.theme + "/fragments/footer.html"
    let text = try String(contentsOfFile: footer, encoding: .utf8)
    try (text + "<p>BROKENMARK <a href=\"nope.html\">x</a></p>").write(
      toFile: footer, atomically: true, encoding: .utf8)
    await #expect(throws: PublishingError.self) {
      try await shown.site.build(after: .anything) { pages in Issue.record("\(pages) were told") }
    }
    #expect(try shown.files() == whole)
    #expect(!shown.site.isMixed)
    // An edit meanwhile is not lost, and not shown either.
    let file = "office/2569/index.md"
    try shown.edited.put(shown.edited.text(of: file) + "\nอีกย่อหน้า\n", in: file)
    await #expect(throws: PublishingError.self) { try await shown.site.build(after: .files([file])) }
    #expect(try shown.files() == whole)
    try text.write(toFile: footer, atomically: true, encoding: .utf8)
    #expect(try await !shown.site.build(after: .anything).isUpToDate)
    #expect(try await shown.files() == shown.wholeBuild())
    #expect(try FileManager.default.contentsOfDirectory(atPath: shown.place.folder.path).sorted() == shown.neighbours)
  }

  @Test func `a site that could not be written is put back, and made anew`() async throws {
    var shown = try await ShownSite()
    let whole = try shown.files()
    // A plan has another text and a project less, which is written and removed; then a folder stands where a page has to be.
    let index = "office/2569/index.md"
    let text = try shown.edited.text(of: index)
    try shown.edited.put(text + "\nอีกย่อหน้า\n", in: index)
    let project = try shown.edited.projects(of: "office/2569")[0]
    let removed = try shown.edited.text(of: project)
    try FileManager.default.removeItem(atPath: shown.edited.content + "/" + project)
    let home = shown.options.output + "/index.html"
    try FileManager.default.removeItem(atPath: home)
    try FileManager.default.createDirectory(atPath: home + "/x", withIntermediateDirectories: true)
    let told = Mutex<[Set<String>]>([])
    await #expect(throws: PublishingError.self) {
      try await shown.site.build(after: .files([index, project])) { pages in told.withLock { $0.append(pages) } }
    }
    #expect(told.withLock { $0.last } == ["office/2569/"])
    #expect(!shown.site.isMixed)
    #expect(try shown.files() == whole.filter { $0.key != "index.html" })
    // With an error in the content it stays as it is; then it is whole again.
    try shown.edited.put(text + "\n[ไม่มี](nowhere.md)\n", in: index)
    #expect(try await shown.site.build(after: .files([index])).counts == nil)
    #expect(try shown.files() == whole.filter { $0.key != "index.html" })
    try shown.edited.put(text, in: index)
    try shown.edited.put(removed, in: project)
    _ = try await shown.site.build(after: .files([index, project]))
    #expect(try shown.files() == whole)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shown.place.folder.path).sorted() == shown.neighbours)
  }

  @Test func `where it cannot be put back either, the site is known to be mixed until it is made anew`() async throws {
    var shown = try await ShownSite()
    let whole = try shown.files()
    let index = "office/2569/index.md"
    let text = try shown.edited.text(of: index)
    try shown.edited.put(text.replacing(/\ntitle: .*\n/, with: "\ntitle: แผนใหม่\n"), in: index)
    let output = shown.options.output
    // As soon as the plan is written, folders stand where its page was and where another has to be.
    await #expect(throws: PublishingError.self) {
      try await shown.site.build(after: .files([index])) { pages in
        guard pages == ["office/2569/"] else { return }
        for page in ["/office/2569/index.html", "/index.html"] {
          try? FileManager.default.removeItem(atPath: output + page)
          try? FileManager.default.createDirectory(atPath: output + page + "/x", withIntermediateDirectories: true)
        }
      }
    }
    #expect(shown.site.isMixed)
    // All but the two are put back.
    let lost = Set(["index.html", "office/2569/index.html"])
    #expect(try shown.files().filter { !$0.key.hasPrefix(".") } == whole.filter { !lost.contains($0.key) })
    try shown.edited.put(text, in: index)
    _ = try await shown.site.build(after: .files([index]))
    #expect(!shown.site.isMixed)
    #expect(try shown.files() == whole)
  }

  @Test func `a folder that changes is put back, with what was new and what was removed`() throws {
    let place = try Workplace()
    let manager = FileManager.default
    func put(_ text: String, in path: String) throws {
      let folder = (place.output + "/" + path as NSString).deletingLastPathComponent
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: place.output + "/" + path, atomically: false, encoding: .utf8)
    }
    for path in ["a", "b/c", "d/e/f"] { try put("old " + path, in: path) }
    let whole = try place.published()
    let changes = FolderChanges(in: place.output)
    func change(_ path: String, _ text: String) throws {
      try changes.put(path) { path throws(FileError) in try Disk.write(Array(text.utf8), to: path) }
    }
    for text in ["new", "newer"] { try change("a", text) }
    try change("g/h", "new")
    try change("g/i", "new")
    try changes.remove("g/i")
    try changes.remove("d/e/f")
    try changes.remove("b/c")
    try change("b/c", "new")
    #expect(!manager.fileExists(atPath: place.output + "/d"))
    #expect(try place.text("a") == "newer" && place.text("b/c") == "new" && place.text("g/h") == "new")
    try changes.undo()
    #expect(try place.published() == whole)
    #expect(try manager.contentsOfDirectory(atPath: place.output).sorted() == ["a", "b", "d"])
    try change("a", "new")
    changes.keep()
    try changes.undo()
    #expect(try place.text("a") == "new")
    #expect(try manager.contentsOfDirectory(atPath: place.output).sorted() == ["a", "b", "d"])
  }
}
