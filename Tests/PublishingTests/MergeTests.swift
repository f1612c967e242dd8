import Diagnostics
import Foundation
import Plans
import Testing

@testable import Exports
@testable import Publishing

/// Agencies that are built apart, copied into one folder and merged.
@Suite(.serialized) struct MergeTests {
  /// A site of three agencies: real plans, one with made-up data, one with a plan that is not counted; the order of
  /// their Thai names is not that of their folders.
  private static func workplace(_ name: String = #function) throws -> Workplace {
    let place = try Workplace()
    try place.replace("language: th", with: "language: th\nbase: https://plans.example.go.th", in: "index.md")
    for (folder, title, sample) in [("aaa-office", "สำนักงานแห่งหนึ่ง", true), ("zzz-office", "กองแผนงาน", false)] {
      let root = place.content + "/" + folder
      let plan = root + "/2569"
      try FileManager.default.createDirectory(atPath: plan + "/projects", withIntermediateDirectories: true)
      try "---\ntitle: \(title)\nparent: กระทรวงตัวอย่าง\n---\n\nดู[หน้าเว็บไซต์](../about.md)\n".write(
        toFile: root + "/index.md", atomically: true, encoding: .utf8)
      try "---\ntitle: ติดต่อ \"เรา\"\n---\n\nที่อยู่\n".write(
        toFile: root + "/contact.md", atomically: true, encoding: .utf8)
      try """
      ---
      title: แผนปฏิบัติราชการ 2569
      fiscal_year: 2569
      kind: action
      \(sample ? "sample: yes" : "counted: no\ncoverage: เฉพาะงบดำเนินงาน")
      strategies:
        - {id: 1, title: ยุทธศาสตร์หนึ่ง}
      groups:
        - {id: policy, title: กลุ่มนโยบายและแผน}
      ---

      """.write(toFile: plan + "/index.md", atomically: true, encoding: .utf8)
      try """
      ---
      title: โครงการ \(title)
      number: 1
      strategy: 1
      groups: policy
      budget:
        total: 1,234.50
      ---

      """.write(toFile: plan + "/01-first.md", atomically: true, encoding: .utf8)
    }
    // A page of the site leads to what is attached to an agency and to a plan.
    let attached = ["aaa-office/2569/คำสั่ง 1.pdf", "aaa-office/2569/results.csv", "aaa-office/brief.pdf"]
    for path in attached { try Data("%PDF-1.4\n".utf8).write(to: URL(filePath: place.content + "/" + path)) }
    let about = place.content + "/about.md"
    let links = attached.map { "\n[แนบ](<\($0)>)\n" }.joined()
    try (String(contentsOfFile: about, encoding: .utf8) + links).write(
      toFile: about, atomically: true, encoding: .utf8)
    return place
  }

  private static let agencies = ["lampang-peo", "aaa-office", "zzz-office"]

  /// Builds each agency into a folder of its own and copies all into one.
  private static func buildParts(of place: Workplace, into site: String) async throws {
    try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
    for agency in agencies {
      var options = place.options
      options.only = agency
      options.output = place.folder.path + "/parts/" + agency
      let outcome = try await build(options)
      #expect(outcome.counts != nil, "\(outcome.diagnostics.filter { $0.severity == .error })")
      #expect(outcome.missingPlaces.isEmpty)
      let copying = Process()
      copying.executableURL = URL(filePath: "/bin/cp")
      copying.arguments = ["-r", options.output + "/.", site]
      try copying.run()
      copying.waitUntilExit()
      #expect(copying.terminationStatus == 0)
    }
  }

  private static func merging(_ place: Workplace, _ site: String) -> BuildOptions {
    var options = place.options
    options.output = site
    return options
  }

  @Test func `agencies that are built apart and merged are byte for byte one build`() async throws {
    let place = try Self.workplace()
    let whole = try await build(place.options)
    #expect(whole.counts?.plans ?? 0 > 2)
    var expected = try place.published()
    expected[SiteRecord.name] = nil
    let site = place.folder.path + "/merged"
    try await Self.buildParts(of: place, into: site)
    let merged = try await merge(Self.merging(place, site))
    #expect(merged.counts == whole.counts)
    #expect(merged.missingPlaces == whole.missingPlaces)
    let found = try place.files(of: site)
    #expect(Set(found.keys) == Set(expected.keys))
    for (path, bytes) in expected where found[path] != bytes { Issue.record("\(path) differs") }
    let home = try place.text("index.html")
    let order = ["กองแผนงาน", "สำนักงานแห่งหนึ่ง"].map { home.range(of: "/index.html\">\($0)")?.lowerBound }
    #expect(try #require(order[0]) < #require(order[1]))

    // From nothing but the site's own files, once more in place.
    for agency in Self.agencies { try FileManager.default.removeItem(atPath: place.content + "/" + agency) }
    #expect(try await merge(Self.merging(place, site)).counts == whole.counts)
    #expect(try place.files(of: site) == found)
  }

