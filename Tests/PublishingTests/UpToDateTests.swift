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

  /// One thing that an officer or a designer does to a content folder or a theme.
  private enum Deed: CaseIterable {
    case editProject, editPlan, editAgency, editSite, renameProject, deleteProject, copyPlan, deletePlan, label, style
    case attach, editAttachment, count, linkAcross, makeLinkedActivity, addPage, nothing
  }

  @Test(arguments: [1, 2, 3])
  func `after any edits the site is that of a full build, byte for byte`(_ seed: UInt64) async throws {
    let place = try Workplace()
    let content = place.folder.path + "/written"
    let theme = place.folder.path + "/theme"
    try FileManager.default.copyItem(atPath: Workplace.repository.path + "/themes/default", toPath: theme)
    for place in ["office/2569", "office/2570", "bureau/2569"] {
      let scaffold = Scaffold(content: content, place: place)
      _ = try scaffold.writePlan()
      for _ in 0..<3 { _ = try scaffold.writeProject(number: nil, title: nil) }
    }
    var options = place.options
    (options.content, options.theme, options.includesDrafts) = (content, theme, true)
    var random = SplitMix(state: seed)
    for step in 0..<18 {
      let deed = step == 0 ? .nothing : Deed.allCases.randomElement(using: &random) ?? .nothing
      try perform(deed, step, content: content, theme: theme, &random)
      let outcome = try await build(options)
      try #require(outcome.counts != nil, "step \(step): \(deed)")
      #expect(outcome.isUpToDate == (deed == .nothing && step > 0), "step \(step): \(deed)")
      var full = options
      full.output = place.folder.path + "/full"
      #expect(try await !build(full).isUpToDate)
      try #expect(place.published() == files(in: full.output), "step \(step): \(deed)")
      try FileManager.default.removeItem(atPath: full.output)
    }
  }

  private func perform(
    _ deed: Deed, _ step: Int, content: String, theme: String, _ random: inout SplitMix
  ) throws {
    let manager = FileManager.default
    let agency = content + "/office"
    let plans = try manager.contentsOfDirectory(atPath: agency).filter { $0.hasPrefix("25") }.sorted()
    let plan = agency + "/" + (plans.randomElement(using: &random) ?? "2569")
    let projects = try manager.contentsOfDirectory(atPath: plan).filter { $0.first?.isNumber == true }.sorted()
    let project = plan + "/" + (projects.randomElement(using: &random) ?? "index.md")
    func append(_ text: String, to path: String) throws {
      let old = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      try (old + text).write(toFile: path, atomically: step % 2 == 0, encoding: .utf8)
    }
    switch deed {
    case .editProject: try append("\nข้อความ \(step)\n", to: project)
    case .editAgency: try append("\nข้อความ \(step)\n", to: agency + "/index.md")
    case .addPage:
      try "---\ntitle: หน้า \(step)\n---\n".write(
        toFile: content + "/page-\(step).md", atomically: true, encoding: .utf8)
    case .count:
      let index = plan + "/index.md"
      let text = try String(contentsOfFile: index, encoding: .utf8)
      let isCounted = text.contains("\ncounted: no\n")
      try text.replacing(
        isCounted ? "\ncounted: no\n" : "\nkind: action\n", with: isCounted ? "\n" : "\nkind: action\ncounted: no\n"
      ).write(toFile: index, atomically: true, encoding: .utf8)
    case .linkAcross:
      let other = try linked(in: content)
      try append("\n[อีกโครงการ](../../bureau/2569/\(other.name))\n", to: project)
    case .makeLinkedActivity:
      let other = try linked(in: content)
      let text = try String(contentsOfFile: other.path, encoding: .utf8)
      let isActivity = text.contains("\nnature: activity\n")
      try text.replacing(
        isActivity ? "\nnature: activity\n" : "\nnumber: 1\n",
        with: isActivity ? "\n" : "\nnumber: 1\nnature: activity\n"
      ).write(toFile: other.path, atomically: true, encoding: .utf8)
    case .editPlan: try append("\nข้อความ \(step)\n", to: plan + "/index.md")
    case .editSite: try append("\nข้อความ \(step)\n", to: content + "/index.md")
    case .renameProject where !projects.isEmpty:
      try manager.moveItem(atPath: project, toPath: plan + "/\(90 + step)-renamed.md")
    case .deleteProject where !projects.isEmpty: try manager.removeItem(atPath: project)
    case .deletePlan where plans.count > 1: try manager.removeItem(atPath: plan)
    case .copyPlan:
      let year = "25\(70 + step)"
      try manager.copyItem(atPath: plan, toPath: agency + "/" + year)
      let index = agency + "/\(year)/index.md"
      let text = try String(contentsOfFile: index, encoding: .utf8)
      try text.replacing(plan.suffix(4), with: year).write(toFile: index, atomically: false, encoding: .utf8)
    case .label:
      let file = theme + "/labels.th.yml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("หน้าแรก", with: "หน้าแรก\(step)").write(toFile: file, atomically: true, encoding: .utf8)
    case .style: try append("\n.step-\(step) { color: inherit }\n", to: theme + "/styles/4-content.css")
    case .attach: try append("%PDF-1.4 \(step)", to: plan + "/document-\(step).pdf")
    case .editAttachment: try append("%PDF-1.4 \(step)", to: content + "/site.pdf")
    case .nothing: break
    default: try append("\nข้อความ \(step)\n", to: content + "/index.md")
    }
  }

  /// The project of the other agency that plans link to: its page comes and goes.
  private func linked(in content: String) throws -> (name: String, path: String) {
    let folder = content + "/bureau/2569"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let name = try #require(names.first { $0.first?.isNumber == true })
    return (name, folder + "/" + name)
  }

  private func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [] {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(filePath: folder + "/" + path)) }
    }
    return files
  }
}

/// Random numbers that are the same in every run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
