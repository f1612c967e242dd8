import Language
import Testing

@Suite struct LabelsTests {
  @Test(arguments: [
    ("{count} โครงการ", "28 โครงการ"),
    ("{count} of {total}", "28 of {count}"),
    ("{count}{count}", "2828"),
    ("{other} {count", "{other} {count"),
    ("{{count}} }{", "{28} }{"),
    ("no names", "no names"),
  ])
  func `puts arguments in their places, once`(_ text: String, _ expected: String) {
    let labels = Labels([.projects: text])
    #expect(labels.text(.projects, ["count": "28", "total": "{count}"]) == expected)
  }

  @Test func `names the labels that have no text`() {
    #expect(Labels([.budget: "งบประมาณ"]).missing == Label.allCases.filter { $0 != .budget })
  }
}
