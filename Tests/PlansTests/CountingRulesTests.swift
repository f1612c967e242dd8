import Diagnostics
import Testing

@testable import Plans

@Suite struct CountingRulesTests {
  /// An agency with plans of the given keys, named a, b, c and so on.
  private func plans(_ keys: [String]) -> ContentText {
    var text = "-- index.md --\n---\ntitle: ก\n---\n-- o/index.md --\n---\ntitle: ข\n---\n"
    for (letter, keys) in zip("abcdef", keys) {
      text += "-- o/\(letter)/index.md --\n---\n▸title: ค\nfiscal_year: 2565\n\(keys)\n---\n"
    }
    return ContentText(text)
  }

  @Test(
    arguments: [
      (["kind: action"], [true]),
      (["kind: spending"], [true]),
      ([""], [true]),
      (
        ["kind: action", "kind: hr", "kind: monitoring", "kind: procurement", "kind: other"],
        [true, false, false, false, false]
      ),
      (["kind: hr"], [false]),
      (["kind: hr\ncounted: yes"], [true]),
      (["kind: action", "kind: hr\ncounted: yes"], [true, true]),
      (["counted: no"], [false]),
      (["counted: yes", "counted: no"], [true, false]),
      (["counted: yes", "counted: yes"], [true, true]),
      (["counted: yes", ""], [true, false]),
      (["counted: no", ""], [false, true]),
      (["sample: true"], [false]),
      (["sample: true\ncounted: yes"], [false]),
      (["", "sample: true"], [true, false]),
    ] as [([String], [Bool])])
  func `the only action or spending plan of a year is counted, and what says so`(_ keys: [String], _ counted: [Bool]) {
    let (site, diagnostics) = plans(keys).read()
    #expect(diagnostics.isEmpty)
    #expect(site?.agencies[0].plans.map(\.isCounted) == counted)
  }

  @Test(arguments: [
    (["kind: action", "kind: spending"], ["a", "b"]),
    (["", "", ""], ["a", "b", "c"]),
    (["counted: yes", "", ""], ["b", "c"]),
  ])
  func `each of two plans that do not say is a fault`(_ keys: [String], _ folders: [String]) {
    let diagnostics = plans(keys).read().diagnostics
    #expect(diagnostics.map(\.line) == folders.map { "o/\($0)/index.md:2:1 several-counted-plans" })
  }

  @Test func `plans stand with the newest year first`() {
    let text = content(more: "-- office/2566/index.md --\n---\ntitle: ก\nfiscal_year: 2566\n---")
    #expect(text.read().site?.agencies[0].plans.map(\.id) == ["2566", "2565"])
    #expect(text.read().site?.agencies[0].plans.map(\.isCounted) == [true, true])
  }
}
