import Testing

@testable import Publishing

@Suite struct LinkCheckTests {
  /// The links that are broken on a page `plan/projects/1.html` beside `2.html`, which has the places `a` and `ขั้นตอน`.
  private func broken(_ markup: String, in path: String = "plan/projects/1.html") -> [String] {
    let other = "<h2 id=\"a\">ก</h2>\n<h2\nid=\"ขั้นตอน\">ข</h2><p id=\"x&amp;y\">"
    let check = LinkCheck()
    check.collect(from: OutputFile(path: path, bytes: Array(markup.utf8)))
    check.collect(from: OutputFile(path: "plan/projects/2.html", bytes: Array(other.utf8)))
    let written = [path, "plan/projects/2.html", "plan/index.html", "plan/files/แบบ ก.pdf", "assets/s.css"]
    let files = written.map { WrittenFile(path: $0, size: 0, hash: "") }
    let broken = check.broken(among: files)
    // A part of the site is checked by itself, and what is open of it with the rest.
    let whole = LinkCheck()
    whole.add(check, of: files.filter { $0.path.hasPrefix("plan/projects/") })
    #expect(whole.broken(among: files) == broken)
    return broken.map(\.address)
  }

  @Test(arguments: [
    "<a href=\"2.html\">", "<a href=\"2.html#a\">", "<a href=\"../index.html\">",
    "<link rel=\"stylesheet\" href=\"../../assets/s.css\">", "<a href=\"https://example.org/x#y\">",
    "<a href=\"mailto:a@example.org\">",
    "<a href=\"2.html#%E0%B8%82%E0%B8%B1%E0%B9%89%E0%B8%99%E0%B8%95%E0%B8%AD%E0%B8%99\">",
    "<a href=\"../files/%E0%B9%81%E0%B8%9A%E0%B8%9A%20%E0%B8%81.pdf\">", "<h2 id=\"b\"></h2><a href=\"#b\">",
    "<a href=\"#\">",
    "<a href=\"2.html?q=1#a\">", "<a href=\"2.html#x&amp;y\">", "<img src=\"data:image/png;base64,AA\">",
    "<a href=\"../../manifest.json\">", "<p title=\"a=\">=\"</p>", "href=nowhere", "<a data-href=\"nowhere\">",
  ])
  func `what is there is not broken`(_ markup: String) { #expect(broken(markup) == []) }

  @Test(arguments: [
    ("<a href=\"3.html\">", "3.html"), ("<a class=\"x\"\nhref=\"3.html\">", "3.html"),
    ("<a href=\"2.html#b\">", "2.html#b"), ("<a href=\"#b\">", "#b"),
    ("<a href=\"/plan/index.html\">", "/plan/index.html"),
    ("<a href=\"//example.org\">", "//example.org"),
    ("<a href=\"../../../plan/index.html\">", "../../../plan/index.html"),
    ("<a href=\"..\">", ".."), ("<img src=\"a.png\">", "a.png"), ("<form action=\"search\">", "search"),
    ("<a href=\"2.HTML\">", "2.HTML"), ("<a href=\"\"><a href=\"a&amp;b.html\">", "a&b.html"),
  ])
  func `what leads to nothing is broken`(_ markup: String, _ address: String) { #expect(broken(markup) == [address]) }

  @Test func `a place on a page of another folder is looked for there`() {
    #expect(broken("<a href=\"#a\">", in: "plan/projects/9.html") == ["#a"])
    #expect(
      broken("<a href=\"projects/2.html#a\"><a href=\"projects/2.html#b\">", in: "plan/x.html") == ["projects/2.html#b"]
    )
  }

  @Test(arguments: [
    ("a { background: url(s.css) }", []), ("a { background: url( \"gone.png\" ) }", ["gone.png"]),
    ("@font-face { src: url('../fonts/a.woff2') }", ["../fonts/a.woff2"]), ("a { b: url(data:image/svg+xml,x) }", []),
    ("a { width: calc(1px + (2px)) }", []),
    ("a { b: url(\"data:image/svg+xml,%3Csvg fill=%27url(%23g)%27/%3E\") }", []),
    ("a { b: url('data:image/svg+xml,<svg fill=\"url(#g)\"/>'); c: url(gone.png) }", ["gone.png"]),
    ("/* see url(old.png) and @import \"old.css\" */", []), ("/* ' */ a { b: url(gone.png) } /* ' */", ["gone.png"]),
    ("a { b: url(\"a(1).png\") }", ["a(1).png"]), ("a { b: url(a\\(1\\).png) }", ["a(1).png"]),
    ("a { b: url('it\\'s.png') }", ["it's.png"]), ("a { b: url(\"\\0e01 .png\") }", ["ก.png"]),
    ("a { b: url(a&amp;b.png) }", ["a&amp;b.png"]), ("a { b: URL( gone.png\n) }", ["gone.png"]),
    ("a { b: url(//example.org/x), url('//example.org/x') }", []),
    ("@import \"missing.css\";", ["missing.css"]), ("@IMPORT/**/'missing.css' print;", ["missing.css"]),
    ("@import /*", []), ("@import /* \"a.css\"", []), ("@import \"missing.css", ["missing.css"]), ("a { b: url(", []),
    ("@import \\", []),
    ("/*", []), ("\"", []), ("a { b: url(\"gone.png", ["gone.png"]),
    ("@import url(missing.css);", ["missing.css"]), ("@import \"s.css\" layer(x);", []),
    ("a::before { content: \"url(gone.png)\" }", []), ("a { b: curl(gone.png) -my-url(gone.png) }", []),
    // A browser takes none of these: brackets, quotes and spaces stand in an address only with quotes around it.
    ("a { b: url(data:a'b.png) } c { d: url(a(1.png) } e { f: url(a b.png) }", []),
    ("a { b: url('gone.png\n') }", []), ("a { b: url() url(\"\") }", []),
    // What is not ended ends with the sheet.
    ("a { b: url(gone.png", ["gone.png"]), ("a { b: url('gone.png", ["gone.png"]), ("/* url(gone.png)", []), ("\\", []),
    ("a { b: url(gone.png) url(gone.png) }", ["gone.png"]),
  ])
  func `a style sheet's files are looked for too`(_ sheet: String, _ addresses: [String]) {
    #expect(broken(sheet, in: "assets/t.css") == addresses)
  }
}
