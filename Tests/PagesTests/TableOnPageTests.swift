import Fiscal
import Markup
import Plans
import Tables
import Testing

@testable import Pages

@Suite struct TableOnPageTests {
  private func overview(_ thaiDigits: Bool = false) throws -> String {
    let address = PlanAddress(agency: "office", plan: "2564")
    return try Sample.text(of: .plan(address, .overview), Sample.site(thaiDigits: thaiDigits))
  }

  /// A table in every state, as the overview of the sample would show it.
  private func table(_ member: Member = Member(.strategy, "1"), level: Int = 0) throws -> String {
    let route = Route.plan(Sample.plan.address, .overview)
    let context = PageContext(try Sample.setting(), at: route, plan: PlanMap(Sample.report))
    return String(decoding: context.table(Sample.table("sample", member, level: level)).bytes, as: UTF8.self)
  }

  @Test func `each state of a cell has its own words`() throws {
    let text = try table()
    #expect(text.contains("<td>1,602,212</td>"))
    #expect(text.contains("<td>0</td>"))
    #expect(text.contains("<span aria-hidden=\"true\">–</span><span class=\"hidden\">ไม่ใช้งบประมาณ</span>"))
    #expect(text.contains("<td class=\"state\">ไม่ระบุ</td>"))
    #expect(text.contains("<td class=\"state\">ยังไม่รายงาน</td>"))
    #expect(text.contains("<td class=\"state\">ไม่แยก</td>"))
  }

  @Test func `a column with satang has two decimals throughout`() throws {
    #expect(try table().contains("<td>0.50</td>"))
  }

  @Test(
    arguments: [
      (1, 3_000_000, "&lt;0.01"), (0, 3_000_000, "0.00"), (2_999_999, 3_000_000, "&gt;99.99"),
      (3_000_000, 3_000_000, "100.00"), (644_496, 1_000_000, "64.45"), (-1, 3_000_000, "&gt;−0.01"),
      (3_000_001, 3_000_000, "&gt;100"),
    ] as [(Int64, Int64, String)])
  func `a percentage says neither nothing of what is something nor all of what is not`(
    part: Int64, whole: Int64, words: String
  ) throws {
    let percent = try #require(Percent(of: Money(satang: part), in: Money(satang: whole)))
    let table = Table(
      name: "sample", caption: .text("ตาราง"), rowHead: .text("แถว"), rowKey: "project",
      columns: [Table.Column(key: "share", title: .text("ร้อยละ"), unit: .percent)],
      rows: [Table.Row(title: .text("1"), cells: [.percent(percent)])])
    let context = PageContext(try Sample.setting(), at: .plan(Sample.plan.address, .overview))
    #expect(String(decoding: context.table(table).bytes, as: UTF8.self).contains("<td>\(words)</td>"))
  }

  @Test func `a row links to its page where it has one, and a joint set to the joint projects`() throws {
    #expect(try table().contains("<a href=\"strategies/1.html\">แถว"))
    #expect(try table(Member(.group, "a+b")).contains("<a href=\"groups/joint.html\">แถว"))
    #expect(try table(Member(.project, "1.10")).contains("<a href=\"projects/1.10.html\">แถว"))
    #expect(try !table().contains("projects/missing.html"))
  }

  @Test func `the region that scrolls has a name and takes the focus`() throws {
    #expect(
      try overview().contains(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"_caption-budget-by-strategy\" tabindex=\"0\">"))
  }

  @Test func `under a table are the files with its rows`() throws {
    let text = try overview()
    #expect(text.contains("<a href=\"data/budget-by-strategy.csv\" download>CSV"))
    #expect(text.contains("<a href=\"data/budget-by-strategy.json\" download>JSON"))
  }

  @Test(arguments: [("สั้น", "<td>สั้น"), (String(repeating: "ยาว", count: 11), "<td class=\"long\">ยาว")])
  func `a long text has a wide column`(_ text: String, _ cell: String) throws {
    let table = Table(
      name: "sample", caption: .text("ตาราง"), rowHead: .text("แถว"), rowKey: "project",
      columns: [Table.Column(key: "cause", title: .text("สาเหตุ"))],
      rows: [Table.Row(title: .text("1"), cells: [.text(.text(text))])])
    let context = PageContext(try Sample.setting(), at: .plan(Sample.plan.address, .overview))
    #expect(String(decoding: context.table(table).bytes, as: UTF8.self).contains(cell))
  }

  @Test(arguments: [(4, "<td class=\"text\">"), (5, "<td class=\"text\" data-value=\"2020-11/2021-09\">")])
  func `a month is written in words, and sorted by its number where there are rows to sort`(
    _ rows: Int, _ cell: String
  ) throws {
    let periods = Sample.plan.projects.compactMap { $0.period?.value }
    let period = try #require(periods.first)
    let table = Table(
      name: "sample", caption: .text("ตาราง"), rowHead: .text("แถว"), rowKey: "project",
      columns: [Table.Column(key: "period", title: .text("ระยะเวลา"))],
      rows: (0..<rows).map { Table.Row(title: .text(String($0)), cells: [.period(period)]) })
    let context = PageContext(try Sample.setting(), at: .plan(Sample.plan.address, .overview))
    #expect(String(decoding: context.table(table).bytes, as: UTF8.self).contains(cell))
  }

  @Test(arguments: [
    (4, "project", ""), (5, "strategy", " sorts"), (13, "strategy", " sorts"), (12, "project", " sorts"),
    (13, "project", " sorts filters"), (13, "indicator", " sorts filters"),
  ])
  func `tables that have rows to sort or to filter are marked for the script`(
    _ count: Int, _ key: String, _ marks: String
  ) {
    let rows = (0..<count).map { Table.Row(title: .text(String($0)), cells: []) }
    let table = Table(
      name: "sample", caption: .text("ตาราง"), rowHead: .text("แถว"), rowKey: key, columns: [], rows: rows)
    #expect(String(decoding: TableView(table).controlClass.bytes, as: UTF8.self) == marks)
  }

  @Test func `a headline says millions and the exact amount`() throws {
    let text = try overview()
    #expect(text.contains("<span class=\"figure\">1.61</span> <span class=\"unit\">ล้านบาท</span>"))
    #expect(text.contains("<span class=\"exact\">1,609,212 บาท</span>"))
  }

  @Test func `Thai digits are written where the site asks for them`() throws {
    let text = try overview(true)
    #expect(text.contains("<td>๑,๖๐๙,๒๑๒</td>"))
    #expect(text.contains("ปีงบประมาณ พ.ศ. ๒๕๖๔"))
  }

  @Test func `a strategy without projects says so`() throws {
    let address = PlanAddress(agency: "office", plan: "2564")
    let text = try Sample.text(of: .plan(address, .strategy("2")))
    #expect(text.contains("ไม่มีโครงการในแผนปีนี้"))
    #expect(!text.contains("<table"))
  }
}
