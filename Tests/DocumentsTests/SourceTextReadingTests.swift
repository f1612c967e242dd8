import Diagnostics
import Documents
import Testing

@Suite struct SourceTextReadingTests {
  static func ids(_ bytes: [UInt8]) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics)
    return diagnostics.map { "\($0.id) \($0.location.place)" }
  }

  @Test func `Windows-874 is recognised at its first byte`() {
    // ปีงบ in Windows-874.
    let bytes = Array("---\ntitle: ".utf8) + [0xBB, 0xD5, 0xA7, 0xBA] + Array("\n---\n".utf8)
    var diagnostics: [Diagnostic] = []
    #expect(Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.id) == ["not-utf8"])
    #expect(diagnostics.first?.location == Location(file: "a.md", line: 2, column: 8))
    #expect(diagnostics.first?.message.english.contains("Windows-874") == true)
    #expect(diagnostics.first?.hint?.english.contains("UTF-8") == true)
  }

  @Test func `a broken byte in Thai UTF-8 is not called Windows-874`() {
    var diagnostics: [Diagnostic] = []
    let bytes = Array("---\ntitle: แผนปฏิบัติการ".utf8) + [0xFF] + Array("\n---\n".utf8)
    _ = Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == ["not-utf8"])
    #expect(diagnostics.first?.message.english.contains("Windows") == false)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x2D, 0x00], "utf-16 1:1"), ([0xFE, 0xFF, 0x00, 0x2D], "utf-16 1:1"),
    (Array("---\na: \0\n---\n".utf8), "nul-byte 2:4"), ([], "empty-file 1:1"),
    (Array(" \r\n\t\n".utf8), "empty-file 1:1"),
    ([0xEF, 0xBB, 0xBF], "empty-file 1:1"), (Array("ก\n---\n".utf8), "missing-front-matter 1:1"),
    (Array("\n---\na: 1\n---\n".utf8), "blank-line-before-front-matter 1:1"),
    (Array("----\na: 1\n---\n".utf8), "malformed-fence 1:1"), (Array("---\na: 1\n —\nก\n".utf8), "malformed-fence 3:1"),
    (Array("---\na: 1\n\n## ก\n".utf8), "unclosed-front-matter 4:1"),
    (Array("---\na: 1\nข้อความ\n".utf8), "unclosed-front-matter 3:1"),
    (Array("---\na: 1\n".utf8), "unclosed-front-matter 3:1"), (Array("---".utf8), "unclosed-front-matter 1:4"),
  ])
  func `what is no content file is named at its place`(_ bytes: [UInt8], _ id: String) {
    #expect(Self.ids(bytes) == [id])
  }

  @Test func `a file that is YAML from end to end needs no fences`() {
    var diagnostics: [Diagnostic] = []
    let bytes = Array("# ชุดป้ายชื่อ\nbudget: งบประมาณ\nlist:\n  - 1.10\n  - \"no\"\n".utf8)
    let mapping = FrontMatter.readYAML(file: "l.yml", bytes: bytes, diagnostics: &diagnostics)
    #expect(diagnostics == [])
    #expect(
      mapping?.entries.map(\.value) == [
        .scalar(Scalar("งบประมาณ", at: Location(file: "l.yml", line: 2, column: 9))),
        .sequence(
          [
            .scalar(Scalar("1.10", at: Location(file: "l.yml", line: 4, column: 5))),
            .scalar(Scalar("no", isQuoted: true, at: Location(file: "l.yml", line: 5, column: 6))),
          ], Location(file: "l.yml", line: 4, column: 3)),
      ])
  }

  @Test(arguments: [
    ("a: [0, 191,100, 0]", ["0 1:5", "191 1:8", "100 1:12", "0 1:17"]),
    ("a: [ก, \"ข\", 'ค']", ["ก 1:5", "ข 1:11", "ค 1:18"]),
    ("a:\n  - |\n    ก\n    ข\n  - >-\n\n    ค\n  - ง\n    จ\n", ["ก\nข\n 3:5", "\nค 7:5", "ง จ 8:5"]),
    ("a:\n  - ~\n  - -5\n", ["~ 2:5", "-5 3:5"]),
  ])
  func `each value has the place of its text`(_ source: String, _ expected: [String]) {
    var diagnostics: [Diagnostic] = []
    let mapping = FrontMatter.readYAML(file: "a.yml", bytes: Array(source.utf8), diagnostics: &diagnostics)
    guard case .sequence(let nodes, _)? = mapping?.entries.first?.value else {
      Issue.record("no list")
      return
    }
    let found = nodes.map { node in
      if case .scalar(let scalar) = node { "\(scalar.text) \(scalar.location.place)" } else { "" }
    }
    #expect(found == expected)
    #expect(diagnostics == [])
  }
}
