import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

/// Results that are reported of a project for all its parts together.
@Suite struct ResultsOfWholesTests {
  private func spending(_ quarters: [Int64?]) throws -> ResultRound {
    var round = ResultRound(asOf: try #require(Day(year: 2021, month: 3, day: 31)), location: here(40))
    round.spent = Placed(.byQuarter(row(quarters)), at: here(41))
    return round
  }

  private func part(_ id: String, of whole: String, _ quarters: [Int64?]?, groups: [String]) -> Project {
    var part = sampleProject(id, strategy: "1", groups: groups)
    part.budget.quarters = quarters.map { Placed(row($0), at: here(21)) }
    part.partOf = Placed(whole, at: here(5))
    return part
  }

  /// A project that spent 10 and 30 of what its parts plan, two levels below it: 100 of group h and 30 of group g, to which
  /// it belongs itself, beside one of group g that spent its 7.
  private func plan(change: (inout [Project]) -> Void = { _ in }) throws -> Plan {
    var whole = sampleProject("1", strategy: "1", groups: ["g"])
    whole.results = [try spending([10, 30, nil, nil])]
    var other = sampleProject("2", strategy: "1", groups: ["g"])
    other.budget.quarters = Placed(row([7, 0, 0, 0]), at: here(21))
    other.results = [try spending([7, 0, nil, nil])]
    var projects = [
      whole, part("1.1", of: "1", nil, groups: ["g"]), part("1.1.1", of: "1.1", [50, 50, 0, 0], groups: ["h"]),
      part("1.1.2", of: "1.1", [0, 30, 0, 0], groups: ["g"]), other,
    ]
    change(&projects)
    var plan = try samplePlan(projects)
    plan.strategies = ["1", "2"].map { Strategy(id: $0, title: $0, location: here()) }
    plan.groups = ["g", "h"].map { Group(id: $0, title: $0, location: here()) }
    return plan
  }

  private func results(_ plan: Plan) throws -> ResultsReport {
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(report.results)
  }

  @Test func `no part of it is silent, at any level`() throws {
    let table = try #require(try results(plan()).byProject)
    #expect(
      table.column("spent") == [
        "1": .baht(40), "1.1": .notCrossed, "1.1.1": .notCrossed, "1.1.2": .notCrossed, "2": .baht(7),
      ])
    #expect(table.column("balance")["1"] == .baht(90))
    #expect(table.total("balance") == .baht(90))
    #expect(table.notes == [.label(.noteBalance)])
  }

  @Test func `a part says with which project its spending is reported, at any level`() throws {
    var diagnostics: [Diagnostic] = []
    let reports = PlanReport(of: try plan(), diagnostics: &diagnostics).projectReports
    #expect(reports.map(\.reportingWhole) == [nil, "1", "1", "1", nil])
  }

  @Test func `what is spent for several groups is not that of the group that the whole belongs to`() throws {
    let results = try results(plan())
    let byGroup = try #require(results.byGroup)
    #expect(byGroup.column("planned") == ["g": .baht(37), "h": .baht(100), "not-crossed": .baht(0)])
    #expect(byGroup.column("spent") == ["g": .baht(7), "h": .notCrossed, "not-crossed": .baht(40)])
    #expect(byGroup.column("balance") == ["g": .baht(0), "h": .notCrossed, "not-crossed": .baht(90)])
    #expect(byGroup.notes == [.label(.noteBalance), .label(.noteResultsNotDivided)])
    // All of it is of one strategy.
    #expect(results.byStrategy?.column("balance") == ["1": .baht(90), "2": .blank])
    #expect(results.byStrategy?.notes == [.label(.noteBalance)])
  }

