import Diagnostics
import Fiscal
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct SiteReportTests {
  private func plan(_ agency: String, _ year: Int, _ amount: Int64) throws -> Plan {
    let fiscalYear = try #require(FiscalYear(buddhistEra: year))
    var project = sampleProject("1")
    project.budget.total = Placed(.stated(Money(satang: amount)), at: here())
    return Plan(
      agency: agency, id: "\(year)", title: "แผน", fiscalYear: fiscalYear, projects: [project], location: here())
  }

  private func report(_ plans: [Plan], _ diagnostics: inout [Diagnostic]) -> SiteReport {
    var figures: [PlanAddress: KeyFigures] = [:]
    for plan in plans { figures[plan.address] = PlanReport(of: plan, diagnostics: &diagnostics).figures }
    let agencies = ["a", "b"].map { id in
      Agency(id: id, title: id, plans: plans.filter { $0.agency == id }, location: here())
    }
    return SiteReport(
      of: Site(title: "", agencies: agencies, location: here()), figures: figures, diagnostics: &diagnostics)
  }

  @Test func `a year's total is of the counted plans and never of a sample`() throws {
    var repeated = try plan("a", 2565, 900)
    repeated.id = "2565-hr"
    repeated.isCounted = false
    var sample = try plan("b", 2565, 70_000)
    sample.id = "2565-sample"
    sample.isSample = true
    var diagnostics: [Diagnostic] = []
    let plans = [
      try plan("a", 2565, 500), try plan("a", 2564, 300), repeated, try plan("b", 2565, 40), sample,
    ]
    let report = report(plans, &diagnostics)
    #expect(diagnostics == [])
    #expect(report.plans?.rows.count == 5)
    let years = try #require(report.totalsByYear)
    #expect(years.rows.map { $0.member?.key } == ["2564", "2565"])
    #expect(years.rows.map { $0.cells[0] } == [.amount(Money(satang: 300)), .amount(Money(satang: 540))])
    #expect(years.column("plans") == ["2564": .count(1), "2565": .count(2)])
    #expect(report.agencies[1].totalsByYear?.rows.map { $0.cells[0] } == [.amount(Money(satang: 40))])
  }

  @Test func `plans whose sum does not fit are an error`() throws {
    var diagnostics: [Diagnostic] = []
    let report = report([try plan("a", 2564, .max), try plan("b", 2564, 1)], &diagnostics)
    #expect(diagnostics.map(\.id) == ["money-overflow"])
    #expect(report.totalsByYear == nil)
    #expect(report.agencies[0].totalsByYear != nil)
  }
}
