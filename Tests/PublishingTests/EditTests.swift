import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Publishing

/// Builds after edits: of the published site, and of one that is shown while it is written.
@Suite struct EditTests {
  @Test(arguments: [1, 2, 3])
  func `after any edits the site is that of a full build, byte for byte`(_ seed: UInt64) async throws {
    let place = try Workplace()
    var edited = try EditedContent(in: place.folder.path, seed: seed)
    var options = edited.options(place)
    // Text that is not held is read again; that must show nowhere.
    if seed == 2 { options.heldText = 0 }
    var (full, live) = (options, options)
    full.heldText = Int.max
    (full.output, live.output) = (place.folder.path + "/full", place.folder.path + "/live")
    var site = LiveSite(live)
    _ = try await build(options)
    _ = try await site.build(after: .anything)
    for _ in 0..<18 {
      let deed = edited.anyDeed()
      let shown = try place.files(of: live.output)
      let kept = try place.files(of: edited.content)
      let change = try edited.perform(deed)
      let outcome = try await build(options)
      let outcomeOfLive = try await site.build(after: change)
      #expect(outcomeOfLive.diagnostics == outcome.diagnostics || outcome.isUpToDate)
      let step: Comment = "step \(edited.step): \(deed)"
      if deed == .breakProject || deed == .loseHeading {
        #expect(outcome.counts == nil && outcomeOfLive.counts == nil, step)
        #expect(try place.files(of: live.output) == shown, step)
        try restore(kept, to: edited.content)
        #expect(try await site.build(after: change).isUpToDate, step)
        continue
      }
      try #require(outcome.counts != nil && outcome.counts == outcomeOfLive.counts, step)
      #expect(outcome.isUpToDate == (deed == .nothing), step)
      #expect(outcomeOfLive.isUpToDate == (deed == .nothing), step)
      #expect(try await !build(full).isUpToDate)
      let whole = try place.files(of: full.output)
      #expect(try place.published() == whole, step)
      #expect(try place.files(of: live.output) == whole.filter { $0.key != SiteRecord.name }, step)
      try FileManager.default.removeItem(atPath: full.output)
    }
  }

