import Diagnostics
import Foundation
import Testing

/// The guide to the diagnostics says what the corpus shows and the program says.
@Suite struct DiagnosticGuideTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func `the page is what the cases make; make diagnostics writes it anew`(_ language: InterfaceLanguage) async throws {
    let text = try await DiagnosticGuide(language: language).text()
    let url = DiagnosticGuide.url(language)
    if ProcessInfo.processInfo.environment["PRONGSAI_RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let difference = zip(written.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    #expect(difference == nil, "docs/diagnostics differs from Tests/Broken: run make diagnostics")
    #expect(written == text)
  }

  @Test func `every case stands in a chapter of the page`() {
    #expect(DiagnosticGuide.unknownChapters(of: BrokenCase.all) == [])
  }
}
