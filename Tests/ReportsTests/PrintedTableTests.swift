import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct PrintedTableTests {
  private func report(_ change: (inout Budget) -> Void) throws -> ProjectReport {
    var project = sampleProject("1")
    project.budget.total = Placed(.stated(baht(100)), at: here())
    change(&project.budget)
    var diagnostics: [Diagnostic] = []
    return try #require(PlanReport(of: try samplePlan([project]), diagnostics: &diagnostics).projectReports.first)
  }

  private func printed(_ place: String, _ amount: Int64) -> PrintedAmount {
    PrintedAmount(place: place, amount: Placed(.stated(baht(amount)), at: here()))
  }

  @Test func `what a document prints elsewhere stands beside the plan's amount, with the difference`() throws {
    let report = try report {
      $0.lines = [line(60), line(30)]
      $0.printed = [printed("แบบเสนอโครงการ", 101), printed("ตารางสรุป", 100)]
    }
    let table = try #require(report.printed)
    #expect(
      table.rows.map(\.title) == [
        .label(.amountOfPlan), .label(.amountOfLines), .text("แบบเสนอโครงการ"), .text("ตารางสรุป"),
      ])
    #expect(
      table.rows.map(\.cells) == [
        [.baht(100), .blank], [.baht(90), .baht(-10)], [.baht(101), .baht(1)], [.baht(100), .text(.label(.agrees))],
      ])
    #expect(table.total == nil)
  }

  @Test func `lines that make up the whole need no table`() throws {
    #expect(try report { $0.lines = [line(60), line(40)] }.printed == nil)
    #expect(try report { _ in }.printed == nil)
  }

  @Test func `a line shows how its amount is worked out`() throws {
    let report = try report {
      var calculated = line(60)
      calculated.calculation = Placed("20*3", at: here())
      $0.lines = [calculated, line(40)]
    }
    let table = try #require(report.lines)
    #expect(table.columns.map(\.key) == ["budget", "calculation"])
    #expect(table.rows.map { $0.cells[1] } == [.text(.text("20*3")), .blank])
  }
}