  @Test func `the page of an edited file stands before all others, and its plan before the rest`() async throws {
    let place = try Workplace()
    var options = place.options
    options.content = place.folder.path + "/written"
    options.includesDrafts = true
    let scaffold = Scaffold(content: options.content, place: "office/2569")
    _ = try scaffold.writePlan()
    // An activity, which has no page, stands before the project.
    try "---\nnumber: 0\ntitle: กิจกรรม\nnature: activity\n---\n".write(
      toFile: options.content + "/office/2569/00-activity.md", atomically: true, encoding: .utf8)
    let written = try scaffold.writeProject(number: nil, title: nil)
    let project = try #require(written.first { $0.contains("/2569/") })
    let file = "office/2569/" + project.split(separator: "/", omittingEmptySubsequences: true).suffix(1).joined()
    var site = LiveSite(options)
    _ = try await site.build(after: .anything)
    let path = options.content + "/" + file
    try (String(contentsOfFile: path, encoding: .utf8) + "\nย่อหน้าใหม่\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    let ready = Mutex<[Set<String>]>([])
    let output = options.output
    _ = try await site.build(after: .files([file])) { pages in
      ready.withLock { $0.append(pages) }
      for page in pages where page.hasSuffix(".html") {
        #expect((try? String(contentsOfFile: output + "/" + page, encoding: .utf8))?.contains("ย่อหน้าใหม่") == true)
      }
    }
    let steps = ready.withLock { $0 }
    #expect(steps.count == 2)
    #expect(steps.first?.count == 1)
    #expect(steps.first?.allSatisfy { $0.hasPrefix("office/2569/projects/") } == true)
    #expect(steps.last == ["office/2569/"])
  }

  @Test func `a page that stood early is put back where the content has an error elsewhere`() async throws {
    var shown = try await ShownSite()
    // Two activities: what they say is on the same page, their plan's.
    let activities = ["bureau/2569/00-a.md", "bureau/2569/00-b.md"]
    func writeActivities(budget: Int) throws {
      for (file, number) in zip(activities, 4...) {
        let text = "---\nnumber: \(number)\ntitle: กิจกรรม\nnature: activity\nbudget: \(budget)\n---\n"
        try shown.edited.put(text, in: file)
      }
    }
    try writeActivities(budget: 100)
    _ = try await shown.site.build(after: .anything)
    let whole = try shown.files()
    let (file, text) = try shown.edited.headedProject()
    let page = "bureau/2569/projects/3.html"
    let pages: Set = [page, "bureau/2569/index.html"]
    let broken = text.replacing("## place", with: "## ย้ายแล้ว")
    // With the error in another folder, an edit that may not mend it is not shown early.
    for (number, text) in [broken, broken + "\nอีกย่อหน้า\n"].enumerated() {
      try shown.edited.put(text, in: file)
      try writeActivities(budget: 200 + number)
      let output = shown.options.output
      let hadBoth = Mutex<[Bool]>([])
      let outcome = try await shown.site.build(after: .files(Set([file] + activities))) { ready in
        let text = (try? String(contentsOfFile: output + "/" + page, encoding: .utf8)) ?? ""
        hadBoth.withLock { $0.append(ready == pages && text.contains("ย้ายแล้ว")) }
      }
      #expect(hadBoth.withLock { $0 } == (number == 0 ? [true] : []))
      #expect(outcome.counts == nil)
      #expect(outcome.diagnostics.map(\.id) == ["missing-anchor"])
      #expect(try shown.files() == whole)
    }
    try shown.edited.put(text + "\nแก้แล้ว\n", in: file)
    #expect(try await shown.site.build(after: .files([file])).counts != nil)
    #expect(try await shown.files() == shown.wholeBuild())
    #expect(try shown.files()[page] != whole[page])
    try shown.edited.put(text, in: file)
    try writeActivities(budget: 100)
    _ = try await shown.site.build(after: .files(Set([file] + activities)))
    #expect(try shown.files() == whole)
  }

  @Test func `a page that stood early and turns out otherwise is written and told again`() async throws {
    var shown = try await ShownSite()
    let (file, text) = try shown.edited.headedProject()
    // The agency has another name, which no site could show for an error in the project.
    let agency = "bureau/index.md"
    let index = try shown.edited.text(of: agency)
    try shown.edited.put(index.replacing(/\ntitle: .*\n/, with: "\ntitle: สำนักใหม่\n"), in: agency)
    try shown.edited.put(text + "\n[ไม่มี](nowhere.md)\n", in: file)
    #expect(try await shown.site.build(after: .files([agency, file])).counts == nil)
    try shown.edited.put(text + "\nแก้แล้ว\n", in: file)
    let told = Mutex<[Set<String>]>([])
    _ = try await shown.site.build(after: .files([file])) { pages in told.withLock { $0.append(pages) } }
    let page: Set = ["bureau/2569/projects/3.html"]
    #expect(told.withLock { $0.first } == page)
    #expect(told.withLock { $0.last } == page)
    #expect(try await shown.files() == shown.wholeBuild())
  }

  @Test func `a theme that changes while the content has errors is seen when they are mended`() async throws {
    var shown = try await ShownSite()
    let file = "office/2569/index.md"
    let text = try shown.edited.text(of: file)
    try shown.edited.put(text + "\n[ไม่มี](nowhere.md)\n", in: file)
    #expect(try await shown.site.build(after: .files([file])).counts == nil)
    let sheet = shown.edited.theme + "/styles/4-content.css"
    try (String(contentsOfFile: sheet, encoding: .utf8) + "\n.new { color: inherit }\n").write(
      toFile: sheet, atomically: true, encoding: .utf8)
    #expect(try await shown.site.build(after: .anything).counts == nil)
    try shown.edited.put(text, in: file)
    #expect(try await !shown.site.build(after: .files([file])).isUpToDate)
    #expect(try await shown.files() == shown.wholeBuild())
  }

  @Test func `what pages load and show stands before they are told`() async throws {
    var shown = try await ShownSite()
    // A picture of the agency, on a page of its plan.
    let file = "office/2569/index.md"
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(
      to: URL(filePath: shown.edited.content + "/office/new.png"))
    try shown.edited.put(shown.edited.text(of: file) + "\n![ภาพ](../new.png)\n", in: file)
    let output = shown.options.output
    let loaded = Mutex<[String: [Bool]]>([:])
    _ = try await shown.site.build(after: .anything) { pages in
      for plan in pages where plan.hasSuffix("/") {
        guard let page = try? String(contentsOfFile: output + "/" + plan + "index.html", encoding: .utf8) else {
          continue
        }
        let names = page.matches(of: /(?:href|src)="(\.\.\/[^"]+\.(?:css|js|png))"/).map(\.1)
        let areThere = names.map { FileManager.default.fileExists(atPath: "\(output)/\(plan)\($0)") }
        loaded.withLock { $0[plan] = areThere }
      }
    }
    let found = loaded.withLock { $0 }
    #expect(found.keys.sorted() == ["office/2569/"])
    #expect(found["office/2569/"]?.count == 3)
    for (plan, areThere) in found { #expect(!areThere.contains(false), "\(plan)") }
  }

  @Test(arguments: [251, 255])
  func `an attachment may have a name as long as there can be, and change`(_ length: Int) async throws {
    var shown = try await ShownSite()
    let ending = ".pdf"
    let thai = String(repeating: "ก", count: (length - ending.utf8.count) / 3)
    let name = thai + String(repeating: "a", count: length - ending.utf8.count - thai.utf8.count) + ending
    try #require(name.utf8.count == length)
    for text in ["%PDF-1.4 one", "%PDF-1.4 two"] {
      try text.write(toFile: shown.edited.content + "/" + name, atomically: false, encoding: .utf8)
      #expect(try await shown.site.build(after: .files([name])).counts != nil)
      #expect(try await shown.files() == shown.wholeBuild())
    }
  }

  private func restore(_ files: [String: Data], to folder: String) throws {
    for (path, data) in files where try Data(contentsOf: URL(filePath: folder + "/" + path)) != data {
      try data.write(to: URL(filePath: folder + "/" + path))
    }
  }
}
