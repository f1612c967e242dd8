import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct FlowTableTests {
  /// Two strategies, two groups and two sources; 1,000 baht of two strategies and 40 of none.
  private func plan(_ change: (inout Plan) -> Void = { _ in }) throws -> PlanReport {
    var plan = try samplePlan()
    plan.strategies = ["1", "2"].map { Strategy(id: $0, title: "ยุทธศาสตร์ \($0)", location: here()) }
    plan.groups = ["a", "b"].map { Group(id: $0, title: "กลุ่ม \($0)", location: here()) }
    plan.sources = ["x", "y"].map { Source(id: $0, title: "แหล่ง \($0)", location: here()) }
    plan.projects = [
      project("1", 600, strategy: "1", ["a"], "x"), project("2", 300, strategy: "1", ["a", "b"], "y"),
      project("3", 100, strategy: "2", ["b"], nil), project("4", 40, strategy: nil, ["b"], "x"),
    ]
    change(&plan)
    var diagnostics: [Diagnostic] = []
    return PlanReport(of: plan, diagnostics: &diagnostics)
  }

  private func project(
    _ id: String, _ amount: Int64, strategy: String?, _ groups: [String], _ source: String?
  ) -> Project {
    var project = sampleProject(id, strategy: strategy, groups: groups)
    project.budget.total = Placed(.stated(baht(amount)), at: here())
    project.budget.source = source
    return project
  }

  @Test func `each strategy has its groups below it and its sources beside it`() throws {
    let table = try #require(plan().flows)
    #expect(table.columns.map(\.key) == ["x", "y", "unstated", "total", "share"])
    #expect(table.rows.map(\.level) == [0, 1, 1, 0, 1, 0, 1])
    #expect(table.rows.map { $0.member?.key } == ["1", "a", "joint", "2", "b", "unstated", "b"])
    let figures = table.rows.map { $0.cells.prefix(4) }
    #expect(
      figures
        == [
          [.baht(600), .baht(300), .blank, .baht(900)], [.baht(600), .blank, .blank, .baht(600)],
          [.blank, .baht(300), .blank, .baht(300)], [.blank, .blank, .baht(100), .baht(100)],
          [.blank, .blank, .baht(100), .baht(100)], [.baht(40), .blank, .blank, .baht(40)],
          [.baht(40), .blank, .blank, .baht(40)],
        ].map { $0[...] })
    #expect(table.total?.cells.prefix(4) == [.baht(640), .baht(300), .baht(100), .baht(1_040)])
  }

  @Test func `without sources there is one column, without strategies the rows are groups`() throws {
    let noSources = try #require(plan { $0.sources = [$0.sources[0]] }.flows)
    #expect(noSources.columns.map(\.key) == ["total", "share"])
    let noStrategies = try #require(
      plan {
        $0.strategies = []
        for place in $0.projects.indices { $0.projects[place].strategy = nil }
      }.flows)
    #expect(noStrategies.rows.map { $0.member } == ["a", "b", "joint"].map { Member(.group, $0) })
    #expect(noStrategies.rows.allSatisfy { $0.level == 0 })
  }

  @Test func `one dimension alone is no way for money to go`() throws {
    let report = try plan {
      $0.sources = []
      $0.groups = []
      for place in $0.projects.indices {
        $0.projects[place].groups = GroupSet([])
        $0.projects[place].budget.source = nil
      }
    }
    #expect(report.flows == nil)
  }
}
