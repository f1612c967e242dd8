import Diagnostics
import Files
import Foundation
import Plans
import Testing

@testable import Publishing

@Suite(.serialized) struct PublishingTests {
  private static let project = "lampang-peo/2564/01-good-citizen.md"

  @Test(arguments: [
    ("488,292", "488,293", "declared-total"), ("191,100", "191,101", "declared-quarters"),
    ("- scouts", "- scout", "unknown-group"), ("total: 488,292", "total: 1.234,5", "number-decimal-comma"),
  ])
  func `a fault refuses the build and leaves the published site as it was`(
    _ old: String, _ new: String, _ id: String
  ) async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let before = try place.published()
    try place.replace(old, with: new, in: Self.project)
    let outcome = try await build(place.options)
    #expect(outcome.counts == nil)
    #expect(outcome.diagnostics.contains { $0.id == id && $0.severity == .error })
    #expect(try place.published() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["content", "site"])
  }

  @Test(arguments: ["total: -", "total: abc", "totl: 488,292"])
  func `a project that cannot be read is one mistake, and the declared totals are not held against it`(
    _ line: String
  ) async throws {
    let place = try Workplace()
    try place.replace("total: 488,292", with: line, in: Self.project)
    let outcome = try await build(place.options)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.count == 1)
  }

  @Test func `a link that leads nowhere does not hide a total that differs`() async throws {
    let place = try Workplace()
    try place.replace("488,292", with: "488,293", in: Self.project)
    try place.replace("## วัตถุประสงค์", with: "## วัตถุประสงค์\n\n[ก](nowhere.md)", in: Self.project)
    let found = try await build(place.options).diagnostics.filter { $0.severity == .error }
    #expect(Set(found.map(\.id)) == ["missing-link", "declared-total"])
  }

  @Test func `data files keep a stated 0 apart from what is not stated`() async throws {
    let place = try Workplace()
    try place.replace("~ | 10,000 | ~ | ~", with: "0 | 10,000 | ~ | ~", in: "lampang-peo/2564/02-botanical-garden.md")
    _ = try await build(place.options)
    let rows = try place.text("lampang-peo/2564/data/projects.csv").split(whereSeparator: \.isNewline)
    let row = try #require(rows.first { $0.hasPrefix("2,") })
    #expect(row.contains(",10000.00,0.00,10000.00,,,0.00,"))
  }

  @Test func `no quarter has a sum where no money has a quarter`() async throws {
    let place = try Workplace()
    let plan = place.content + "/lampang-peo/2564"
    for name in try FileManager.default.contentsOfDirectory(atPath: plan) where name.hasSuffix(".md") {
      if !name.hasPrefix("02-"), name != "index.md" { try FileManager.default.removeItem(atPath: plan + "/" + name) }
    }
    try place.replace("  quarters: ~ | 10,000 | ~ | ~\n", with: "", in: "lampang-peo/2564/02-botanical-garden.md")
    try place.replace("  total: 1,602,212\n", with: "  total: 10,000\n", in: "lampang-peo/2564/index.md")
    try place.replace(
      "  quarters: 32,350 | 644,165 | 314,105 | 611,592\n  projects: 28\n", with: "", in: "lampang-peo/2564/index.md")
    _ = try await build(place.options)
    #expect(
      try place.text("lampang-peo/2564/data/totals.json").contains(
        #""quarter":{"1":null,"2":null,"3":null,"4":null,"unscheduled":10000.00}"#))
  }

  @Test(arguments: [0, 20_000, Int.max])
  func `the same content gives the same bytes, whatever the jobs, the folder, the time and the memory`(
    _ heldText: Int
  ) async throws {
    let (first, second) = (try Workplace(), try Workplace(named: UUID().uuidString + "-in-a-folder-of-a-longer-name"))
    var options = first.options
    options.jobs = 1
    _ = try await build(options)
    options = second.options
    (options.jobs, options.heldText) = (16, heldText)
    _ = try await build(options)
    let (left, right) = (try first.published(), try second.published())
    #expect(left.keys.sorted() == right.keys.sorted())
    for path in left.keys.sorted() { #expect(left[path] == right[path], "\(path)") }
    #expect(left.count > 100)
  }

  @Test func `what did not change keeps its time, what is gone goes, what is the user's stays`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let site = URL(filePath: place.output)
    try Data("mine".utf8).write(to: site.appending(path: ".nojekyll"))
    try FileManager.default.createDirectory(at: site.appending(path: ".git"), withIntermediateDirectories: true)
    let page = site.appending(path: "method.html").path
    let before = try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int
    try FileManager.default.removeItem(atPath: place.content + "/about.md")
    try place.replace("ส่วนที่มาของเว็บไซต์อยู่ในหน้า [เกี่ยวกับเว็บไซต์นี้](about.md)", with: "", in: "index.md")
    // The menu of every page names the page that is gone, so only data files stay as they are.
    let data = site.appending(path: "lampang-peo/2564/data/ledger.csv").path
    let number = try FileManager.default.attributesOfItem(atPath: data)[.systemFileNumber] as? Int
    let outcome = try await build(place.options)
    #expect(outcome.counts != nil)
    #expect(try FileManager.default.attributesOfItem(atPath: data)[.systemFileNumber] as? Int == number)
    #expect(try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int != before)
    #expect(!FileManager.default.fileExists(atPath: site.appending(path: "about.html").path))
    #expect(try Data(contentsOf: site.appending(path: ".nojekyll")) == Data("mine".utf8))
    #expect(FileManager.default.fileExists(atPath: site.appending(path: ".git").path))
  }

  @Test func `a folder that the tool did not make is not touched`() async throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(atPath: place.output, withIntermediateDirectories: true)
    try Data("precious".utf8).write(to: URL(filePath: place.output + "/thesis.txt"))
    await #expect(throws: PublishingError.notOurs(folder: place.output, found: "thesis.txt")) {
      try await build(place.options)
    }
    #expect(try place.published() == ["thesis.txt": Data("precious".utf8)])
  }

  @Test func `a site of another program is not touched, though it has a manifest too`() async throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(atPath: place.output, withIntermediateDirectories: true)
    let app = Data(#"{"name":"An app","icons":[]}"#.utf8)
    try app.write(to: URL(filePath: place.output + "/manifest.json"))
    await #expect(throws: PublishingError.notOurs(folder: place.output, found: "manifest.json")) {
      try await build(place.options)
    }
    #expect(try place.published() == ["manifest.json": app])
  }

  @Test(arguments: ["report.pdf", "lampang-peo/2564/notes/mine.txt"])
  func `a file that someone put into the site is not lost, and is named`(_ name: String) async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let file = URL(filePath: place.output + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: file)
    let before = try place.published()
    try place.replace("## วัตถุประสงค์", with: "## จุดประสงค์", in: Self.project)
    await #expect(throws: PublishingError.notOurs(folder: place.output, found: name)) { try await build(place.options) }
    #expect(try place.published() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["content", "site"])
    try FileManager.default.removeItem(at: file)
    _ = try await build(place.options)
    #expect(try place.text("lampang-peo/2564/projects/1.html").contains("จุดประสงค์"))
  }

  @Test func `what a desktop leaves in a folder stops nothing`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    for path in [
      "/site/Thumbs.db", "/site/lampang-peo/desktop.ini", "/content/lampang-peo/2564/~$01.docx", "/content/Thumbs.db",
    ] {
      try Data("x".utf8).write(to: URL(filePath: place.folder.path + path))
    }
    let outcome = try await build(place.options)
    #expect(outcome.counts != nil)
    #expect(!outcome.diagnostics.contains { $0.location.file.contains("humbs") || $0.location.file.contains("~$") })
    #expect(!FileManager.default.fileExists(atPath: place.output + "/Thumbs.db"))
  }

  @Test func `hidden files keep their place at every build, and names that are no text too`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let name: [CChar] = Array(place.output.utf8CString.dropLast()) + [0x2F, 0x2E, -1, 0x61, 0]
    let number = unsafe open(name, O_CREAT | O_WRONLY, 0o644)
    try #require(number >= 0)
    close(number)
    for change in 1...3 {
      try place.replace("## วัตถุประสงค์", with: "## วัตถุประสงค์\n\n\(change)", in: Self.project)
      _ = try await build(place.options)
      #expect(unsafe access(name, F_OK) == 0)
    }
  }

  @Test func `an output that is a link to a folder stays a link`() async throws {
    let place = try Workplace()
    let real = place.folder.path + "/real"
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place.output, withDestinationPath: "real")
    for _ in 1...2 { _ = try await build(place.options) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.output) == "real")
    #expect(FileManager.default.fileExists(atPath: real + "/index.html"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["content", "real", "site"])
  }

  @Test func `an attachment is copied once, and keeps its time for as long as it is the same`() async throws {
    let place = try Workplace()
    let source = URL(filePath: place.content + "/lampang-peo/2564/plan.pdf")
    let copy = place.output + "/lampang-peo/2564/files/plan.pdf"
    func number() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: copy)[.systemFileNumber] as? Int
    }
    try Data("%PDF-1.4 ".utf8 + Array(repeating: 7, count: 3_000_000)).write(to: source)
    _ = try await build(place.options)
    let first = try number()
    _ = try await build(place.options)
    #expect(try number() == first)
    // As long as before, and other in its last byte.
    let changed = Data("%PDF-1.4 ".utf8 + Array(repeating: 7, count: 2_999_999) + [8])
    try changed.write(to: source)
    _ = try await build(place.options)
    #expect(try Data(contentsOf: URL(filePath: copy)) == changed)
  }

  @Test func `a link of a theme that leads nowhere refuses the build`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let before = try place.published()
    let theme = place.folder.path + "/theme"
    try FileManager.default.copyItem(atPath: try #require(place.options.theme), toPath: theme)
    try FileManager.default.createDirectory(atPath: theme + "/fragments", withIntermediateDirectories: true)
    try Data("<a href=\"contact.html\">ติดต่อ</a>".utf8).write(to: URL(filePath: theme + "/fragments/footer.html"))
    var options = place.options
    options.theme = theme
    let refused = options
    await #expect {
      try await build(refused)
    } throws: { error in
      guard case .brokenLinks(let links) = error as? PublishingError else { return false }
      return links.contains { $0.page == "index.html" && $0.address == "contact.html" }
    }
    #expect(try place.published() == before)
  }

  @Test func `two builds at once leave one site whole`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let whole = try place.published()
    let options = place.options
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 { group.addTask { _ = try? await build(options) } }
    }
    #expect(try place.published() == whole)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["content", "site"])
  }

  @Test func `content that changes while it is built is not mixed with what it was`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let whole = try place.published()
    try place.replace("title:", with: "title: x", in: "about.md")
    var options = place.options
    options.heldText = 0
    let file = "lampang-peo/2564/01-good-citizen.md"
    let path = place.content + "/" + file
    await #expect(throws: PublishingError.contentChanged(file)) {
      try await build(options) { progress in
        guard progress == .checking else { return }
        try? "---\ntitle: อีกเรื่อง\n---\n".write(toFile: path, atomically: true, encoding: .utf8)
      }
    }
    #expect(try place.published() == whole)
  }

  @Test func `what a killed build left goes, and what it had not put back comes back`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let files = FileManager.default
    for name in [".site.building-1", ".site.building-22-old"] {
      let folder = place.folder.appending(path: name)
      try files.createDirectory(at: folder.appending(path: ".git"), withIntermediateDirectories: true)
      try Data("half".utf8).write(to: folder.appending(path: "index.html"))
    }
    for name in [".site.building-mine", ".sites.building-1"] {
      try files.createDirectory(at: place.folder.appending(path: name), withIntermediateDirectories: true)
    }
    _ = try await build(place.options)
    #expect(
      try files.contentsOfDirectory(atPath: place.folder.path).sorted()
        == [".site.building-mine", ".sites.building-1", "content", "site"])
    #expect(files.fileExists(atPath: place.output + "/.git"))
  }

  @Test func `a published site that a killed build had set aside comes back`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    try Data("mine".utf8).write(to: URL(filePath: place.output + "/.nojekyll"))
    try FileManager.default.moveItem(atPath: place.output, toPath: place.folder.path + "/.site.building-7-old")
    _ = try await build(place.options)
    #expect(try place.text(".nojekyll") == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["content", "site"])
  }

  @Test func `the folder of a build at work is left alone`() async throws {
    let place = try Workplace()
    let other = place.folder.path + "/.site.building-1"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    let lock = try #require(FolderLock(of: other))
    _ = try await build(place.options)
    #expect(FileManager.default.fileExists(atPath: other))
    withExtendedLifetime(lock) {}
  }

  @Test(arguments: ["content/site", "content", "content/lampang-peo/../deep/er", ""])
  func `an output inside the content, or around it, is refused`(_ output: String) async throws {
    let place = try Workplace()
    var options = place.options
    options.output = place.folder.path + "/" + output
    await #expect(throws: PublishingError.nested(output: options.output, source: options.content)) {
      try await build(options)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.content).sorted().first == "about.md")
  }

  @Test func `the manifest names every file with its size and hash`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let manifest = try #require(
      JSONSerialization.jsonObject(with: Data(try place.text("manifest.json").utf8)) as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    let published = try place.published().filter { $0.key != "manifest.json" && !$0.key.hasPrefix(".") }
    #expect(files.compactMap { $0["path"] as? String } == published.keys.sorted())
    for file in files { #expect(file["bytes"] as? Int == published[file["path"] as? String ?? ""]?.count) }
  }

  @Test func `a missing content folder and a missing theme are said as such`() async throws {
    let place = try Workplace()
    var options = place.options
    options.content = place.folder.path + "/nowhere"
    await #expect(throws: PublishingError.self) { try await build(options) }
    options = place.options
    options.theme = place.folder.path + "/no-theme"
    await #expect(throws: PublishingError.self) { try await build(options) }
    #expect(!FileManager.default.fileExists(atPath: place.output))
  }

  @Test(arguments: ["/.", "/x/.."])
  func `an output that is named by dots is refused, and nothing is made`(_ way: String) async throws {
    let place = try Workplace()
    var options = place.options
    options.output += way
    let output = options.output
    await #expect(throws: PublishingError.stoodIn(output: output)) { try await build(options) }
    #expect(!FileManager.default.fileExists(atPath: place.output))
  }
}
