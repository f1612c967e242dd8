import Foundation
import Testing

@testable import Diagnostics

@Suite struct DiagnosticReportTests {
  private static let source = "title: ปีที่ 1\nกลุ่ม: 😀 ปฐม\nอ้าง: x\n"

  private static let unknown = Diagnostic(
    id: "unknown-group", at: Location(file: "p/a.md", line: 2, column: 23), length: 9,
    message: Message(thai: "ไม่รู้จักกลุ่ม 'ปฐม'", english: "unknown group 'ปฐม'"),
    hint: Message(thai: "เขียน \"ปฐมวัย\"", english: "write \"ปฐมวัย\""),
    notes: [
      Diagnostic.Note(
        Message(thai: "แผนประกาศไว้ที่นี่", english: "the plan declares them here"),
        at: Location(file: "p/index.md", line: 3))
    ])

  private func written(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, in language: InterfaceLanguage = .english,
    below folder: String = "content"
  ) -> String {
    DiagnosticReport(diagnostics, below: folder, in: language) { file in
      file == "p/a.md" ? Array(Self.source.utf8) : nil
    }.written(as: format)
  }

  @Test func `text in English`() {
    #expect(
      written([Self.unknown], as: .text) == """
        content/p/a.md:2:10: error: unknown group 'ปฐม' [unknown-group]
            กลุ่ม: 😀 ปฐม
                    ^~~
          hint: write "ปฐมวัย"
          note: content/p/index.md:3:1: the plan declares them here

        """)
  }

  @Test func `text in Thai, with a folder that is named with its slash`() {
    var warning = Self.unknown
    warning.severity = .warning
    warning.notes = []
    #expect(
      written([warning], as: .text, in: .thai, below: "./") == """
        ./p/a.md:2:10: คำเตือน: ไม่รู้จักกลุ่ม 'ปฐม' [unknown-group]
            กลุ่ม: 😀 ปฐม
                    ^~~
          คำแนะนำ: เขียน "ปฐมวัย"

        """)
  }

  @Test func `a hint that many share is given once`() {
    let later = Diagnostic(
      id: Self.unknown.id, at: Location(file: "p/a.md", line: 3), message: Self.unknown.message, hint: Self.unknown.hint
    )
    let text = written([Self.unknown, later], as: .text)
    #expect(text.components(separatedBy: "hint: write").count == 2)
    #expect(text.components(separatedBy: "[unknown-group]").count == 3)
    // Each of them still stands alone where a program reads it.
    let github = written([Self.unknown, later], as: .github)
    #expect(github.components(separatedBy: "ปฐมวัย").count == 3)
  }

  private static func many(_ count: Int, of id: String = "a", in file: String) -> [Diagnostic] {
    (1...count).map {
      Diagnostic(
        id: id, at: Location(file: file, line: $0), message: Message(thai: "ก \($0)", english: "e \($0)"))
    }
  }

  @Test func `many of one kind in a file are counted after the first twenty`() throws {
    let found = Self.many(100_000, in: "x.md") + Self.many(3, of: "b", in: "x.md") + Self.many(21, in: "y.md")
    let lines = written(found, as: .text).split(separator: "\n")
    #expect(lines.count == 20 + 3 + 1 + 20 + 1)
    #expect(lines.contains("content/x.md:20:1: error: e 20 [a]"))
    #expect(lines[23] == "content/x.md: and 99980 more of this kind in this file [a]")
    #expect(lines.last == "content/y.md: and 1 more of this kind in this file [a]")
    #expect(
      written(Self.many(22, in: "x.md"), as: .text, in: .thai)
        .hasSuffix("content/x.md: และเรื่องเดียวกันนี้อีก 2 แห่งในไฟล์นี้ [a]\n"))
    #expect(!written(Self.many(20, in: "x.md"), as: .text).contains("more"))
    // A program is told all.
    let json = try JSONSerialization.jsonObject(with: Data(written(found, as: .json).utf8)) as? [NSDictionary]
    #expect(json?.count == 100_024)
  }

  @Test func `many of one kind in many files are counted after two hundred`() {
    let found = (1...250).flatMap { Self.many(1, in: "f\($0).md") } + Self.many(2, of: "b", in: "z.md")
    let lines = written(found, as: .text).split(separator: "\n")
    #expect(lines.count == 200 + 2 + 1)
    #expect(lines.last == "and 50 more of this kind in other files; prongsai check --format json tells all [a]")
    #expect(
      written(found, as: .text, in: .thai)
        .hasSuffix("และเรื่องเดียวกันนี้อีก 50 แห่งในไฟล์อื่น ดูทั้งหมดด้วย prongsai check --format json [a]\n"))
  }

  @Test func `JSON counts columns in UTF-16 units`() throws {
    let json = written([Self.unknown], as: .json)
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [NSDictionary])
    #expect(
      objects == [
        [
          "id": "unknown-group", "severity": "error", "file": "content/p/a.md", "line": 2, "column": 11,
          "endColumn": 14,
          "message": ["th": "ไม่รู้จักกลุ่ม 'ปฐม'", "en": "unknown group 'ปฐม'"],
          "hint": ["th": "เขียน \"ปฐมวัย\"", "en": "write \"ปฐมวัย\""],
          "notes": [
            [
              "file": "content/p/index.md", "line": 3, "column": 1,
              "message": ["th": "แผนประกาศไว้ที่นี่", "en": "the plan declares them here"],
            ]
          ],
        ]
      ])
  }

  @Test func `JSON of nothing is an empty array, and what is unknown is null or left out`() throws {
    #expect(written([], as: .json) == "[]\n")
    let plain = Diagnostic(id: "x", at: Location(file: "q.md"), message: Message(thai: "ก", english: "k"))
    let json = written([plain], as: .json)
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(objects[0]["hint"] is NSNull)
    #expect(objects[0].keys.contains("endColumn") == false)
  }

  @Test(arguments: ["\"\\/", "\u{0}\u{1F}\n\r\t", "\u{202E}\u{2028}\u{7F}\u{9B}", "\u{E0041}😀", "e\u{301}ก็"])
  func `JSON carries any text, and no control by itself`(text: String) throws {
    let diagnostic = Diagnostic(
      id: "x", at: Location(file: "\(text).md"), message: Message(thai: text, english: text))
    let json = written([diagnostic], as: .json)
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let message = try #require(objects[0]["message"] as? [String: String])
    #expect(Array(try #require(message["th"]).unicodeScalars) == Array(text.unicodeScalars))
    #expect(objects[0]["file"] as? String == "content/\(text).md")
    #expect(json.unicodeScalars.filter { $0 != "\n" }.contains(where: VisibleText.isHostile) == false)
  }

  @Test func `a message cannot steer the terminal`() {
    let hostile = Diagnostic(
      id: "x", at: Location(file: "a\u{1B}[2J.md"),
      message: Message(thai: "", english: "title '\u{202E}\u{7}\r\n'"))
    #expect(
      written([hostile], as: .text)
        == "content/a<U+001B>[2J.md:1:1: error: title '<U+202E><U+0007><U+000D><U+000A>' [x]\n")
  }

  @Test func `GitHub commands escape what would end them`() {
    let diagnostic = Diagnostic(
      id: "x", severity: .warning, at: Location(file: "a,b:100%.md", line: 4, column: 2),
      message: Message(thai: "", english: "50%\u{301}, a::b\n::error::c"),
      hint: Message(thai: "", english: "see"))
    #expect(
      written([diagnostic], as: .github)
        == "::warning file=content/a%2Cb%3A100%25.md,line=4,col=2,title=x::50%25\u{301}, a::b<U+000A>::error::c%0Asee\n"
    )
    #expect(written([Self.unknown], as: .github).hasPrefix("::error file=content/p/a.md,line=2,col=10,title="))
  }

  @Test func `columns far into a long line are right`() {
    let columns = ColumnCounts(Array((String(repeating: "ก😀", count: 1_000) + "x").utf8))
    #expect(columns.distance(from: 0, to: 7_000, in: .codePoint) == 2_000)
    #expect(columns.distance(from: 0, to: 7_000, in: .utf16) == 3_000)
    #expect(columns.distance(from: 7, to: 14, in: .utf16) == 3)
    #expect(columns.distance(from: 0, to: 7_001, in: .codePoint) == 2_001)
  }

  @Test func `a place outside its file keeps its column`() {
    let far = Diagnostic(id: "x", at: Location(file: "p/a.md", line: 99, column: 7), message: Self.unknown.message)
    #expect(written([far], as: .text) == "content/p/a.md:99:7: error: unknown group 'ปฐม' [x]\n")
  }
}
