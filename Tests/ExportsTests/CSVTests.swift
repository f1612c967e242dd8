import Testing

@testable import Exports

@Suite struct CSVTests {
  private func row(_ fields: [String]) -> String {
    var csv = CSV()
    csv.row(fields)
    return String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func `the file starts with a byte order mark and its lines end in CR LF`() {
    var csv = CSV()
    csv.row(["a"])
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
  }

  @Test(arguments: [
    (["a", "b"], "a,b\r\n"),
    (["a,b", "c"], "\"a,b\",c\r\n"),
    (["a\"b"], "\"a\"\"b\"\r\n"),
    (["a\nb"], "\"a\nb\"\r\n"),
    (["", "x"], ",x\r\n"),
    (["โครงการ “ก”"], "โครงการ “ก”\r\n"),
  ])
  func `fields are separated and quoted`(_ fields: [String], _ expected: String) {
    #expect(row(fields) == expected)
  }

  @Test(arguments: ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{A0}=1", "＝1", "－1", "＠x", "=\"a\""])
  func `what a spreadsheet would run as a formula is made a text`(_ text: String) {
    let written = row([text])
    #expect(written.hasPrefix("\"'"))
    #expect(written.replacing("\"\"", with: "\"").contains(text))
  }

  @Test func `amounts stay numbers`() {
    var csv = CSV()
    csv.field(plain: "-1602212.00")
    csv.emptyField()
    csv.field("x")
    csv.endRow()
    #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == "-1602212.00,,x\r\n")
  }
}
