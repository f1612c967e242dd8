import Foundation
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
    ("{count} {count|project|projects}", "28 projects"),
    ("{one} {one|project|projects}, {thai} {thai|is|are}", "1 project, ๑ is"),
    ("{none} {none|project|projects}", "{none} {none|project|projects}"),
    ("{count|project} {count|a|b|c} {count||s}", "{count|project} {count|a|b|c} s"),
  ])
  func `puts arguments in their places, once`(_ text: String, _ expected: String) {
    let labels = Labels([.projects: text])
    #expect(labels.text(.projects, ["count": "28", "total": "{count}", "one": "1", "thai": "๑"]) == expected)
  }

  @Test func `names the labels that have no text`() {
    #expect(Labels([.budget: "งบประมาณ"]).missing == Label.allCases.filter { $0 != .budget })
  }

  @Test func `no label is there that no page, chart or file says`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    var used: Set<Substring> = []
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files
    where file.pathExtension == "swift" && file.lastPathComponent != "Label.swift" {
      for name in try String(contentsOf: file, encoding: .utf8).matches(of: /\.([A-Za-z0-9]+)/) { used.insert(name.1) }
    }
    #expect(Label.allCases.map(\.name).filter { !used.contains($0[...]) } == [])
  }
}
