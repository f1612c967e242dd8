import Diagnostics
import Foundation
import Testing

@testable import Files
@testable import Publishing

@Suite(.serialized) struct VerificationTests {
  private func check(_ place: Workplace, content: Bool = true) async throws -> Verification {
    try await verify(site: place.output, against: content ? place.options : nil, jobs: 2)
  }

  private func lines(_ found: Verification) -> [String] { found.differences.map { "\($0.kind) \($0.path)" } }

  @Test func `a site that nobody touched is whole, and is what its content makes`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let found = try await check(place)
    #expect(found.isWhole)
    #expect(found.files > 100)
    #expect(found.version == toolVersion)
    #expect(found.content?.isSameContent == true && found.content?.isSameTheme == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["content", "site"])
  }

  @Test func `what is missing, changed and extra is named`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let files = FileManager.default
    try files.removeItem(atPath: place.output + "/method.html")
    try Data((try place.text("about.html") + " ").utf8).write(to: URL(filePath: place.output + "/about.html"))
    try Data("x".utf8).write(to: URL(filePath: place.output + "/lampang-peo/2564/evil.html"))
    try Data("mine".utf8).write(to: URL(filePath: place.output + "/.nojekyll"))
    try files.createSymbolicLink(atPath: place.output + "/zz", withDestinationPath: "/etc/passwd")
    let found = try await check(place, content: false)
    #expect(!found.isWhole)
    #expect(
      lines(found) == ["changed about.html", "extra lampang-peo/2564/evil.html", "missing method.html", "extra zz"])
  }

  @Test func `a file that is a link to one with the right bytes is not the file`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    try FileManager.default.moveItem(atPath: place.output + "/about.html", toPath: place.output + "/.about")
    try FileManager.default.createSymbolicLink(atPath: place.output + "/about.html", withDestinationPath: ".about")
    #expect(lines(try await check(place, content: false)) == ["changed about.html"])
  }

  @Test func `a figure that was changed together with the manifest is found by the content`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let page = "lampang-peo/2564/projects/1.html"
    let forged = try place.text(page).replacingOccurrences(of: "488,292", with: "388,292")
    let old = try #require(try place.published()[page])
    try Data(forged.utf8).write(to: URL(filePath: place.output + "/" + page))
    let manifest = try place.text("manifest.json").replacingOccurrences(
      of: SHA256.hexadecimal(of: Array(old)), with: SHA256.hexadecimal(of: Array(forged.utf8)))
    try Data(manifest.utf8).write(to: URL(filePath: place.output + "/manifest.json"))
    #expect(try await check(place, content: false).isWhole)
    #expect(lines(try await check(place)) == ["notOfContent \(page)"])
  }

  @Test func `content that changed since is told, with the pages that it makes otherwise`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    try place.replace("## วัตถุประสงค์", with: "## จุดประสงค์", in: "lampang-peo/2564/01-good-citizen.md")
    let found = try await check(place)
    #expect(found.content?.isSameContent == false && found.content?.isSameTheme == true)
    #expect(lines(found).contains("notOfContent lampang-peo/2564/projects/1.html"))
    #expect(!lines(found).contains { $0.hasPrefix("changed") })
  }

  @Test func `content with an error makes no site to compare with`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    try place.replace("488,292", with: "488,293", in: "lampang-peo/2564/01-good-citizen.md")
    let found = try await check(place)
    #expect(found.differences == [])
    #expect(!found.isWhole)
  }

  @Test func `the language and the drafts are those of the build`() async throws {
    let place = try Workplace()
    var options = place.options
    options.language = .english
    options.includesDrafts = true
    _ = try await build(options)
    #expect(try await check(place).isWhole)
  }

  @Test func `a part is compared with what its agency's plans make`() async throws {
    let place = try Workplace()
    var options = place.options
    options.only = "lampang-peo"
    _ = try await build(options)
    let found = try await check(place)
    #expect(found.isWhole)
    #expect(found.only == "lampang-peo")
    #expect(found.content?.isSameContent == true)
    // That it is a part is not taken from the folder's look: a whole site whose manifest claims so has too many files.
    _ = try await build(place.options)
    #expect(try await check(place).only == nil)
    let manifest = try place.text("manifest.json").replacingOccurrences(
      of: ",\"files\":", with: ",\"only\":\"lampang-peo\",\"files\":")
    try Data(manifest.utf8).write(to: URL(filePath: place.output + "/manifest.json"))
    #expect(lines(try await check(place)).contains("extraOfContent index.html"))
    let unknown = manifest.replacingOccurrences(of: "\"only\":\"lampang-peo\"", with: "\"only\":\"../x\"")
    try Data(unknown.utf8).write(to: URL(filePath: place.output + "/manifest.json"))
    await #expect(throws: PublishingError.self) { try await check(place) }
  }

  @Test(arguments: ["nowhere", "content"])
  func `a folder without a manifest cannot be verified`(_ name: String) async throws {
    let place = try Workplace()
    await #expect(throws: PublishingError.self) {
      try await verify(site: place.folder.path + "/" + name, against: nil, jobs: 1)
    }
  }

  /// The digest is what `sha256sum` lists of the files, so that it can be worked out without this program.
  @Test func `the digest of the content can be worked out with a shell`() async throws {
    let place = try Workplace()
    _ = try await build(place.options)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      "cd '\(place.content)' && find . -type f ! -path '*/.*' ! -path '*/_*' | sed 's|^\\./||' | LC_ALL=C sort"
        + " | tr '\\n' '\\0' | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1",
    ]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let digest = String(decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
    shell.waitUntilExit()
    #expect(
      Manifest(reading: Array(try place.text("manifest.json").utf8))?.content
        == digest.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
