import Diagnostics
import Documents
import Fiscal
import Foundation
import Plans
import Publishing
import Reports
import Testing

/// The guide for officers shows the files, the mistakes and the messages of one small plan as they are.
@Suite struct OfficerGuideTests {
  /// A line of a file of the guide as it is mistyped, and the messages that the guide shows for it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let path: String
    let line: String
    let mistyped: String
    let messages: String

    var testDescription: String { "\(path): \(mistyped)" }
  }

  /// The mistakes of the guide: a block of the kind `diff mistake content/…` with the block of messages after it.
  static let mistakes: [Mistake] = {
    guard let guide = try? Guide(Guide.forOfficers) else { return [] }
    let codes = guide.codes
    return zip(codes, codes.dropFirst()).compactMap { (block, next) -> Mistake? in
      let words = block.info.split(separator: " ")
      let lines = block.text.split(separator: "\n").map(String.init)
      guard words.prefix(2) == ["diff", "mistake"], words.count == 3, lines.count == 2, next.info == "text" else {
        return nil
      }
      return Mistake(
        path: String(words[2].dropFirst("content/".count)), line: String(lines[0].dropFirst()),
        mistyped: String(lines[1].dropFirst()), messages: next.text)
    }
  }()

  @Test(arguments: mistakes)
  func `a mistyped line gives the messages that the guide shows for its file`(_ mistake: Mistake) throws {
    var content = try Guide(Guide.forOfficers).content
    let lines = try #require(content.files[mistake.path]).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count { $0 == mistake.line } == 1, "the guide's file has the line once")
    content.files[mistake.path] = lines.map { $0 == mistake.line ? mistake.mistyped : String($0) }
      .joined(separator: "\n")
    let own = content.check().diagnostics.filter { $0.location.file == mistake.path }
    let report = DiagnosticReport(own, below: "content", in: .thai) { content.files[$0].map { Array($0.utf8) } }
    #expect(report.written(as: .text) == mistake.messages)
  }

  @Test func `every mistake of the guide is followed by its messages`() throws {
    let shown = try Guide(Guide.forOfficers).codes.count { $0.info.hasPrefix("diff") }
    #expect(shown >= 5)
    #expect(Self.mistakes.count == shown)
  }

  @Test func `a new plan writes the files that the guide names`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let written = try Scaffold(content: folder + "/content", place: "my-office/2569").writePlan()
    let named = try #require(Guide(Guide.forOfficers).codes.first { $0.info == "text written" }).text
    #expect(named == written.map { "เขียนแล้ว: \($0.dropFirst(folder.count + 1))\n" }.joined())
  }

  @Test func `the sums of the guide's plan are those of its printed table`() throws {
    let guide = try Guide(Guide.forOfficers)
    let totals = try #require(guide.tables.first?.rows.last).compactMap { try? Money(reading: $0.text) }
    let plan = try #require(guide.content.check().site?.plan)
    let declared = try #require(plan.declared.quarters).value.all.compactMap(\.money)
    #expect(totals == declared + [try #require(plan.declared.total?.value.money)])
  }
}

extension Guide {
  /// The code blocks with their info strings, in their order.
  fileprivate var codes: [(info: String, text: String)] {
    body.blocks.compactMap { if case .code(let info, let text) = $0 { (info, text) } else { nil } }
  }

  /// The whole files that the page shows.
  fileprivate var content: SmallContent {
    var content = SmallContent(files: [:])
    for example in examples {
      if case .file(let path) = example.role { content.files[path] = example.text }
    }
    return content
  }
}
