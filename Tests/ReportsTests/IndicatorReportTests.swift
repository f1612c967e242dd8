import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct IndicatorReportTests {
  private func indicator(_ id: String, target: String? = nil, actual: String? = nil, result: Verdict? = nil) throws
    -> Indicator
  {
    Indicator(
      id: id, text: "ตัวชี้วัด \(id)", target: try target.map { Placed(try Target(reading: $0), at: here()) },
      actual: actual.map { Placed($0, at: here()) }, result: result, location: here())
  }

  private func report(_ indicators: [[Indicator]], ofStrategy: [Indicator] = []) throws -> PlanReport {
    var plan = try samplePlan()
    plan.strategies = [Strategy(id: "1", title: "ก", indicators: ofStrategy, location: here())]
    plan.projects = indicators.enumerated().map { place, indicators in
      var project = sampleProject(String(place + 1))
      project.indicators = indicators
      return project
    }
    var diagnostics: [Diagnostic] = []
    return PlanReport(of: plan, diagnostics: &diagnostics)
  }

  @Test func `the counts add up to the number of indicators and of projects`() throws {
    let report = try report(
      [
        [
          try indicator("1", target: "ร้อยละ 80", actual: "85"), try indicator("2", target: "ร้อยละ 80"),
          try indicator("3", actual: "บางส่วน"), try indicator("4"), try indicator("5", result: .missed),
        ], [],
      ], ofStrategy: [try indicator("1", target: "ร้อยละ 80")])
    let indicators = try #require(report.indicators)
    #expect(
      indicators.byStatus.rows.map(\.title) == [
        .label(.resultAchieved), .label(.resultMissed), .label(.indicatorNotJudged), .label(.notReported),
      ])
    #expect(
      indicators.byStatus.rows.map(\.cells) == [
        [.count(1), .count(0)], [.count(1), .count(0)], [.count(1), .count(0)], [.count(2), .count(1)],
      ])
    #expect(indicators.byStatus.total?.cells == [.count(5), .count(1)])
    #expect(indicators.byStatus.notes == [.label(.noteUnmeasurable, ["count": .text("1")])])
    #expect(indicators.projectsByStatus?.rows.map(\.cells) == [[.count(1)], [.count(1)]])
    #expect(indicators.projectsByStatus?.total?.cells == [.count(2)])
    #expect(indicators.ofProjects?.rows.count == 5)
    #expect(indicators.ofStrategies?.rows.count == 1)
    #expect(report.pages.contains(.indicators))
  }

  @Test func `of a form that nobody has filled in all are not reported, and no other state is shown`() throws {
    let report = try report([[try indicator("1", target: "ร้อยละ 100"), try indicator("2")]])
    let indicators = try #require(report.indicators)
    #expect(indicators.byStatus.rows.map(\.cells) == [[.count(2)]])
    let table = try #require(indicators.ofProjects)
    #expect(table.columns.map(\.key) == ["project", "target", "status"])
    #expect(
      table.rows.map { Array($0.cells.dropFirst()) } == [
        [.text(.text("ร้อยละ 100")), .notReported], [.notStated, .notReported],
      ])
    #expect(indicators.ofStrategies == nil)
  }

  @Test func `how something is measured is shown where it is stated`() throws {
    var measured = try indicator("1", target: "ร้อยละ 80")
    measured.method = "สอบถาม"
    measured.tool = "แบบสอบถาม"
    let report = try report([[measured, try indicator("2", target: "ร้อยละ 80")]])
    let table = try #require(report.projectReports.first?.indicators)
    #expect(table.columns.map(\.key) == ["target", "status", "method", "tool"])
    #expect(table.rows[0].cells.suffix(2) == [.text(.text("สอบถาม")), .text(.text("แบบสอบถาม"))])
    #expect(table.rows[1].cells.suffix(2) == [.blank, .blank])
  }

  @Test func `a plan without indicators has no page of them`() throws {
    let report = try report([[], []])
    #expect(report.indicators == nil)
    #expect(!report.pages.contains(.indicators))
  }
}
