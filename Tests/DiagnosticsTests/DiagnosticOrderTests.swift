import Testing

@testable import Diagnostics

@Suite struct DiagnosticOrderTests {
  private func diagnostic(_ file: String, _ line: Int, _ column: Int, _ id: String, _ text: String = "") -> Diagnostic {
    Diagnostic(
      id: id, at: Location(file: file, line: line, column: column), message: Message(thai: text, english: text))
  }

  @Test func `they stand by file, line, column, then id, each once`() {
    let sorted = [
      diagnostic("a/index.md", 1, 1, "x"), diagnostic("a-b.md", 10, 1, "x"), diagnostic("a-b.md", 2, 9, "x"),
      diagnostic("a-b.md", 2, 3, "y"), diagnostic("a-b.md", 2, 3, "x", "two"), diagnostic("a-b.md", 2, 3, "x", "one"),
      diagnostic("a-b.md", 2, 9, "x"),
    ].sortedByPlace
    #expect(
      sorted == [
        diagnostic("a-b.md", 2, 3, "x", "one"), diagnostic("a-b.md", 2, 3, "x", "two"), diagnostic("a-b.md", 2, 3, "y"),
        diagnostic("a-b.md", 2, 9, "x"), diagnostic("a-b.md", 10, 1, "x"), diagnostic("a/index.md", 1, 1, "x"),
      ])
  }

  @Test(arguments: [
    (0, 0, "0 errors, 0 warnings"), (1, 0, "1 error, 0 warnings"), (0, 1, "0 errors, 1 warning"),
    (2, 3, "2 errors, 3 warnings"),
  ])
  func `they are counted in words`(errors: Int, warnings: Int, words: String) {
    var diagnostics = (0..<errors).map { diagnostic("a.md", $0, 1, "x") }
    diagnostics += (0..<warnings).map { line in
      Diagnostic(
        id: "y", severity: .warning, at: Location(file: "b.md", line: line), message: Message(thai: "", english: ""))
    }
    let counts = DiagnosticCounts(diagnostics)
    #expect(counts.summary.english == words)
    #expect(counts.summary.thai == "ข้อผิดพลาด \(errors) แห่ง คำเตือน \(warnings) แห่ง")
    #expect(diagnostics.hasErrors == (errors > 0))
  }
}
