import Diagnostics
import Fiscal
import Language
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
    let years = try #require(report.totalsByYear).table
    #expect(years.rows.map { $0.member?.key } == ["2564", "2565"])
    #expect(years.rows.map { $0.cells[0] } == [.amount(Money(satang: 300)), .amount(Money(satang: 540))])
    #expect(years.column("plans") == ["2564": .count(1), "2565": .count(2)])
    #expect(report.agencies[1].totalsByYear?.table.rows.map { $0.cells[0] } == [.amount(Money(satang: 40))])
  }

  @Test func `years are compared only where they cover the same`() throws {
    var diagnostics: [Diagnostic] = []
    func years(_ change: (inout [Plan]) -> Void) throws -> YearTotals {
      var plans = [try plan("a", 2565, 500), try plan("a", 2564, 300)]
      change(&plans)
      return try #require(report(plans, &diagnostics).agencies[0].totalsByYear)
    }
    let alike = try years { _ in }
    #expect(alike.isComparable)
    #expect(alike.table.notes == [])
    let partly = try years { $0[1].coverage = "เฉพาะยุทธศาสตร์ที่ 6" }
    #expect(!partly.isComparable)
    #expect(partly.table.notes == [.label(.noteYearsDiffer)])
    #expect(
      partly.table.column("coverage") == [
        "2564": .text(.text("เฉพาะยุทธศาสตร์ที่ 6")), "2565": .text(.label(.wholePlan)),
      ])
    let both = try years { for index in $0.indices { $0[index].coverage = "ครึ่งแรก" } }
    #expect(both.isComparable)
  }

  @Test func `years of different agencies are not compared, and each agency has its own row`() throws {
    var diagnostics: [Diagnostic] = []
    let report = report([try plan("a", 2564, 300), try plan("b", 2565, 40)], &diagnostics)
    #expect(report.totalsByYear?.isComparable == false)
    let table = try #require(report.budgetByAgency)
    #expect(table.column("y2564") == ["a": .amount(Money(satang: 300)), "b": .text(.label(.noPlanOfYear))])
    #expect(table.column("y2565") == ["a": .text(.label(.noPlanOfYear)), "b": .amount(Money(satang: 40))])
    #expect(table.total("y2564") == .amount(Money(satang: 300)))
    #expect(self.report([try plan("a", 2564, 300)], &diagnostics).budgetByAgency == nil)
  }

  @Test func `the years of made-up plans stand by themselves`() throws {
    var plans = [try plan("a", 2564, 300), try plan("a", 2565, 500)]
    for index in plans.indices {
      plans[index].isSample = true
      plans[index].isCounted = false
    }
    var diagnostics: [Diagnostic] = []
    let report = report(plans, &diagnostics)
    #expect(report.totalsByYear == nil)
    #expect(report.agencies[0].totalsByYear == nil)
    #expect(
      report.agencies[0].samplesByYear?.table.column("budget") == [
        "2564": .amount(Money(satang: 300)), "2565": .amount(Money(satang: 500)),
      ])
  }

  @Test func `plans whose sum does not fit are an error`() throws {
    var diagnostics: [Diagnostic] = []
    let report = report([try plan("a", 2564, .max), try plan("b", 2564, 1)], &diagnostics)
    #expect(diagnostics.map(\.id) == ["money-overflow"])
    #expect(report.totalsByYear == nil)
    #expect(report.agencies[0].totalsByYear != nil)
  }
}
