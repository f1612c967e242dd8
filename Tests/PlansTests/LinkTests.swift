import Diagnostics
import Files
import Testing

@testable import Plans

@Suite struct LinkTests {
  private static let about = "-- about.md --\n---\ntitle: เกี่ยวกับ\n---\n## ที่มา\n"

  @Test(arguments: [
    FaultyContent("no such file", content(body: "[ก](▸nothing.md)"), "missing-link"),
    FaultyContent("a near file", content(body: "ดู [ก](▸../../abuot.md)", more: about), "missing-link"),
    FaultyContent("a page's address", content(body: "[ก](▸../../about.html)", more: about), "missing-link"),
    FaultyContent("no such heading", content(body: "[ก](▸../../about.md#ที่ไป)", more: about), "missing-anchor"),
    FaultyContent("no such heading here", content(body: "# ก\n\n[ก](▸#ข)"), "missing-anchor"),
    FaultyContent("no such image", content(body: "![ก](▸a.png)"), "missing-image"),
    FaultyContent("an image elsewhere", content(body: "![ก](▸https://example.go.th/a.png)"), "image-elsewhere"),
    FaultyContent("a script", content(body: "[ก](▸javascript:alert(1))"), "link-scheme"),
    FaultyContent("data", content(body: "[ก](▸data:text/html,x)"), "link-scheme"),
    FaultyContent("a file of this machine", content(body: "[ก](▸file:///etc/passwd)"), "link-scheme"),
    FaultyContent("from the root", content(body: "[ก](▸/about.md)", more: about), "absolute-link"),
    FaultyContent("another host in short", content(body: "[ก](▸//example.go.th/)"), "absolute-link"),
    FaultyContent("out of the folder", content(body: "[ก](▸../../../x.md)"), "missing-link"),
    FaultyContent("in a table", content(body: "| ก |\n|---|\n| [ข](▸x.md) |"), "missing-link"),
    FaultyContent("in a list", content(body: "- **[ข](▸x.md)**"), "missing-link"),
    FaultyContent(
      "in the preface of the site",
      ContentText(
        "-- index.md --\n---\ntitle: ก\n---\n[ข](▸x.md)\n"), "missing-link"),
    FaultyContent(
      "a round of results",
      content(
        body: "[ก](▸results/1.md)",
        more: "-- office/2565/results/1.md --\n---\nas_of: 2565-03-31\n---\n| ที่ | ผล |\n|---|---|\n| 1 | บรรลุ |"),
      "unpublished-link"),
  ])
  func `a link that leads nowhere is a fault at its place`(_ fault: FaultyContent) {
    let found = fault.content.read().diagnostics
    #expect(found.map(\.id) == fault.ids)
    #expect(found.map(\.location.file) == fault.content.marks.map { String($0.prefix { $0 != ":" }) })
    #expect(found.map { String($0.location.line) } == fault.content.marks.map { String($0.split(separator: ":")[1]) })
  }

