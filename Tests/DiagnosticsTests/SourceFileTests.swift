import Testing

@testable import Diagnostics

@Suite struct SourceFileTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("ab", 0, 1, 1), ("ab", 2, 1, 3), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1), ("ab\ncd", 5, 2, 3),
    ("ab\r\ncd", 4, 2, 1), ("\n\n\n", 2, 3, 1), ("\n\n\n", 3, 4, 1), ("ab", 99, 1, 3), ("ab", -1, 1, 1),
    ("ปี\nก", 7, 2, 1),
  ])
  func `a byte offset becomes a line and a column`(text: String, offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    #expect(file.location(atByte: offset) == Location(file: "a.md", line: line, column: column))
  }

  @Test(arguments: [("ปีที่: x", 6, 16), ("ปีที่: x", 1, 1), ("ab", 9, 3)])
  func `a column in code points becomes one in bytes`(text: String, codePoint: Int, column: Int) {
    let file = SourceFile(path: "a.md", bytes: Array("first\n\(text)\nlast".utf8))
    #expect(file.location(line: 2, codePoint: codePoint).column == column)
    #expect(file.location(line: 2, codePoint: codePoint).line == 2)
  }

  @Test(arguments: [(1, "ab"), (2, ""), (3, "cd"), (4, "")])
  func `a line comes without its end`(line: Int, text: String) throws {
    let file = SourceFile(path: "a.md", bytes: Array("ab\r\n\ncd\n".utf8))
    let range = try #require(file.range(ofLine: line))
    #expect(String(decoding: file.bytes[range], as: UTF8.self) == text)
  }

  @Test(arguments: [0, 5, -3, Int.max])
  func `a line that is not there has no bytes`(line: Int) {
    #expect(SourceFile(path: "a.md", bytes: Array("1\n2\n3\n4".utf8)).range(ofLine: line) == nil)
  }
}
