import Diagnostics
import Foundation
import Publishing
import Testing

/// Every case of the corpus gives exactly the diagnostics that are marked in it.
@Suite struct BrokenContentTests {
  @Test(arguments: BrokenCase.all)
  func `each case gives what is marked in it, and nothing else`(_ broken: BrokenCase) async throws {
    let outcome = try await CaseFolder(broken.files).check()
    let found = outcome.diagnostics.map { diagnostic in
      "\(diagnostic.location.file):\(diagnostic.location.line):\(diagnostic.location.column) "
        + "\(diagnostic.severity.rawValue) \(diagnostic.id) «\(outcome.covered(by: diagnostic))»"
    }.sorted()
    let expected = broken.expected.map { "\($0.place) \($0.severity) \($0.id) «\($0.covered)»" }.sorted()
    if found != expected, ProcessInfo.processInfo.environment["PRONGSAI_RECORD"] != nil {
      try Recording(broken, outcome).write()
    }
    #expect(found == expected)
    for due in broken.expected where !due.words.isEmpty {
      let said = outcome.diagnostics.filter { $0.id == due.id }
        .flatMap { [$0.message.english, $0.hint?.english ?? ""] + $0.notes.map(\.message.english) }
      #expect(said.contains { $0.contains(due.words) }, "“\(due.words)” is said by none of \(said)")
    }
  }

  @Test func `every case of the folder can be read, and expects something`() {
    let paths = (FileManager.default.enumerator(atPath: BrokenCase.folder.path)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".txt") && $0.contains("/") }
    #expect(paths.count == BrokenCase.all.count)
    #expect(BrokenCase.all.count >= 200)
    for broken in BrokenCase.all {
      #expect(!broken.expected.isEmpty, "\(broken.name) expects nothing")
      #expect(!broken.summary.isEmpty && !broken.summary.hasPrefix("-- "), "\(broken.name) has no first line")
    }
  }

  @Test func `the folder in which the cases stand has nothing wrong`() async throws {
    let outcome = try await CaseFolder([]).check()
    #expect(outcome.diagnostics.map(\.id) == [])
    #expect(outcome.counts.projects == 1)
  }

  @Test(arguments: BrokenCase.all.filter { !$0.cured.isEmpty })
  func `a cured case has nothing wrong`(_ broken: BrokenCase) async throws {
    let outcome = try await CaseFolder(broken.curedFiles).check()
    #expect(outcome.diagnostics.map { "\($0.location) \($0.id)" } == [])
  }

  @Test func `every diagnostic of the program has an example with a cure and its words in both languages`() throws {
    let known = try KnownIDs().all
    let examples = BrokenCase.examples
    for id in known.sorted() {
      guard let example = examples[id] else {
        Issue.record("no case is the example of \(id): Tests/Broken/…/\(id).txt with th: and en:")
        continue
      }
      #expect(example.expected.contains { $0.id == id }, "\(example.name) does not give \(id)")
      #expect(!example.cured.isEmpty, "\(example.name) has no cure")
      #expect(example.english != nil)
    }
    #expect(Set(examples.keys).subtracting(known).sorted() == [], "examples of what the program does not say")
    let given = Set(BrokenCase.all.flatMap(\.expected).map(\.id))
    #expect(given.subtracting(known).sorted() == [], "ids that the search of the sources does not find")
  }
}
