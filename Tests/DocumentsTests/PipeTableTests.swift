import Diagnostics
import Documents
import Testing

@Suite struct PipeTableTests {
  @Test(arguments: [
    (
      "| ที่ | บาท |\n|:---|---:|\n| 1 | 1,000 |\n| 2 |\n",
      "table 3:1 left right\n  3:3 ที่ | 3:15 บาท\n  5:3 1 | 5:7 1,000\n  6:3 2 | 6:6 \n"
    ),
    (
      "a | b\n:-: | ---\n[x](y) | *z*\n",
      "table 3:1 centre none\n  3:1 a | 3:5 b\n  5:1 link(x → y @5:1) | 5:10 em(z)\n"
    ),
    (
      "| a |\n|---|\n| ก \\| [x](y) |\n| `b\\|c` |\n",
      "table 3:1 none\n  3:3 a\n  5:3 ก | link(x → y @5:10)\n  6:3 code(b|c)\n"
    ),
    (
      "ก่อน [p](q)\n| a |\n|---|\n| # b |\n\nหลัง\n",
      "paragraph ก่อน link(p → q @3:14)\ntable 4:1 none\n  4:3 a\n  6:3 # b\nparagraph หลัง\n"
    ),
    (
      "1. | a |\n   |---|\n   | [b](c) |\n",
      "list 1 tight\n  item\n    table 3:4 none\n      3:6 a\n      5:6 link(b → c @5:6)\n"
    ),
    ("> | a |\n> |---|\n> | - b* |\n", "quote\n  table 3:3 none\n    3:5 a\n    5:5 - b*\n"),
    ("| a |\n|---|\n| b |\n---\n", "table 3:1 none\n  3:3 a\n  5:3 b\nrule\n"),
    ("| a |\n|---|\n", "table 3:1 none\n  3:3 a\n"),
    ("| a |  |\n|---|---|\n|  | b |\n", "table 3:1 none none\n  3:3 a | 3:6 \n  5:2  | 5:6 b\n"),
    ("a\n| b |\n", "paragraph a⏎| b |\n"),
  ])
  func `a table is read with the places of its cells`(_ body: String, _ dump: String) {
    let (markdown, ids) = MarkdownReadingTests.read(body)
    #expect(markdown.dump == dump)
    #expect(ids == [])
    #expect(MarkdownReadingTests.read(body.replacing("\n", with: "\r\n")).markdown.dump == dump)
  }

  @Test(arguments: [
    ("| a | b |\n|---|\n", "table-head-mismatch 4:1"),
    ("| a |\n|---|\n| 1 | 2 |\n", "too-many-cells 5:7"),
    (
      "|" + String(repeating: "a|", count: 65) + "\n|" + String(repeating: "-|", count: 65) + "\n", "table-too-wide 3:1"
    ),
    ("|a|\n|-|\n" + String(repeating: "|b|\n", count: 10_001), "table-too-long 3:1"),
  ])
  func `a table that is not right is named at its place`(_ body: String, _ id: String) {
    #expect(MarkdownReadingTests.read(body).ids == [id])
  }
}
