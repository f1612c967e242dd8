import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite(.serialized) struct UpToDateTests {
  /// Each file of the output with its number and its times: what a build that touches nothing leaves alike.
  private func traces(_ place: Workplace) throws -> [String: [Int]] {
    var traces: [String: [Int]] = [:]
    for path in try place.published().keys {
      var status = stat()
      _ = unsafe stat(place.output + "/" + path, &status)
      let (changed, modified) = (status.st_ctim, status.st_mtim)
      traces[path] = [Int(status.st_ino), changed.tv_sec, changed.tv_nsec, modified.tv_sec, modified.tv_nsec]
    }
    return traces
  }

  @Test func `a build of what has not changed touches no file and tells the same counts`() async throws {
    let place = try Workplace()
    let first = try await build(place.options)
    let before = try traces(place)
    let second = try await build(place.options)
    #expect(!first.isUpToDate)
    #expect(second.isUpToDate)
    #expect(second.counts == first.counts)
    #expect(second.warnings == first.warnings)
    #expect(try traces(place) == before)
  }

  @Test(arguments: [
    "page changed", "page changed and its time set back", "page gone", "folder added",
    "record of another site",
    "page is a link",
  ])
  func `what was done to the published site is mended`(_ deed: String) async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let whole = try place.published()
    let page = place.output + "/about.html"
    let old = try FileManager.default.attributesOfItem(atPath: page)
    switch deed {
    case "page gone": try FileManager.default.removeItem(atPath: page)
    case "folder added":
      try FileManager.default.createDirectory(atPath: place.output + "/added", withIntermediateDirectories: true)
    case "page is a link":
      try FileManager.default.moveItem(atPath: page, toPath: place.folder.path + "/aside.html")
      try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: place.folder.path + "/aside.html")
    case "record of another site":
      let other = try Workplace()
      try other.replace("488,292", with: "488,292 ", in: "lampang-peo/2564/01-good-citizen.md")
      _ = try await build(other.options)
      let record = "/.prongsai-record"
      try FileManager.default.removeItem(atPath: place.output + record)
      try FileManager.default.copyItem(atPath: other.output + record, toPath: place.output + record)
    default:
      // As many bytes as before.
      try Data((whole["about.html"] ?? Data()).map { $0 == 0x61 ? 0x62 : $0 }).write(to: URL(filePath: page))
      if deed.hasSuffix("back") {
        try FileManager.default.setAttributes(
          [.modificationDate: old[.modificationDate] as Any], ofItemAtPath: page)
      }
    }
    #expect(try await !build(place.options).isUpToDate)
    #expect(try place.published() == whole)
    #expect(!FileManager.default.fileExists(atPath: place.output + "/added"))
  }

  @Test func `a file that someone put into the site is found, as by a full build`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    try Data("x".utf8).write(to: URL(filePath: place.output + "/added.html"))
    await #expect(throws: PublishingError.notOurs(folder: place.output, found: "added.html")) {
      try await build(place.options)
    }
  }

  @Test func `a build with other options is not the same`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    var options = place.options
    options.includesDrafts = true
    #expect(try await !build(options).isUpToDate)
    options.language = .english
    #expect(try await !build(options).isUpToDate)
    options.jobs = 1
    #expect(try await build(options).isUpToDate)
  }

  @Test(arguments: [
    ("office/2569/index.md", ["office/2570", "bureau/2569", "bureau"]),
    ("office/index.md", ["bureau/2569", "bureau"]),
    ("page.md", ["office/2569", "office/2570", "office", "bureau/2569", "bureau"]),
    ("index.md", []),
  ])
  func `an edit leaves all parts as they are that cannot change by it`(_ file: String, _ kept: [String]) async throws {
    let place = try Workplace()
    var options = place.options
    options.content = place.folder.path + "/written"
    options.includesDrafts = true
    for place in ["office/2569", "office/2570", "bureau/2569"] {
      _ = try Scaffold(content: options.content, place: place).writePlan()
    }
    let page = options.content + "/page.md"
    try "---\ntitle: หน้า\n---\n".write(toFile: page, atomically: true, encoding: .utf8)
    _ = try await build(options)
    let edited = options.content + "/" + file
    try (String(contentsOfFile: edited, encoding: .utf8) + "\nข้อความ\n")
      .write(toFile: edited, atomically: true, encoding: .utf8)
    let content = try await CheckedContent(folder: options.content, includesDrafts: true, jobs: 2)
    let hashes = try await ContentHashes(of: content.files, jobs: 2)
    let writer = try #require(try SiteWriter(content, options, hashes))
    let keys = try #require(writer.keys(content.outside))
    let standing = try #require(try StandingSite(in: options.output))
    let carried = try standing.parts(of: writer.parts, keys: keys)
    #expect(Set(writer.parts.filter { carried[$0] != nil }.map(\.folder)) == Set(kept))
    for part in writer.parts { #expect(carried[part]?.isEmpty != true) }
  }
}