  @Test func `a page of the site leads to pages of the agencies, and to no heading that cannot be checked`()
    async throws
  {
    let place = try Self.workplace()
    let site = place.folder.path + "/merged"
    try await Self.buildParts(of: place, into: site)
    func write(_ link: String) throws {
      try "---\ntitle: วิธีอ่าน\n---\n\n[ก](\(link))\n".write(
        toFile: place.content + "/method.md", atomically: true, encoding: .utf8)
    }
    try write("zzz-office/2569/01-first.md#ก")
    let refused = try await merge(Self.merging(place, site))
    #expect(refused.counts == nil)
    #expect(refused.diagnostics.filter { $0.severity == .error }.map(\.id) == ["heading-not-known"])
  }

  @Test func `parts that are damaged, missing or of another site are refused, and nothing is touched`() async throws {
    let place = try Self.workplace()
    let site = place.folder.path + "/merged"
    try await Self.buildParts(of: place, into: site)
    let data = site + "/aaa-office/agency.json"
    let good = try String(contentsOfFile: data, encoding: .utf8)
    let page = site + "/aaa-office/2569/projects/1.html"
    let damages: [(id: String, path: String, text: String?)] = [
      ("part-without-data", data, nil), ("damaged-part", data, String(good.prefix(good.count / 2))),
      ("damaged-part", data, ""), ("damaged-part", data, "[]"),
      ("damaged-part", data, good.replacing("\"year\":2569", with: "\"year\":12")),
      ("damaged-part", data, good.replacing("1234.50", with: "1234.5")),
      (
        "part-of-other-agency", data,
        good.replacing("\"id\":\"aaa-office\"", with: "\"id\":\"other\"").replacing(
          "\"aaa-office/", with: "\"other/")
      ),
      ("part-of-other-site", data, good.replacing("\"frame\":\"", with: "\"frame\":\"0")),
      ("changed-part", page, "<p>0"), ("changed-part", page, nil),
    ]
    for damage in damages {
      let saved = try Data(contentsOf: URL(filePath: damage.path))
      try FileManager.default.removeItem(atPath: damage.path)
      try damage.text?.write(toFile: damage.path, atomically: false, encoding: .utf8)
      let before = try place.files(of: site)
      let error = await #expect(throws: PublishingError.self) { try await merge(Self.merging(place, site)) }
      guard case .partFaults(_, let faults)? = error else {
        Issue.record("\(damage.id): \(String(describing: error))")
        continue
      }
      #expect(faults.map(\.id) == [damage.id])
      #expect(try place.files(of: site) == before)
      try saved.write(to: URL(filePath: damage.path))
    }
    try FileManager.default.removeItem(atPath: site + "/zzz-office")
    let error = await #expect(throws: PublishingError.self) { try await merge(Self.merging(place, site)) }
    guard case .partFaults(_, let faults)? = error else {
      Issue.record("not refused")
      return
    }
    #expect(faults.map(\.id) == ["missing-part"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == [
        "content", "merged", "parts",
      ])
  }

  @Test func `one agency alone is checked, and a link to another is refused`() async throws {
    let place = try Self.workplace()
    try "---\n: [".write(toFile: place.content + "/zzz-office/2569/01-first.md", atomically: true, encoding: .utf8)
    var options = place.options
    options.only = "aaa-office"
    #expect(try await build(options).counts?.projects == 1)
    #expect(try place.published().keys.allSatisfy { !$0.hasPrefix("zzz") && $0 != "index.html" })
    try "---\ntitle: ก\n---\n\n[ข](../zzz-office/2569/01-first.md)\n".write(
      toFile: place.content + "/aaa-office/contact.md", atomically: true, encoding: .utf8)
    let outcome = try await build(options)
    #expect(outcome.counts == nil)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.id) == ["link-to-other-agency"])
    options.only = "aaa-ofice"
    await #expect(throws: PublishingError.unknownAgency("aaa-ofice", folder: place.content, nearest: "aaa-office")) {
      try await build(options)
    }
  }

  /// Any text, cut or changed anywhere, is read or refused; never a crash.
  @Test func `a data file that is cut or changed anywhere is read or refused`() async throws {
    let place = try Self.workplace()
    var options = place.options
    options.only = "zzz-office"
    _ = try await build(options)
    let good = Array(try place.text("zzz-office/agency.json").utf8)
    _ = try AgencyFile(reading: good)
    for length in stride(from: 0, to: good.count - 2, by: 7) {
      #expect(throws: AgencyFileFault.self) { try AgencyFile(reading: Array(good[..<length])) }
    }
    for (place, byte) in zip(
      stride(from: 0, to: good.count, by: 5), [0x00, 0x2D, 0x22, 0x5B, 0x39, 0xFF].cycled(good.count))
    {
      var changed = good
      changed[place] = byte
      _ = try? AgencyFile(reading: changed)
    }
    #expect(throws: AgencyFileFault.self) { try AgencyFile(reading: Array(repeating: 0x5B, count: 1_000_000)) }
  }
}

extension [UInt8] {
  fileprivate func cycled(_ length: Int) -> [UInt8] { (0..<length).map { self[$0 % count] } }
}
