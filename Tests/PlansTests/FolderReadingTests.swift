import Diagnostics
import Testing

@testable import Plans

@Suite struct FolderReadingTests {
  private static let page = "---\ntitle: ก\n---"

  @Test(arguments: [
    FaultyContent("an agency's folder", content(more: "-- ▸other/a.md --\n\(page)"), "folder-without-index"),
    FaultyContent("a plan's folder", content(more: "-- ▸office/2566/1.md --\n\(page)"), "folder-without-index"),
    FaultyContent("content deep in a plan", content(more: "-- office/2565/▸deep/1.md --\n\(page)"), "misplaced-file"),
    FaultyContent(
      "content deep in the pages", content(more: "-- office/2565/pages/▸deep/1.md --\n\(page)"), "misplaced-file"),
    FaultyContent(
      "a copy of the plan's document",
      content(more: "-- office/2565/index (1).md --\n---\ntitle: ก\n▸fiscal_year: 2565\nkind: action\n---"),
      "misplaced-file"),
    FaultyContent("an ending in capitals", content(more: "-- office/2565/▸2.MD --\n\(page)"), "attachment-kind"),
    FaultyContent(
      "an ending that Windows hides", content(more: "-- office/2565/▸2.md.txt --\n\(page)"), "attachment-kind"),
    FaultyContent(
      "front matter that was pasted twice",
      content(more: "-- office/about.md --\n\(page)\n\n▸---\ntitle: ก\n---\nข้อความ"), "front-matter-twice"),
    FaultyContent(
      "a year that is not the folder's",
      ContentText(
        "-- index.md --\n\(page)\n-- o/index.md --\n\(page)\n-- o/2565/index.md --\n---\n▸title: ก\nfiscal_year: 2564\n---"
      ),
      "year-differs-from-folder"),
    FaultyContent(
      "a plan without a title",
      ContentText(
        "-- index.md --\n\(page)\n-- o/index.md --\n\(page)\n-- o/p/index.md --\n---\n▸fiscal_year: 2565\n---"),
      "missing-key"),
    FaultyContent(
      "a plan without a year",
      ContentText(
        "-- index.md --\n\(page)\n-- o/index.md --\n\(page)\n-- o/p/index.md --\n---\n▸title: ก\n---"), "missing-key"),
    FaultyContent(
      "a year out of range",
      ContentText(
        "-- index.md --\n\(page)\n-- o/index.md --\n\(page)\n-- o/p/index.md --\n---\ntitle: ก\nfiscal_year: ▸3000\n---"
      ), "year-range"),
    FaultyContent(
      "projects of a plan without a year",
      ContentText(
        "-- index.md --\n\(page)\n-- o/index.md --\n\(page)\n-- o/p/index.md --\n---\n▸title: ก\n---\n"
          + "-- o/p/1.md --\n---\ntitle: ก\nnumber: 1\nperiod: ต.ค. – ธ.ค.\ngroups: ▸x\n---"), "missing-key",
      "unknown-group"),
    FaultyContent(
      "projects without number or title",
      content(
        more: "-- office/2565/2.md --\n---\n▸number: 2\n---\n-- office/2565/3.md --\n---\n▸title: 3\n---"),
      "missing-key", "missing-key"),
  ])
  func `what is wrong with a folder is said of it`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test func `a rule at the start of a text is no front matter`() {
    let more =
      "-- office/about.md --\n\(Self.page)\n---\nข้อความ: ก\n\n---\n-- office/b.md --\n\(Self.page)\n---\nnote: ก"
    #expect(content(more: more).read().diagnostics.isEmpty)
  }

  @Test func `the national strategy is at hand without a file`() throws {
    let text = content(
      plan: "frameworks:\n  - from: national-strategy-2561", project: "links:\n  national-strategy-2561: 6")
    let (site, diagnostics) = text.read()
    #expect(diagnostics.isEmpty)
    let plan = try #require(site?.agencies.first?.plans.first)
    #expect(plan.frameworks.map(\.items.count) == [6])
    #expect(plan.projects.first?.links.map(\.items) == [["6"]])
  }

