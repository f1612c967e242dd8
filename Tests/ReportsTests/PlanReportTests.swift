import Diagnostics
import Fiscal
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct PlanReportTests {
  /// Strategy, projects, budget and the four quarters, as the checked facts of the plan give them.
  static let strategies: [(String, Int, Int64, [Int64])] = [
    ("1", 3, 540_292, [0, 201_100, 42_000, 297_192]),
    ("2", 0, 0, [0, 0, 0, 0]),
    ("3", 10, 607_520, [0, 248_640, 114_080, 244_800]),
    ("4", 2, 18_000, [0, 0, 10_000, 8_000]),
    ("5", 4, 117_000, [29_450, 59_050, 25_500, 3_000]),
    ("6", 9, 319_400, [2_900, 135_375, 122_525, 58_600]),
  ]

  static let groupsApart: [(String, Int, Int64, [Int64])] = [
    ("admin", 1, 80_000, [27_450, 32_550, 20_000, 0]),
    ("hr", 1, 45_400, [0, 43_800, 1_600, 0]),
    ("policy", 3, 61_000, [2_900, 12_075, 33_925, 12_100]),
    ("dev", 6, 100_000, [2_000, 33_000, 54_000, 11_000]),
    ("supervision", 6, 562_520, [0, 243_140, 113_080, 206_300]),
    ("private", 1, 8_000, [0, 0, 8_000, 0]),
    ("scouts", 7, 623_292, [0, 231_100, 50_000, 342_192]),
    ("audit", 1, 15_000, [0, 15_000, 0, 0]),
    ("joint", 2, 107_000, [0, 33_500, 33_500, 40_000]),
    ("scouts+supervision", 1, 7_000, [0, 3_500, 3_500, 0]),
    ("policy+supervision", 1, 100_000, [0, 30_000, 30_000, 40_000]),
  ]

  static let groupsLead: [(String, Int, Int64, [Int64])] = [
    ("admin", 1, 80_000, [27_450, 32_550, 20_000, 0]),
    ("hr", 1, 45_400, [0, 43_800, 1_600, 0]),
    ("policy", 4, 161_000, [2_900, 42_075, 63_925, 52_100]),
    ("dev", 6, 100_000, [2_000, 33_000, 54_000, 11_000]),
    ("supervision", 6, 562_520, [0, 243_140, 113_080, 206_300]),
    ("private", 1, 8_000, [0, 0, 8_000, 0]),
    ("scouts", 8, 630_292, [0, 234_600, 53_500, 342_192]),
    ("audit", 1, 15_000, [0, 15_000, 0, 0]),
  ]

  private func report(_ groupTotals: Plan.GroupTotals = .apart) throws -> PlanReport {
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: try Lampang.plan(groupTotals: groupTotals), diagnostics: &diagnostics)
    #expect(diagnostics == [])
    return report
  }

  private func expect(_ rows: [(String, Int, Int64, [Int64])], in budgets: Table?, _ quarters: Table?) throws {
    let budgets = try #require(budgets)
    let quarters = try #require(quarters)
    #expect(budgets.rows.map { $0.member?.key } == rows.map(\.0))
    #expect(quarters.rows.map { $0.member?.key } == rows.map(\.0))
    for (key, projects, amount, byQuarter) in rows {
      #expect(budgets.column("budget")[key] == .baht(amount))
      #expect(budgets.column("projects")[key] == .count(projects))
      #expect(quarters.column("total")[key] == .baht(amount))
      for (index, money) in byQuarter.enumerated() { #expect(quarters.column("q\(index + 1)")[key] == .baht(money)) }
    }
    #expect(budgets.total("budget") == .baht(1_602_212))
    #expect(budgets.total("projects") == .count(28))
    #expect(quarters.total?.cells == [.baht(32_350), .baht(644_165), .baht(314_105), .baht(611_592), .baht(1_602_212)])
  }

  @Test func `the strategies of Lampang have their sums, the empty one too`() throws {
    let report = try report()
    try expect(Self.strategies, in: report.budgetByStrategy, report.strategyByQuarter)
    #expect(report.strategies.map(\.projectCount) == [3, 0, 10, 2, 4, 9])
    #expect(report.strategies[1].projects == nil)
    #expect(report.strategies[1].planned == .stated(.zero))
  }

  @Test func `the groups of Lampang stand apart from what they share`() throws {
    let report = try report()
    try expect(Self.groupsApart, in: report.budgetByGroup, report.groupByQuarter)
    #expect(report.budgetByGroup?.rows.map(\.level) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    #expect(report.budgetByGroup?.rows[8].kind == .joint)
    #expect(report.joint?.planned == .stated(baht(107_000)))
    #expect(
      report.joint?.projects.rows.map { $0.member?.key } == ["scouts+supervision", "16", "policy+supervision", "22"])
    let supervision = report.groups[4]
    #expect(supervision.planned == .stated(baht(562_520)))
    #expect(supervision.jointProjectCount == 2)
    #expect(supervision.own?.total("budget") == .baht(562_520))
    #expect(supervision.joint?.total("budget") == .baht(107_000))
  }

  @Test func `the lead of a joint project has all of its money where the plan says so`() throws {
    let report = try report(.lead)
    try expect(Self.groupsLead, in: report.budgetByGroup, report.groupByQuarter)
    #expect(report.groups[6].own?.total("budget") == .baht(630_292))
    #expect(report.groups[6].joint == nil)
    #expect(report.groups[4].joint?.total("budget") == .baht(107_000))
    #expect(report.joint?.planned == .stated(baht(107_000)))
  }

  @Test func `the quarters of Lampang have their money and their projects`() throws {
    let report = try report()
    let table = try #require(report.budgetByQuarter)
    #expect(table.rows.map { $0.cells[0] } == [.baht(32_350), .baht(644_165), .baht(314_105), .baht(611_592)])
    #expect(table.rows.map { $0.cells[1] } == [.count(3), .count(20), .count(18), .count(15)])
    #expect(report.quarters.map { $0.projects?.rows.count } == [3, 20, 18, 15])
    #expect(report.quarters.map { $0.byStrategy?.total("budget") } == table.rows.map { $0.cells[0] })
    // Projects 17, 18 and 23 have money in the first quarter; 16 more of the 19 that start in it have none.
    #expect(report.quarters[0].withoutAmount?.rows.count == 16)
  }

  @Test func `a project shows what its row states and leaves blank what it leaves out`() throws {
    let report = try report()
    let first = try #require(report.projects.rows.first)
    #expect(first.cells[3...] == [.baht(488_292), .blank, .baht(191_100), .blank, .baht(297_192)])
    #expect(report.projects.rows.count == 28)
    #expect(report.projects.total("budget") == .baht(1_602_212))
    #expect(report.projectReports[0].next == "2")
    #expect(report.projectReports[27].next == nil)
    #expect(report.schedule?.rows.count == 28)
  }

  @Test func `every table has a name of its own and rows as wide as its head`() throws {
    let report = try report()
    let tables = report.tables
    #expect(Set(tables.map(\.name)).count == tables.count)
    for table in tables {
      for row in table.rows + [table.total].compactMap(\.self) { #expect(row.cells.count == table.columns.count) }
    }
  }

  @Test func `declared totals that agree are shown as such`() throws {
    let table = try #require(try report().declared)
    #expect(table.rows.count == 6)
    #expect(table.column("difference")["1"] == .baht(0))
  }
}