  @Test func `the pages of its groups say the same, also that of a group without a report of its own`() throws {
    let results = try results(plan())
    let own = try #require(results.ofGroups["g"]?.projects)
    #expect(
      own.column("spent") == ["1": .notCrossed, "1.1": .notCrossed, "1.1.2": .notCrossed, "2": .baht(7)])
    #expect(own.total("planned") == .baht(37))
    #expect(own.total("balance") == .baht(0))
    #expect(own.notes == [.label(.noteBalance), .label(.noteReportedElsewhere)])
    let other = try #require(results.ofGroups["h"]?.projects)
    #expect(other.column("spent") == ["1.1.1": .notCrossed])
    #expect(other.total("spent") == .notCrossed)
    #expect(other.total("balance") == .notCrossed)
  }

  @Test func `what is spent for several strategies is of none of them`() throws {
    let results = try results(plan { $0[2].strategy = "2" })
    let byStrategy = try #require(results.byStrategy)
    #expect(byStrategy.column("planned") == ["1": .baht(37), "2": .baht(100), "not-crossed": .baht(0)])
    #expect(byStrategy.column("spent") == ["1": .baht(7), "2": .notCrossed, "not-crossed": .baht(40)])
    #expect(byStrategy.column("balance") == ["1": .baht(0), "2": .notCrossed, "not-crossed": .baht(90)])
    #expect(byStrategy.total("balance") == .baht(90))
    #expect(results.ofStrategies["2"]?.column("spent") == ["1.1.1": .notCrossed])
    let ofQuarter = try #require(results.ofQuarters[.first]?.first { $0.name == "quarter-1-results-by-strategy" })
    #expect(
      ofQuarter.column("spent_percent") == [
        "1": .percent(Percent(hundredths: 10_000)), "2": .notCrossed, "not-crossed": .blank,
      ])
  }

  @Test func `a strategy lists who reports for its projects, be it of another one`() throws {
    let results = try results(
      plan {
        $0[2].strategy = "2"
        $0[3].strategy = "2"
      })
    let table = try #require(results.ofStrategies["2"])
    #expect(table.column("spent") == ["1": .baht(40), "1.1.1": .notCrossed, "1.1.2": .notCrossed])
    #expect(table.total("spent") == .baht(40))
  }

  @Test func `what it spends for one group is of that group, be it not its own`() throws {
    let results = try results(plan { $0[3].groups = GroupSet(["h"]) })
    #expect(results.byGroup?.column("spent") == ["g": .baht(7), "h": .baht(40)])
    #expect(results.byGroup?.column("balance") == ["g": .baht(0), "h": .baht(90)])
    #expect(results.ofGroups["h"]?.projects?.total("balance") == .baht(90))
  }

  @Test func `a quarter holds what it spent against what its parts plan`() throws {
    let tables = try #require(try results(plan()).ofQuarters[.second])
    let byProject = try #require(tables.first { $0.name == "quarter-2-results-by-project" })
    #expect(byProject.rows.map(\.level) == [0, 1, 2, 2, 0])
    #expect(byProject.column("planned")["1"] == .baht(80))
    #expect(byProject.column("spent")["1"] == .baht(30))
    #expect(byProject.column("spent_percent")["1"] == .percent(Percent(hundredths: 3750)))
    for part in ["1.1", "1.1.1", "1.1.2"] { #expect(byProject.column("spent")[part] == .notCrossed) }
    #expect(byProject.total("planned") == .baht(80))
    #expect(byProject.total("spent") == .baht(30))
    let byGroup = try #require(tables.first { $0.name == "quarter-2-results-by-group" })
    #expect(byGroup.column("spent_percent") == ["g": .notCrossed, "h": .notCrossed, "not-crossed": .blank])
  }

  @Test func `what nobody reports is unreported, whatever else is reported of the whole`() throws {
    let results = try results(
      plan {
        $0[0].results[0].spent = nil
        $0[0].results[0].allocated = Placed(.stated(baht(90)), at: here(42))
      })
    let byProject = try #require(results.byProject)
    #expect(byProject.column("allocated")["1.1.1"] == .notCrossed)
    #expect(byProject.column("spent")["1.1.1"] == .notReported)
    let byGroup = try #require(results.byGroup)
    #expect(byGroup.column("allocated") == ["g": .notReported, "h": .notCrossed, "not-crossed": .baht(90)])
    #expect(byGroup.column("spent") == ["g": .baht(7), "h": .notReported, "not-crossed": .blank])
    let ofQuarter = try #require(results.ofQuarters[.first]?.first { $0.name == "quarter-1-results-by-group" })
    #expect(ofQuarter.column("spent") == ["g": .baht(7), "h": .notReported])
  }

  @Test(arguments: [Plan.GroupTotals.apart, .lead])
  func `sets of groups are the same where the plan counts them in the same row`(groupTotals: Plan.GroupTotals) throws {
    var plan = try plan {
      $0[2].groups = GroupSet(["g", "h"])
      $0[3].groups = GroupSet(groupTotals == .lead ? ["g"] : ["h", "g"])
    }
    plan.groupTotals = groupTotals
    let byGroup = try #require(try results(plan).byGroup)
    #expect(byGroup.column("spent")[groupTotals == .lead ? "g" : "g+h"] == .baht(groupTotals == .lead ? 47 : 40))
    #expect(!byGroup.rows.contains { $0.kind == .notCrossed })
  }

  @Test func `allocated money of the whole takes the place of what its parts plan`() throws {
    let results = try results(plan { $0[0].results[0].allocated = Placed(.stated(baht(90)), at: here(42)) })
    #expect(results.byProject?.column("balance")["1"] == .baht(50))
    #expect(results.byGroup?.column("balance") == ["g": .baht(0), "h": .notCrossed, "not-crossed": .baht(50)])
    #expect(results.byGroup?.total("balance") == .baht(50))
  }
}
