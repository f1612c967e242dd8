import Diagnostics
import Fiscal
import Plans

@testable import Reports

/// The plan of the Lampang provincial education office for FY 2564, as its document prints it.
enum Lampang {
  /// Number, strategy, groups, budget, the four quarters (none where the document leaves one out), first and last month.
  static let rows: [(Int, String, [String], Int64, [Int64?], String, String)] = [
    (1, "1", ["scouts"], 488_292, [nil, 191_100, nil, 297_192], "2020-11", "2021-09"),
    (2, "1", ["scouts"], 10_000, [nil, 10_000, nil, nil], "2020-11", "2021-08"),
    (3, "1", ["dev"], 42_000, [nil, nil, 42_000, nil], "2020-11", "2021-09"),
    (4, "3", ["supervision"], 60_000, [nil, 10_000, 33_000, 17_000], "2020-12", "2021-09"),
    (5, "3", ["supervision"], 284_000, [nil, 147_200, nil, 136_800], "2020-10", "2021-09"),
    (6, "3", ["supervision"], 60_000, [nil, 30_200, nil, 29_800], "2020-11", "2021-09"),
    (7, "3", ["scouts"], 10_000, [nil, 10_000, nil, nil], "2020-11", "2021-01"),
    (8, "3", ["scouts"], 30_000, [nil, 20_000, 10_000, nil], "2020-12", "2021-08"),
    (9, "3", ["scouts"], 10_000, [nil, nil, 5_000, 5_000], "2021-02", "2021-09"),
    (10, "3", ["scouts"], 45_000, [nil, nil, 20_000, 25_000], "2020-10", "2021-09"),
    (11, "3", ["scouts"], 30_000, [nil, nil, 15_000, 15_000], "2020-10", "2021-09"),
    (12, "3", ["supervision"], 16_200, [nil, nil, nil, 16_200], "2021-03", "2021-09"),
    (13, "3", ["supervision"], 62_320, [nil, 31_240, 31_080, nil], "2021-04", "2021-05"),
    (14, "4", ["dev"], 8_000, [nil, nil, 5_000, 3_000], "2020-11", "2021-09"),
    (15, "4", ["dev"], 10_000, [nil, nil, 5_000, 5_000], "2021-01", "2021-07"),
    (16, "5", ["scouts", "supervision"], 7_000, [nil, 3_500, 3_500, nil], "2020-11", "2021-09"),
    (17, "5", ["admin"], 80_000, [27_450, 32_550, 20_000, nil], "2020-10", "2021-09"),
    (18, "5", ["dev"], 10_000, [2_000, 3_000, 2_000, 3_000], "2020-11", "2021-09"),
    (19, "5", ["dev"], 20_000, [nil, 20_000, nil, nil], "2020-11", "2020-12"),
    (20, "6", ["policy"], 38_900, [nil, 6_550, 32_350, nil], "2020-10", "2021-05"),
    (21, "6", ["supervision"], 80_000, [nil, 24_500, 49_000, 6_500], "2020-10", "2021-09"),
    (22, "6", ["policy", "supervision"], 100_000, [nil, 30_000, 30_000, 40_000], "2021-02", "2021-09"),
    (23, "6", ["policy"], 7_100, [2_900, 525, 1_575, 2_100], "2020-11", "2021-09"),
    (24, "6", ["private"], 8_000, [nil, nil, 8_000, nil], "2021-04", "2021-05"),
    (25, "6", ["audit"], 15_000, [nil, 15_000, nil, nil], "2021-01", "2021-03"),
    (26, "6", ["policy"], 15_000, [nil, 5_000, nil, 10_000], "2020-11", "2021-09"),
    (27, "6", ["dev"], 10_000, [nil, 10_000, nil, nil], "2021-01", "2021-02"),
    (28, "6", ["hr"], 45_400, [nil, 43_800, 1_600, nil], "2021-01", "2021-08"),
  ]

  static let groups = ["admin", "hr", "policy", "dev", "supervision", "private", "scouts", "audit"]

  static func plan(groupTotals: Plan.GroupTotals = .apart) throws -> Plan {
    var plan = try samplePlan()
    plan.strategies = (1...6).map { Strategy(id: String($0), title: "ยุทธศาสตร์ \($0)", location: here()) }
    plan.groups = groups.map { Group(id: $0, title: $0, location: here()) }
    plan.groupTotals = groupTotals
    plan.projects = try rows.map { number, strategy, groups, budget, quarters, first, last in
      var project = sampleProject(String(number), strategy: strategy, groups: groups)
      project.budget.total = Placed(.stated(baht(budget)), at: here())
      project.budget.quarters = Placed(row(quarters), at: here())
      project.period = Placed(try period(first, last), at: here())
      return project
    }
    plan.declared.total = Placed(.stated(baht(1_602_212)), at: here(3))
    plan.declared.quarters = Placed(row([32_350, 644_165, 314_105, 611_592]), at: here(4))
    plan.declared.projects = Placed(28, at: here(5))
    return plan
  }
}
