import Diagnostics
import Fiscal
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct ResultsTests {
  private func project(_ lines: [BudgetLine]) throws -> Project {
    var project = sampleProject("1", strategy: "a", groups: ["g"])
    project.budget.total = Placed(.stated(baht(100)), at: here())
    project.budget.lines = lines
    let before = try #require(Day(year: 2020, month: 12, day: 31))
    let now = try #require(Day(year: 2021, month: 3, day: 31))
    project.results = [
      ResultRound(asOf: before, spent: Placed(.toDate(.stated(baht(99))), at: here()), location: here()),
      ResultRound(
        asOf: now, allocated: Placed(.stated(baht(80)), at: here()), obligated: Placed(.stated(baht(5)), at: here()),
        spent: Placed(.byQuarter(row([30, 20, nil, nil])), at: here()), location: here()),
    ]
    return project
  }

  @Test func `the phases are of the last round and never added to each other`() throws {
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: try samplePlan([try project([])]), diagnostics: &diagnostics)
    #expect(report.figures.planned == .stated(baht(100)))
    #expect(report.figures.allocated == .stated(baht(80)))
    #expect(report.figures.obligated == .stated(baht(5)))
    #expect(report.figures.spent == .stated(baht(50)))
    let table = try #require(report.projectReports.first?.byQuarter)
    #expect(table.rows.map { $0.cells[1] } == [.baht(30), .baht(20), .notReported, .notReported, .blank])
  }

  @Test func `spent money has a source only where all planned money has that one`() throws {
    var diagnostics: [Diagnostic] = []
    let one = Ledger(
      of: try samplePlan([try project([line(60, source: "x"), line(40, source: "x")])]), diagnostics: &diagnostics)
    #expect(one.pivot(.source, of: .spent)[.member("x")] == baht(50))
    let two = Ledger(
      of: try samplePlan([try project([line(60, source: "x"), line(40, source: "y")])]), diagnostics: &diagnostics)
    #expect(two.pivot(.source, of: .spent)[.notCrossed] == baht(50))
    #expect(two.pivot(.group, by: .quarter, of: .spent)[.member("g"), .member("1")] == baht(30))
    #expect(diagnostics == [])
  }

  static let statuses: [([Verdict?], Verdict?, Project.Status?, ProjectStatus)] = [
    ([.achieved, .achieved], nil, nil, .achieved),
    ([.achieved, .missed], nil, nil, .missed),
    ([.missed, nil], nil, nil, .missed),
    ([.achieved, nil], nil, nil, .partlyReported),
    ([nil, nil], nil, nil, .notReported),
    ([nil], .achieved, nil, .achieved),
    ([], .missed, nil, .missed),
    ([], nil, nil, .nothingToMeasure),
    ([.achieved], nil, .cancelled, .cancelled),
  ]

  @Test(arguments: statuses)
  func `the status of a project follows from its indicators`(
    verdicts: [Verdict?], own: Verdict?, status: Project.Status?, expected: ProjectStatus
  ) throws {
    var project = sampleProject("1")
    project.status = status
    project.indicators = verdicts.enumerated().map { Indicator(id: "\($0)", text: "", result: $1, location: here()) }
    let day = try #require(Day(year: 2021, month: 3, day: 31))
    if own != nil { project.results = [ResultRound(asOf: day, result: own, location: here())] }
    #expect(ProjectStatus(of: project, scales: []) == expected)
  }

  static let computed: [(String?, IndicatorStatus, IndicatorStatus)] = [
    ("85.2", .computed(.achieved), .contradicted(.missed)), ("79.9", .computed(.missed), .stated(.missed)),
    (nil, .notReported, .stated(.missed)), ("มาก", .notJudged, .stated(.missed)),
  ]

  @Test(arguments: computed)
  func `an indicator is computed from its target, but for a verdict, which wins and is told from what contradicts it`(
    actual: String?, expected: IndicatorStatus, withVerdict: IndicatorStatus
  ) throws {
    let target = try Target(reading: "ไม่น้อยกว่าร้อยละ 80")
    var indicator = Indicator(id: "a", text: "", target: Placed(target, at: here()), location: here())
    indicator.actual = actual.map { Placed($0, at: here()) }
    #expect(IndicatorStatus(of: indicator, scales: []) == expected)
    indicator.result = .missed
    #expect(IndicatorStatus(of: indicator, scales: []) == withVerdict)
  }
}