  @Test func `the nearest file is named as it is to be written`() {
    let near = content(body: "[ก](../../abuot.md)", more: Self.about).read().diagnostics
    #expect(
      near.first?.message.english == "the link leads to abuot.md, which is not there; did you mean '../../about.md'?")
    let elsewhere = content(body: "[ก](about.md)", more: Self.about).read().diagnostics
    #expect(elsewhere.first?.message.english.hasSuffix("did you mean '../../about.md'?") == true)
  }

  @Test(arguments: [
    ("../../about.md", ResolvedLink.page(.prose("about"), fragment: nil)),
    ("../../about.md#ที่มา", .page(.prose("about"), fragment: "ที่มา")),
    ("../../about.md#%E0%B8%97%E0%B8%B5%E0%B9%88%E0%B8%A1%E0%B8%B2", .page(.prose("about"), fragment: "ที่มา")),
    ("../../index.md", .page(.home, fragment: nil)),
    ("../..", .page(.home, fragment: nil)),
    ("../index.md", .page(.agency("office"), fragment: nil)),
    ("../", .page(.agency("office"), fragment: nil)),
    ("index.md", .page(.plan(PlanAddress(agency: "office", plan: "2565"), .overview), fragment: nil)),
    ("./1.md", .page(.plan(PlanAddress(agency: "office", plan: "2565"), .project("1")), fragment: nil)),
    ("#ก", .page(.plan(PlanAddress(agency: "office", plan: "2565"), .project("1")), fragment: "ก")),
    ("order.pdf", .file(.planFile(PlanAddress(agency: "office", plan: "2565"), "order.pdf"))),
    ("maps/a.pdf", .file(.planFile(PlanAddress(agency: "office", plan: "2565"), "maps/a.pdf"))),
    ("../../logo.pdf", .file(.siteFile("logo.pdf"))),
    ("https://example.go.th/a?b#c", .outside("https://example.go.th/a?b#c")),
    ("mailto:office@example.go.th", .outside("mailto:office@example.go.th")),
  ])
  func `a link becomes the address of what it leads to`(_ written: String, _ resolved: ResolvedLink) throws {
    let more =
      Self.about + "-- office/2565/order.pdf --\n%PDF-\n-- office/2565/maps/a.pdf --\n%PDF-\n-- logo.pdf --\n%PDF-"
    let (site, diagnostics) = content(body: "# ก", more: more).read()
    #expect(diagnostics.isEmpty)
    #expect(try #require(site).resolve(written, from: "office/2565/1.md") == resolved)
  }

  @Test func `a link to a heading of an activity leads to its plan, which has no such heading`() throws {
    let activity = "-- office/2565/2.md --\n---\nnumber: 2\ntitle: ข\nnature: activity\n---\n## ที่มา\n"
    let (site, diagnostics) = content(body: "[ข](2.md#ที่มา)", more: activity).read()
    #expect(diagnostics.isEmpty)
    let plan = PlanAddress(agency: "office", plan: "2565")
    let resolved = try #require(site).resolve("2.md#ที่มา", from: "office/2565/1.md")
    #expect(resolved == .page(.plan(plan, .overview), fragment: nil))
    #expect(
      site?.resolve("index.md#ที่มา", from: "office/2565/1.md") == .page(.plan(plan, .overview), fragment: "ที่มา"))
  }

  @Test(arguments: [
    "nothing.md", "javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "/about.md", "../../../x", "",
  ])
  func `what may not be linked resolves to nothing`(_ written: String) throws {
    #expect(try #require(content().read().site).resolve(written, from: "office/2565/1.md") == nil)
  }

  @Test(
    arguments: [
      ("a.pdf", "%PDF-1.7", nil), ("a.PDF", "%PDF-1.7", nil), ("a.csv", "ก,ข", nil), ("a.gif", "GIF89a", nil),
      ("a.pdf", "<html>", "attachment-content"), ("a.csv", "<script>", "attachment-content"),
      ("a.png", "%PDF-", "attachment-content"), ("a.docx", "%PDF-", "attachment-content"),
      ("a.html", "<html>", "attachment-kind"), ("a.svg", "<svg/>", "attachment-kind"), ("a.js", "x", "attachment-kind"),
      ("a.xml", "<x/>", "attachment-kind"), ("a.exe", "MZ", "attachment-kind"), ("LICENSE", "x", "attachment-kind"),
    ] as [(String, String, String?)])
  func `only kinds on the list are published, by name and by content`(_ name: String, _ text: String, _ id: String?) {
    let (site, diagnostics) = content(more: "-- office/2565/\(name) --\n\(text)").read()
    #expect(diagnostics.map(\.line) == (id.map { ["office/2565/\(name):1:1 \($0)"] } ?? []))
    #expect(site?.agencies[0].plans[0].attachments.map(\.name) == (id == nil ? [name] : []))
  }
}
