import Diagnostics
import Testing

@testable import Plans

@Suite struct PlanChecksTests {
  private static func project(_ number: String, _ keys: String = "") -> String {
    "-- office/2565/p\(number.replacing("▸", with: "")).md --\n---\ntitle: ก\nnumber: \(number)\n\(keys)\n---\n"
  }

  @Test(arguments: [
    FaultyContent(
      "a quarter before the period", content(project: "period: ม.ค. – ก.ย.\nbudget:\n  quarters: ▸5 | 5 | 0 | ~"),
      "money-outside-period"),
    FaultyContent(
      "quarters of lines",
      content(project: "period: Q2\nbudget:\n  lines:\n    - amount: 5\n      quarters: ▸5 | 0 | 0 | 0"),
      "money-outside-period"),
    FaultyContent(
      "another printed amount",
      content(project: "budget:\n  total: 100\n  printed:\n    - where: แบบเสนอ\n      amount: ▸90"),
      "printed-amount"),
    FaultyContent(
      "a calculation", content(project: "budget:\n  lines:\n    - calc: ▸100*3*40\n      amount: 12,500"), "calculation"
    ),
    FaultyContent("no target", content(project: "indicators:\n  - ▸text: ก"), "no-measurable-target"),
    FaultyContent(
      "a target in words", content(project: "indicators:\n  - text: ก\n    target: ▸ประชาชนพึงพอใจ"),
      "no-measurable-target"),
    FaultyContent(
      "a level without a scale", content(project: "indicators:\n  - text: ก\n    target: ▸ระดับดีขึ้นไป"),
      "no-measurable-target"),
    FaultyContent(
      "missed by a person",
      content(project: "indicators:\n  - text: ก\n    target: ร้อยละ 80\n    actual: ▸70\n    result: missed"),
      "missed-without-cause"),
    FaultyContent(
      "missed by numbers", content(project: "indicators:\n  - text: ก\n    target: ร้อยละ 80\n    actual: ▸70"),
      "missed-without-cause"),
    FaultyContent(
      "a verdict against the numbers",
      content(project: "indicators:\n  - text: ก\n    target: ร้อยละ 80\n    actual: ▸70\n    result: achieved"),
      "verdict-against-numbers"),
    FaultyContent(
      "a strategy's indicator",
      content(plan: "strategies:\n  - id: 1\n    title: ก\n    indicators:\n      - ▸text: ก"),
      "no-measurable-target"),
    FaultyContent("a gap", content(more: project("▸4") + project("▸7")), "number-gap", "number-gap"),
    FaultyContent("a gap below a number", content(more: project("2.1") + project("▸2.4")), "number-gap"),
    FaultyContent("a part of itself", content(project: "part_of: ▸1"), "part-of-cycle"),
    FaultyContent(
      "parts in a circle", content(project: "part_of: ▸2", more: project("2", "part_of: ▸1")), "part-of-cycle",
      "part-of-cycle"),
    FaultyContent(
      "lines beside parts",
      content(project: "budget:\n  lines:\n    - ▸amount: 5", more: project("2", "part_of: 1")), "lines-beside-parts"),
    FaultyContent(
      "results missing", content(project: "status: done", site: "as_of: 1 ต.ค. 2565").marked("office/2565/1.md:2:1"),
      "results-missing"),
    FaultyContent(
      "an unknown check", content(plan: "differences:\n  - check: ▸unknown-group\n    reason: ก"), "unknown-value"),
    FaultyContent(
      "a look-alike letter", content(more: "-- a.md --\n---\ntitle: W▸\u{43E}rk plan\n---"), "deceptive-letter"),
    FaultyContent(
      "a control of direction", content(plan: "groups:\n  - id: a\n    title: ก▸\u{202E}ข"), "deceptive-letter"),
  ])
  func `each check speaks at its place`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test(arguments: [
    content(project: "period: ม.ค. – ก.ย.\nbudget:\n  quarters: 0 | 5 | ~ | 5"),
    content(project: "budget:\n  quarters: 5 | 5 | 5 | 5"),
    content(project: "budget:\n  total: 100\n  printed:\n    - where: ก\n      amount: 100.00"),
    content(project: "budget:\n  lines:\n    - calc: 100*3*40\n      amount: 12,000"),
    content(
      project: "indicators:\n  - text: ก\n    target: ร้อยละ 80\n    actual: 70\n    result: missed\n    cause: ฝนตก"),
    content(plan: "scales:\n  - - พอใช้\n    - ดี", project: "indicators:\n  - text: ก\n    target: ระดับดีขึ้นไป"),
    content(more: project("2") + project("3") + project("3.1")),
    content(project: "results:\n  as_of: 30 ก.ย. 65\n  progress: 100", site: "as_of: 1 ต.ค. 2565"),
    content(project: "status: cancelled", site: "as_of: 1 ต.ค. 2565"),
    content(site: "as_of: 30 ก.ย. 2565"),
    content(more: project("2", "part_of: 1") + project("3", "part_of: 2")),
  ])
  func `what agrees is no fault`(_ content: ContentText) { #expect(content.read().diagnostics.map(\.line) == []) }

  @Test(arguments: [(nil, true), ("1", true), ("2", false)] as [(String?, Bool)])
  func `an admitted difference speaks beside its check`(_ about: String?, _ isAnswered: Bool) {
    let plan = "differences:\n  - check: printed-amount\n    reason: ปัดเศษ" + (about.map { "\n    about: \($0)" } ?? "")
    let text = content(plan: plan, project: "budget:\n  total: 100\n  printed:\n    - where: ก\n      amount: 90")
    let (site, diagnostics) = text.read()
    #expect(diagnostics.map(\.id) == ["printed-amount"])
    #expect(diagnostics[0].notes.map(\.message.english) == (isAnswered ? ["admitted by the plan: ปัดเศษ"] : []))
    let admitted = site.map { Admissions($0.agencies[0].plans[0].differences) }?.answer(.printedAmount, about: ["1"])
    #expect(admitted?.reason == (isAnswered ? "ปัดเศษ" : nil))
  }

  @Test(
    arguments: [
      ("", "none of the plan's 2 projects reports results"),
      ("nature: activity", "none of the plan's 2 items reports results"),
      ("status: cancelled", nil), ("nature: reserve", nil),
    ] as [(String, String?)])
  func `where no project reports, it is said once of the plan, with what it counts`(_ keys: String, _ words: String?) {
    let found = content(site: "as_of: 1 ต.ค. 2565", more: Self.project("2", keys)).read().diagnostics
    #expect(found.map(\.id) == ["results-missing"])
    #expect(found.first?.location.file == (words == nil ? "office/2565/1.md" : "office/2565/index.md"))
    if let words { #expect(found.first?.message.english == "the fiscal year is over, and \(words)") }
    let more = Self.project("2", keys) + Self.project("3", keys.isEmpty ? "nature: reserve" : "")
    let all = content(site: "as_of: 1 ต.ค. 2565", more: more).read().diagnostics
    let counted = keys == "nature: activity" ? "3 items" : "2 projects"
    let apart = keys.isEmpty || keys == "nature: reserve" ? " (reserves apart)" : ""
    #expect(
      all.map(\.message.english) == [
        "the fiscal year is over, and none of the plan's \(counted)\(apart) reports results"
      ])
  }

  @Test func `money outside the period is named by quarter and amount`() {
    let text = content(project: "period: ม.ค. – มี.ค.\nbudget:\n  quarters: 1,000 | 5 | 0 | 2,000")
    #expect(
      text.read().diagnostics.first?.message.english
        == "there is money in quarter 1 (1,000 baht), quarter 4 (2,000 baht), outside the period 'ม.ค. – มี.ค.'")
  }
}

extension ContentText {
  /// The same content with its marks named.
  fileprivate func marked(_ marks: String...) -> ContentText { ContentText(tree: tree, marks: marks) }
}
