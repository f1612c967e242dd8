import Diagnostics
import Testing

@testable import Plans

@Suite struct AddressRulesTests {
  @Test(arguments: ["1", "1.10", "quality-2", "lampang-peo", "กลุ่มนิเทศ", "๑", "A", "risk_map", "consultation", "data2"])
  func `letters, digits, points and dashes can be an address`(_ id: String) {
    #expect(AddressRules.fault(in: id) == nil)
  }

  @Test(arguments: [
    ("", 0), ("a b", 1), ("ก/ข", 3), (".hidden", 0), ("_draft", 0), ("a+b", 1), ("con", 0), ("CON", 0), ("con.1", 0),
    ("nul", 0), ("aux", 0), ("prn", 0), ("joint", 0), ("assets", 0), ("files", 0), ("data", 0), ("ita", 0),
    ("search", 0), ("index", 0), ("COM1", 0), ("lpt9.x", 0), ("a\u{200B}", 1), ("a\\b", 1), ("<script>", 0),
    (String(repeating: "ก", count: 27), 0),
  ])
  func `what cannot be an address is refused at its place`(_ id: String, _ offset: Int) throws {
    let fault = try #require(AddressRules.fault(in: id))
    #expect(fault.id == "bad-address")
    #expect(fault.offset == offset)
  }

  @Test(arguments: [("about.html", 0), ("agency.JSON", 0), ("a.", 1), ("con", 0)])
  func `a folder has no name that a file of the site has, or that a system cannot hold`(_ name: String, _ offset: Int)
    throws
  {
    let fault = try #require(AddressRules.fault(inFolder: name))
    #expect(fault.id == "bad-address" && fault.offset == offset)
    #expect(AddressRules.fault(inFolder: "about-html") == nil && AddressRules.fault(in: "1.") == nil)
  }

  @Test func `eighty bytes are the most`() {
    #expect(AddressRules.fault(in: String(repeating: "a", count: 80)) == nil)
    #expect(AddressRules.fault(in: String(repeating: "a", count: 81)) != nil)
  }

  @Test(arguments: [
    FaultyContent("a project's id", content(project: "id: ▸joint"), "bad-address"),
    FaultyContent("a space in it", content(project: "id: a▸ b"), "bad-address"),
    FaultyContent("a former id", content(project: "formerly: ▸_x"), "bad-address"),
    FaultyContent("a group's id", content(plan: "groups:\n  - id: a▸+b\n    title: ก"), "bad-address"),
    FaultyContent(
      "a number with a slash", content(more: "-- office/2565/2.md --\n---\ntitle: ก\nnumber: ▸2/3\n---"), "bad-address"),
    FaultyContent("a page's name", content(more: "-- ▸search.md --\n---\ntitle: ก\n---"), "bad-address"),
    FaultyContent(
      "the page for what is not there", content(more: "-- ▸404.md --\n---\ntitle: ก\n---"), "duplicate-address"),
    FaultyContent("a folder's name", content(more: "-- ▸my office/index.md --\n---\ntitle: ก\n---"), "bad-address"),
    FaultyContent(
      "one id, two cases",
      content(project: "id: a", more: "-- office/2565/2.md --\n---\ntitle: ก\nnumber: 2\nid: ▸A\n---"),
      "duplicate-address"),
    FaultyContent(
      "one number, no ids", content(more: "-- office/2565/2.md --\n---\ntitle: ก\nnumber: ▸๑\n---"),
      "duplicate-address"),
    FaultyContent(
      "a former address that is another's",
      content(more: "-- office/2565/2.md --\n---\ntitle: ก\nnumber: 2\nformerly:\n  - ▸1\n---"), "duplicate-address"),
    FaultyContent(
      "two folders",
      content(more: "-- Other/index.md --\n---\ntitle: ก\n---\n-- ▸other/index.md --\n---\ntitle: ก\n---"),
      "duplicate-address"),
    FaultyContent(
      "an activity's id", content(project: "activities:\n  - id: 1\n    title: ก\n  - id: ▸1\n    title: ข"),
      "duplicate-address"),
  ])
  func `addresses are fit and unique`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test func `a number may repeat where ids differ, and is the address in Arabic digits`() {
    let more =
      "-- office/2565/2.md --\n---\ntitle: ก\nnumber: ๑.๑๐\n---\n-- office/2565/3.md --\n---\ntitle: ข\nnumber: 1.10\nid: b\n---"
    let (site, diagnostics) = content(more: more).read()
    #expect(diagnostics.isEmpty)
    #expect(site?.agencies[0].plans[0].projects.map(\.id) == ["1", "b", "1.10"])
  }

  @Test(arguments: [("aux.html", "aux-1.html"), ("files", "files-1")])
  func `the name that is offered for a reserved one can be an address`(_ id: String, _ other: String) {
    #expect(AddressRules.fault(in: id)?.hint?.english == "use another name, such as \(other)")
    #expect(AddressRules.fault(in: other) == nil)
  }

  @Test func `the folder's place is the folder`() {
    let fault = content(more: "-- ▸con/index.md --\n---\ntitle: ก\n---")
    #expect(fault.marks == ["con:1:1"])
    #expect(fault.read().diagnostics.map(\.line) == ["con:1:1 bad-address"])
  }
}
