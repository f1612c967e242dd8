import Diagnostics
import Testing

@testable import Plans

@Suite struct FieldReaderTests {
  @Test(arguments: [
    FaultyContent("an unknown key", content(project: "▸stategy: 1"), "unknown-key"),
    FaultyContent("an unknown key of the site", content(site: "▸titel: x"), "unknown-key"),
    FaultyContent("an unknown key of an agency", content(agency: "▸websit: x"), "unknown-key"),
    FaultyContent("an unknown key of a plan", content(plan: "▸totals: 5"), "unknown-key"),
    FaultyContent("an unknown key inside", content(project: "budget:\n  ▸sum: 5"), "unknown-key"),
    FaultyContent("a list for a text", content(project: "note:\n  ▸- a\n  - b"), "wrong-kind"),
    FaultyContent("keys for a text", content(project: "note:\n  ▸a: b"), "wrong-kind"),
    FaultyContent("a text for keys", content(agency: "contact: ▸someone"), "wrong-kind"),
    FaultyContent("a list for keys", content(plan: "declared:\n  ▸- total"), "wrong-kind"),
    FaultyContent("a text for items", content(plan: "groups: ▸one, two"), "wrong-kind"),
    FaultyContent("keys for items", content(plan: "groups:\n  ▸id: a\n  title: b"), "wrong-kind"),
    FaultyContent("a text as an item", content(plan: "groups:\n  - ▸one"), "wrong-kind"),
    FaultyContent("a list for a budget", content(project: "budget:\n  ▸- 5"), "wrong-kind"),
    FaultyContent("a value of no vocabulary", content(plan: "status: ▸aproved"), "unknown-value"),
    FaultyContent("a flag that is neither", content(plan: "counted: ▸perhaps"), "unknown-value"),
    FaultyContent("a count in words", content(plan: "declared:\n  projects: ▸many"), "not-a-count"),
    FaultyContent("an inferred key that is none", content(project: "inferred: ▸grups"), "unknown-value"),
    FaultyContent("an address without a scheme", content(agency: "website: ▸www.example.go.th"), "not-a-web-address"),
    FaultyContent(
      "a list whose commas part thousands", content(project: "budget:\n  quarters: [0, ▸191,100, 0]"), "quarters-split"),
    FaultyContent("a list of three", content(project: "budget:\n  quarters: ▸[0, 100, 0]"), "quarters-count"),
    FaultyContent("a row of three", content(project: "budget:\n  quarters: ▸0 | 100 | 0"), "quarters-count"),
    FaultyContent(
      "a required key that is misspelt",
      content(more: "-- office/2565/2.md --\n---\ntitle: ก\n▸numbers: 2\n---"), "unknown-key"),
    FaultyContent(
      "a required key that is missing beside an unknown one",
      content(more: "-- office/2565/2.md --\n---\n▸title: ก\n▸colour: 2\n---"), "missing-key", "unknown-key"),
    FaultyContent(
      "a list that is not there, to which a project answers",
      content(plan: "frameworks:\n  - from: ▸our-policy", project: "links:\n  our-policy: 1"), "unknown-list"),
    FaultyContent(
      "all faults at once", content(project: "▸a: 1\nstatus: ▸x\n▸b: 2"), "unknown-key", "unknown-value", "unknown-key"),
  ])
  func `each fault of a field stands at its place`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test func `a missing key stands at the first line of the front matter`() {
    let text: ContentText = """
      -- index.md --
      ---
      ▸language: th
      ---
      """
    #expect(text.read().diagnostics.map(\.line) == text.marks.map { "\($0) missing-key" })
  }

  @Test(arguments: ["", " ", " ~"])
  func `an empty value is not stated`(_ empty: String) {
    let (site, diagnostics) = content(project: "strategy:\(empty)\nbudget:\(empty)\nnote:\(empty)").read()
    #expect(diagnostics.isEmpty)
    let project = site?.agencies.first?.plans.first?.projects.first
    #expect(project?.strategy == nil)
    #expect(project?.budget.total == nil)
    #expect(project?.note == nil)
  }

  @Test func `the nearest key is named, and all that can stand`() throws {
    let diagnostic = try #require(content(project: "stategy: 1").read().diagnostics.first)
    #expect(diagnostic.message.english == "unknown key 'stategy' in a project; did you mean 'strategy'?")
    #expect(
      diagnostic.hint?.english.hasPrefix("keys that can stand here: title, number, id, formerly, strategy") == true)
  }
}
