import Testing

@testable import Diagnostics

@Suite struct CodeFrameTests {
  /// A frame for the fault that `▸` marks in the first line of a text.
  private func frame(_ marked: String, length: Int = 0) throws -> CodeFrame {
    let parts = marked.unicodeScalars.split(separator: "▸", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let source = SourceFile(path: "a.md", bytes: parts.flatMap { Array(String($0).utf8) })
    let offset = String(parts[0]).utf8.count
    return try #require(CodeFrame(source, at: source.location(atByte: offset), length: length))
  }

  @Test(arguments: [
    ("budget: ▸1.234,5", 7, "        ^~~~~~~"),
    ("budget: ▸1.234,5", 0, "        ^"),
    ("▸title: x", 99, "^~~~~~~~"),
    // ปี ที่ น้ำ: the marks above and below take no cell.
    ("ปีที่: ▸x", 1, "    ^"),
    ("กลุ่มนิเทศ: ▸ดี", 6, "         ^"),
    ("น้ำ ▸1", 1, "   ^"),
    ("▸ปีที่1", 15, "^~"),
    // A fault at a mark is shown below the letter that carries it.
    ("ปก▸ี่ก", 3, " ^"),
    // Wide letters take two cells, joined and zero-width ones none.
    ("予算: ▸x", 1, "      ^"),
    ("a\u{200B}b▸c", 1, "  ^"),
    ("e\u{301}e\u{301}▸x", 1, "  ^"),
    ("\t- a:\t▸b", 1, "\t    \t^"),
    ("a▸\tb", 2, " ^"),
    ("text▸", 0, "    ^"),
  ])
  func `the caret stands below the fault`(marked: String, length: Int, marks: String) throws {
    #expect(try frame(marked, length: length).marks == marks)
  }

  @Test func `controls of direction and of the terminal are written out`() throws {
    let frame = try frame("a\u{202E}b\u{1B}[31m▸x\u{7F}\u{9B}", length: 1)
    #expect(frame.line == "a<U+202E>b<U+001B>[31mx<U+007F><U+009B>")
    #expect(frame.marks == String(repeating: " ", count: 22) + "^")
  }

  @Test func `bytes that are no text are written out`() throws {
    let source = SourceFile(path: "a.md", bytes: Array("a: ".utf8) + [0xA1, 0xD2, 0xC3])
    let frame = try #require(CodeFrame(source, at: Location(file: "a.md", line: 1, column: 5), length: 1))
    #expect(frame.line == "a: <0xA1><0xD2><0xC3>")
    #expect(frame.marks == "         ^~~~~~")
  }

  @Test func `a byte order mark is not shown`() throws {
    let source = SourceFile(path: "a.md", bytes: Array("\u{FEFF}title: x\r\n".utf8))
    let frame = try #require(CodeFrame(source, at: Location(file: "a.md", line: 1, column: 1), length: 5))
    #expect(frame.line == "title: x")
    #expect(frame.marks == "^~~~~")
  }

  @Test func `a long line is cut on both sides of the fault`() throws {
    let frame = try frame(String(repeating: "ก", count: 500) + "▸x" + String(repeating: "ข", count: 500))
    #expect(frame.line == "…" + String(repeating: "ก", count: 48) + "x" + String(repeating: "ข", count: 51) + "…")
    #expect(frame.marks == String(repeating: " ", count: 49) + "^")
  }

  @Test func `a line of a hundred cells is shown whole`() throws {
    let before = String(repeating: "-", count: 48)
    let after = String(repeating: "=", count: 51)
    #expect(try frame(before + "▸x" + after).line == before + "x" + after)
  }

  @Test func `a heap of marks on one letter does not flood the terminal`() throws {
    let marks = String(repeating: "\u{E49}", count: 100_000)
    #expect(try frame("ก" + marks + "▸x" + marks).line.utf8.count < 1_100)
  }

  @Test(arguments: ["", "  ", "\t", "\r\n"])
  func `a line with nothing on it has no frame`(text: String) {
    let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
    #expect(CodeFrame(source, at: Location(file: "a.md"), length: 0) == nil)
  }

  @Test func `a place outside the file has no frame`() {
    let source = SourceFile(path: "a.md", bytes: Array("one\ntwo".utf8))
    #expect(CodeFrame(source, at: Location(file: "a.md", line: 3), length: 0) == nil)
  }

  /// Pieces that meet in broken files, put together in every order of three.
  @Test func `no bytes and no place make it fail, and marks never pass the line by more than one`() {
    let pieces: [[UInt8]] = [
      [0xE0, 0xB8], [0xB1], [0xF0, 0x9F, 0x98, 0x80], [0xE0, 0xB9, 0x88], [0xEF, 0xBB, 0xBF], [0x09], [0x0D], [0x61],
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x1B, 0x5B], [0xE2, 0x80, 0xAE],
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let source = SourceFile(path: "a.md", bytes: first + second + third)
          for column in 1...source.bytes.count + 2 {
            guard let frame = CodeFrame(source, at: Location(file: "a.md", column: column), length: 2) else { continue }
            let cells = frame.line.unicodeScalars.reduce(0) { $0 + $1.cellWidth }
            #expect(frame.marks.unicodeScalars.count <= cells + 1)
            #expect(frame.marks.contains("^"))
            #expect(frame.line.unicodeScalars.contains { $0 != "\t" && VisibleText.isHostile($0) } == false)
          }
        }
      }
    }
  }
}
