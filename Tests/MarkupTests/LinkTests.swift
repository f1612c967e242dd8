import Testing

@testable import Markup

@Suite struct LinkTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:x",
    "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "about:blank",
  ])
  func `an address that could run or read something is refused`(_ address: String) {
    #expect(Link(written: address) == nil)
  }

  @Test(arguments: [
    ("https://example.go.th/a?b=1&c=2#d", "https://example.go.th/a?b=1&c=2#d"),
    ("mailto:office@example.go.th", "mailto:office@example.go.th"),
    ("tel:+6654", "tel:+6654"),
    ("../แผน.md#ส่วน", "../%E0%B9%81%E0%B8%9C%E0%B8%99.md#%E0%B8%AA%E0%B9%88%E0%B8%A7%E0%B8%99"),
    ("a b", "a%20b"),
    ("x\"y", "x%22y"),
    ("page.html?time=10:30", "page.html?time=10:30"),
    ("%E0%B9%81", "%E0%B9%81"),
  ])
  func `other addresses are kept, encoded`(_ written: String, _ expected: String) {
    #expect(Link(written: written)?.address == expected)
  }

  @Test func `a path is encoded part by part`() {
    #expect(
      Link(path: "../groups/นิเทศ+แผน.html", fragment: "ก").address
        == "../groups/%E0%B8%99%E0%B8%B4%E0%B9%80%E0%B8%97%E0%B8%A8+%E0%B9%81%E0%B8%9C%E0%B8%99.html#%E0%B8%81")
    #expect(Link(path: "a?b#c%d.html").address == "a%3Fb%23c%25d.html")
  }
}
