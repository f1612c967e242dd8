import Diagnostics
import Testing

@testable import Plans

@Suite struct NameIndexTests {
  private static let dimensions = """
    strategies:
      - id: 1
        title: พัฒนาคุณภาพ
    groups:
      - id: supervision
        title: กลุ่มนิเทศ ติดตามและประเมินผล
        aliases:
          - กลุ่มนิเทศ
      - id: admin
        title: กลุ่มอำนวยการ
    sources:
      - id: area
        title: สพป.
    categories:
      - id: services
        title: ค่าใช้สอย
    frameworks:
      - id: obec
        title: นโยบาย สพฐ.
        items:
          1: ด้านความปลอดภัย
    """

  @Test(arguments: [(2, "g0, g1"), (12, "g10, g11"), (13, "g11, …"), (400, "g11, …")])
  func `of many groups with one title a message names twelve`(_ count: Int, _ end: String) {
    let groups = (0..<count).map { "\n  - id: g\($0)\n    title: กลุ่มนิเทศ" }.joined()
    let (_, diagnostics) = content(plan: "groups:" + groups, project: "groups: กลุ่มนิเทศ").read()
    #expect(diagnostics.map(\.id) == ["ambiguous-name"])
    #expect(diagnostics.first?.hint?.english.hasSuffix(end) == true)
  }

  @Test(arguments: [
    "supervision", "Supervision", "กลุ่มนิเทศ ติดตามและประเมินผล", "กลุ่มนิเทศติดตามและประเมินผล", "กลุ่มนิเทศ",
  ])
  func `a group is known by id, title and alias`(_ name: String) {
    let (site, diagnostics) = content(plan: Self.dimensions, project: "groups: \(name)").read()
    #expect(diagnostics.isEmpty)
    #expect(site?.agencies[0].plans[0].projects[0].groups.ids == ["supervision"])
  }

  @Test(arguments: [
    FaultyContent("strategy", content(plan: dimensions, project: "strategy: ▸2"), "unknown-strategy"),
    FaultyContent("group", content(plan: dimensions, project: "groups:\n  - admin\n  - ▸กลุ่มนิเทค"), "unknown-group"),
    FaultyContent("source", content(plan: dimensions, project: "budget:\n  source: ▸สพม."), "unknown-source"),
    FaultyContent(
      "category", content(plan: dimensions, project: "budget:\n  lines:\n    - category: ▸ค่าวัสดุ\n      amount: 5"),
      "unknown-category"),
    FaultyContent("framework", content(plan: dimensions, project: "links:\n  ▸sdg: 4"), "unknown-framework"),
    FaultyContent("item", content(plan: dimensions, project: "links:\n  obec: ▸2"), "unknown-item"),
    FaultyContent(
      "activity",
      content(
        project: "budget:\n  lines:\n    - activity: ▸9\n      amount: 5\nactivities:\n  - id: 1\n    title: ประชุม"),
      "unknown-activity"),
    FaultyContent("whole", content(project: "part_of: ▸7"), "unknown-project"),
    FaultyContent("list", content(plan: "frameworks:\n  - from: ▸strategy-2561"), "unknown-list"),
    FaultyContent(
      "parent", content(plan: "categories:\n  - id: a\n    title: ก\n    parent: ▸b"), "unknown-category"),
    FaultyContent(
      "declared member", content(plan: dimensions + "\ndeclared:\n  strategies:\n    ▸3: 100"), "unknown-strategy"),
    FaultyContent(
      "alias of two things",
      content(plan: "groups:\n  - id: a\n    title: ก\n  - id: b\n    title: ข\n    aliases:\n      - ▸ก"),
      "duplicate-alias"),
    FaultyContent(
      "id of two things", content(plan: "sources:\n  - id: a\n    title: ก\n  - id: ▸A\n    title: ข"),
      "duplicate-address"),
    FaultyContent(
      "title of two things",
      content(
        plan: "categories:\n  - id: a\n    title: ก\n  - id: b\n    title: ก", project: "budget:\n  category: ▸ก"),
      "ambiguous-name"),
    FaultyContent(
      "circle of parents",
      content(plan: "categories:\n  - id: a\n    title: ก\n    parent: ▸b\n  - id: b\n    title: ข\n    parent: ▸a"),
      "category-cycle", "category-cycle"),
  ])
  func `a name that nothing bears is a fault`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test func `other spellings are offered only where there is a key for them`() throws {
    let (_, diagnostics) = content(
      project: "activities:\n  - id: 1\n    title: ก\nbudget:\n  lines:\n    - activity: 9\n      amount: 5"
    ).read()
    #expect(try #require(diagnostics.first { $0.id == "unknown-activity" }).hint?.english == "declared: 1 (ก)")
  }

  @Test func `the nearest name and those declared are said, and nothing is guessed`() throws {
    let (site, diagnostics) = content(plan: Self.dimensions, project: "groups: กลุ่มอำนวยกาน").read()
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.message.english == "unknown group 'กลุ่มอำนวยกาน'; did you mean 'กลุ่มอำนวยการ'?")
    #expect(
      diagnostic.hint?.english
        == "declared: supervision (กลุ่มนิเทศ ติดตามและประเมินผล), admin (กลุ่มอำนวยการ); another spelling goes under 'aliases:'"
    )
    #expect(site?.agencies[0].plans[0].projects[0].groups.ids == [])
  }
}