  @Test func `a content folder without a document is no site`() {
    let text: ContentText = "-- a.md --\n---\ntitle: ก\n---"
    let (site, diagnostics) = text.read()
    #expect(site == nil)
    #expect(diagnostics.map(\.line) == ["index.md:1:1 folder-without-index"])
  }

  @Test func `a file that cannot be read does not stop the others`() {
    let more = "-- office/2565/2.md --\n---\ntitle: [\n---\n-- office/2565/3.md --\n---\ntitle: ก\nnumber: 3\nx: 1\n---"
    let (site, diagnostics) = content(more: more).read()
    #expect(diagnostics.map(\.location.file) == ["office/2565/2.md", "office/2565/3.md"])
    #expect(site?.agencies[0].plans[0].projects.map(\.id) == ["1", "3"])
  }

  @Test func `a draft is left out, with what is wrong in it, unless it is asked for`() {
    let text = content(plan: "status: draft\nx: 1", project: "y: 1", more: "-- office/2565/bad.html --\n<p>")
    #expect(text.read().diagnostics.isEmpty)
    #expect(text.read().site?.agencies[0].plans.isEmpty == true)
    #expect(
      text.read(drafts: true).diagnostics.map(\.id).sorted() == ["attachment-kind", "unknown-key", "unknown-key"])
    #expect(text.read(drafts: true).site?.agencies[0].plans.map(\.status) == [.draft])
  }

  @Test func `a link to a draft says that it has no page`() {
    let text = content(plan: "status: draft", more: "-- a.md --\n---\ntitle: ก\n---\n[แผน](office/2565/index.md)")
    #expect(text.read().diagnostics.map(\.id) == ["unpublished-link"])
    #expect(text.read(drafts: true).diagnostics.isEmpty)
  }

  @Test func `files beside pages are attachments of the node above them`() throws {
    let pdf = "%PDF-"
    let more = """
      -- a.pdf --
      \(pdf)
      -- maps/b.pdf --
      \(pdf)
      -- office/c.pdf --
      \(pdf)
      -- office/2565/d.pdf --
      \(pdf)
      -- office/2565/results/e.pdf --
      \(pdf)
      """
    let (read, diagnostics) = content(more: more).read()
    let site = try #require(read)
    #expect(diagnostics.isEmpty)
    #expect(site.attachments.map(\.name) == ["a.pdf", "maps/b.pdf"])
    #expect(site.agencies[0].attachments.map(\.name) == ["c.pdf"])
    #expect(site.agencies[0].plans[0].attachments.map(\.name) == ["d.pdf", "results/e.pdf"])
  }

  @Test func `projects stand by number as numbers are counted`() {
    var more = ""
    for (file, number) in [("a", "10"), ("b", "2"), ("c", "1.10"), ("d", "1.9"), ("e", "๓")] {
      more += "-- office/2565/\(file).md --\n---\ntitle: ก\nnumber: \(number)\n---\n"
    }
    let site = content(more: more).read().site
    #expect(site?.agencies[0].plans[0].projects.map(\.number) == ["1", "1.9", "1.10", "2", "๓", "10"])
  }

  @Test func `where numbers start anew in each strategy, strategies come first`() {
    let plan = "strategies:\n  - id: b\n    title: ข\n  - id: a\n    title: ก"
    let more = """
      -- office/2565/2.md --
      ---
      title: ก
      number: 2
      strategy: b
      ---
      -- office/2565/3.md --
      ---
      title: ก
      number: 1
      id: b1
      strategy: b
      ---
      """
    let site = content(plan: plan, project: "strategy: a", more: more).read().site
    #expect(site?.agencies[0].plans[0].projects.map(\.id) == ["b1", "2", "1"])
  }
}
