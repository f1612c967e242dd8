import Diagnostics
import Fiscal
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct ProjectTreeTests {
  private func part(_ id: String, of whole: String?, _ amount: Int64?, strategy: String? = nil) -> Project {
    var project = sampleProject(id, strategy: strategy)
    project.partOf = whole.map { Placed($0, at: here()) }
    project.budget.total = amount.map { Placed(.stated(baht($0)), at: here()) }
    return project
  }

  @Test func `a project's total is the sum of its parts, once`() throws {
    var plan = try samplePlan([
      part("1", of: nil, nil, strategy: "a"), part("3", of: nil, 50, strategy: "b"), part("1.1", of: "1", 100),
      part("1.2", of: "1", 200), part("1.2.1", of: "1.2", 20), part("1.2.2", of: "1.2", 180),
    ])
    plan.strategies = ["a", "b"].map { Strategy(id: $0, title: $0, location: here()) }
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    #expect(diagnostics == [])
    #expect(report.figures.planned == .stated(baht(350)))
    #expect(report.projects.rows.map { $0.member?.key } == ["1", "1.1", "1.2", "1.2.1", "1.2.2", "3"])
    #expect(report.projects.rows.map(\.level) == [0, 1, 1, 2, 2, 0])
    #expect(report.projects.column("budget")["1"] == .baht(300))
    #expect(report.projects.column("budget")["1.2"] == .baht(200))
    // Parts have the strategy of the whole where they name none.
    #expect(report.budgetByStrategy?.column("budget")["a"] == .baht(300))
  }

  @Test func `a total that the parts do not make up is an error`() throws {
    let plan = try samplePlan([part("1", of: nil, 90), part("2", of: "1", 100)])
    var diagnostics: [Diagnostic] = []
    _ = Ledger(of: plan, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == ["parts-differ-from-total"])
  }

  @Test func `money reported of a whole and of a part would count twice, so it is an error`() throws {
    let day = try #require(Day(year: 2021, month: 3, day: 31))
    func report(_ project: Project, at line: Int) -> Project {
      var project = project
      project.results = [
        ResultRound(asOf: day, spent: Placed(.toDate(.stated(baht(5))), at: here(line)), location: here(line))
      ]
      return project
    }
    var diagnostics: [Diagnostic] = []
    let whole = part("1", of: nil, nil)
    _ = Ledger(
      of: try samplePlan([report(whole, at: 41), report(part("2", of: "1", 9), at: 42), part("3", of: "1", 1)]),
      diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == ["results-beside-parts"])
    #expect(diagnostics.first?.location == here(41))
    var others: [Diagnostic] = []
    _ = Ledger(of: try samplePlan([report(whole, at: 41), part("2", of: "1", 9)]), diagnostics: &others)
    #expect(others == [])
  }

  @Test func `a circle of parts loses no money and ends`() throws {
    let plan = try samplePlan([part("1", of: "2", 5), part("2", of: "1", 7), part("3", of: "3", 11)])
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: plan, diagnostics: &diagnostics)
    #expect(ledger.pivot(.projectAndWholes).total != nil)
    #expect(ledger.entries.contains { $0.project == "3" })
  }

  @Test func `parts that nest too deep are an error and stand by themselves`() throws {
    let projects = (0..<40).map { part("\($0)", of: $0 == 0 ? nil : "\($0 - 1)", $0 == 39 ? 5 : nil) }
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: try samplePlan(projects), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == ["parts-too-deep", "parts-too-deep"])
    #expect(ledger.pivot(.projectAndWholes)[.member("39")] == baht(5))
  }
}
