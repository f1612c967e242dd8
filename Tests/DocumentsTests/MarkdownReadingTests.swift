import Diagnostics
import Documents
import Testing

@Suite struct MarkdownReadingTests {
  /// The body's tree and the rules that complained; the body starts in line 3.
  static func read(_ body: String) -> (markdown: Markdown, ids: [String]) {
    var diagnostics: [Diagnostic] = []
    let document = Document.read(file: "a.md", bytes: Array(("---\n---\n" + body).utf8), diagnostics: &diagnostics)
    return (document?.body ?? Markdown([]), diagnostics.map { "\($0.id) \($0.location.place)" })
  }

  @Test(arguments: [
    ("5*600*2", "5*600*2"), ("รวม 100*3*120 บาท", "รวม 100*3*120 บาท"), ("๕**๖๐๐**๒", "๕**๖๐๐**๒"),
    ("2*3*600+950*2*4", "2*3*600+950*2*4"), ("ก*5*ข", "กem(5)ข"), ("5 *600* 2", "5 em(600) 2"), ("5*ก*2", "5em(ก)2"),
  ])
  func `a product is no emphasis`(_ text: String, _ expected: String) {
    #expect(Self.read(text).markdown.dump == "paragraph \(expected)\n")
  }

  @Test func `blocks become a tree of values`() {
    let (markdown, ids) = Self.read(
      """
      # หลักการและเหตุผล

      ข้อความ *เน้น* **หนัก** `โค้ด`
      บรรทัดสอง\\
      บรรทัดสาม

      > อ้าง
      >
      > - ก
      > - ข

      3. หนึ่ง

      4. สอง

      ```csv
      a,b
      ```

      ---
      """)
    #expect(ids == [])
    #expect(
      markdown.dump == """
        heading 1 #หลักการและเหตุผล หลักการและเหตุผล
        paragraph ข้อความ em(เน้น) strong(หนัก) code(โค้ด)⏎บรรทัดสอง↵บรรทัดสาม
        quote
          paragraph อ้าง
          list - tight
            item
              paragraph ก
            item
              paragraph ข
        list 3 loose
          item
            paragraph หนึ่ง
          item
            paragraph สอง
        code [csv] "a,b\\n"
        rule

        """)
  }

  @Test(arguments: [
    ("ก [ข](c \"t\") ![ง](จ.png)\n", "paragraph ก link(ข → c “t” @3:5) image(ง → จ.png @3:18)\n"),
    ("ก\n  ข [ค](d)\n", "paragraph ก⏎ข link(ค → d @4:7)\n"),
    ("ก\\\n[ค](d)  \n[จ](f)\n", "paragraph ก↵link(ค → d @4:1)↵link(จ → f @5:1)\n"),
    ("[a\nb](c) [d](e)\n", "paragraph link(a⏎b → c @3:1) link(d → e @4:7)\n"),
    ("[a](\nb) [d](e)\n", "paragraph link(a → b @3:1) link(d → e @4:4)\n"),
    (
      "- ก [a](b)\n  ข [c](d)\nค [e](f)\n",
      "list - tight\n  item\n    paragraph ก link(a → b @3:7)⏎ข link(c → d @4:7)⏎ค link(e → f @5:5)\n"
    ),
    ("> > ก\n> >  [c](d)\n", "quote\n  quote\n    paragraph ก⏎link(c → d @4:6)\n"),
    ("`[b]` \\[b\\] [b](c)\n", "paragraph code([b]) [b] link(b → c @3:13)\n"),
    ("[a]: x\nก [a]\n", "paragraph ก link(a → x @4:5)\n"),
    (
      "<https://a.go.th> [![a](b)](c)\n",
      "paragraph link(https://a.go.th → https://a.go.th @3:1) link(image(a → b @3:20) → c @3:19)\n"
    ),
    ("## ก [a](b) ##\n", "heading 2 #ก-a ก link(a → b @3:8)\n"),
    ("ก [a](b)\n===\n", "heading 1 #ก-a ก link(a → b @3:5)\n"),
  ])
  func `a link's place is that of its bracket`(_ body: String, _ dump: String) {
    #expect(Self.read(body).markdown.dump == dump)
    #expect(Self.read(body.replacing("\n", with: "\r\n")).markdown.dump == dump)
  }

  @Test func `a byte order mark and CRLF move no place`() {
    var diagnostics: [Diagnostic] = []
    let bytes = [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: ก\r\n---\r\nก\r\n[a](b)\r\n".utf8)
    let document = Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics)
    #expect(
      document?.frontMatter.entries.first?.value == .scalar(Scalar("ก", at: Location(file: "a.md", line: 2, column: 8)))
    )
    #expect(document?.bodyLocation == Location(file: "a.md", line: 4, column: 1))
    #expect(document?.body.references.map(\.location.place) == ["5:1"])
    #expect(diagnostics == [])
  }

  @Test func `HTML is shown as text, with a warning`() {
    let (markdown, ids) = Self.read("ก <b>ข</b>\n\n<script>\nalert(1)\n</script>\n\n<!-- ค -->\n")
    #expect(
      markdown.dump == """
        paragraph ก <b>ข</b>
        paragraph <script>⏎alert(1)⏎</script>
        paragraph <!-- ค -->

        """)
    #expect(ids == ["html-in-body 3:5", "html-in-body 5:1", "html-in-body 9:1"])
  }

  @Test func `headings have ids of their words, each once`() {
    let (markdown, _) = Self.read(
      "# งบ ประมาณ (บาท)\n## Big Plan\n## big plan!\n## big plan-2\n## Big plan\n## ???\n## ตัวชี้วัด ๑.๒\n> ## น้ำ\n")
    #expect(
      markdown.headings.map(\.id) == [
        "งบ-ประมาณ-บาท", "big-plan", "big-plan-2", "big-plan-2-2", "big-plan-3", "section", "ตัวชี้วัด-๑๒", "น้ำ",
      ])
  }

  @Test func `plain text has no marks`() {
    let (markdown, _) = Self.read("# ก *ข*\n\n- [ค](d)\n- ![จ](f)\n\n| ช | ซ |\n|---|---|\n| `ฌ` | ญ |\n")
    #expect(markdown.plainText == "ก ข\nค\nจ\nช\tซ\nฌ\tญ")
    #expect(markdown.references.filter(\.isImage).map(\.destination) == ["f"])
  }

  @Test(arguments: [
    String(repeating: "> ", count: 33) + "ก\n",
    String(repeating: "- ", count: 33) + "ก\n",
    String(repeating: ">", count: 100_000) + "ก\n",
    (0..<40).map { String(repeating: "  ", count: $0) + "- ก\n" }.joined(),
    String(repeating: "*a **a ", count: 40) + String(repeating: "b** b*", count: 40),
  ])
  func `nesting beyond 32 levels is refused, not followed`(_ body: String) {
    let ids = Self.read(body).ids.map { $0.prefix { $0 != " " } }
    #expect(ids == ["markdown-nesting-too-deep"])
  }

  @Test(arguments: [
    String(repeating: "> ", count: 32) + "ก\n",
    String(repeating: "- ", count: 60) + "\n",
  ])
  func `nesting of 32 levels and long rules pass`(_ body: String) {
    #expect(Self.read(body).ids == [])
  }
}
