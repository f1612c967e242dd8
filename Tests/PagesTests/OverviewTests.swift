import Diagnostics
import Fiscal
import Foundation
import Markup
import Plans
import Reports
import Testing

@testable import Pages

@Suite struct OverviewTests {
  private func summary(_ change: (inout Plan) -> Void) -> PlanSummary {
    var plan = Sample.plan
    change(&plan)
    var diagnostics: [Diagnostic] = []
    return PlanSummary(PlanReport(of: plan, diagnostics: &diagnostics))
  }

  private func cards(_ plans: [PlanSummary]) throws -> String {
    let context = PageContext(try Sample.setting(), at: .home)
    return String(decoding: context.planCards(plans).bytes, as: UTF8.self)
  }

  @Test func `a long page lists its parts, each of which is there`() throws {
    let text = try Sample.text(of: .plan(Sample.plan.address, .overview))
    let start = try #require(text.range(of: "<nav class=\"page-contents\""))
    let end = try #require(text.range(of: "</nav>", range: start.upperBound..<text.endIndex))
    let targets = text[start.lowerBound..<end.lowerBound].matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(targets == ["_results", "_strategies", "_quarters", "_groups", "_projects", "_preface", "_pages"])
    for target in targets { #expect(text.contains("id=\"\(target)\"")) }
  }

  @Test func `the plan's own pages are in its menu`() throws {
    let text = try Sample.text(of: .plan(Sample.plan.address, .checks))
    let menu = try #require(text.range(of: "<nav class=\"plan-menu\""))
    #expect(text[menu.lowerBound...].prefix(4000).contains("<a href=\"pages/context.html\">"))
  }

  @Test(arguments: [
    (true, true, Plan.Kind.action, "เพราะเป็นข้อมูลสมมติ"), (false, false, .hr, "อาจซ้ำกับแผนปฏิบัติการ"),
    (false, false, .spending, "ตามที่แผนระบุไว้"),
  ])
  func `a card says why its plan enters no total`(
    _ isSample: Bool, _ isCounted: Bool, _ kind: Plan.Kind, _ words: String
  ) throws {
    let plan = summary {
      ($0.isSample, $0.isCounted, $0.kind) = (isSample, isCounted, kind)
    }
    #expect(try cards([plan]).contains(words))
  }

  @Test func `a card of a counted plan says nothing of that, and one beside it says what is counted`() throws {
    let counted = summary { $0.isSample = false }
    #expect(try !cards([counted]).contains("card-note"))
    let beside = summary { ($0.isSample, $0.isCounted, $0.id) = (false, false, "hr") }
    #expect(try cards([counted, beside]).contains("เพราะนับแผนอื่นของปีเดียวกันแล้ว"))
  }

  @Test func `a plan without money has no files of money`() throws {
    var plan = Sample.plan
    for index in plan.projects.indices { plan.projects[index].budget = Budget(location: Sample.place()) }
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    let pages = PlanPages(of: report, in: try Sample.setting()).pages.map { $0() }
    let page = try #require(pages.first { $0.route == .plan(plan.address, .data) })
    let text = String(decoding: page.html.bytes, as: UTF8.self)
    #expect(text.contains("projects.csv"))
    #expect(!text.contains("data/ledger.csv"))
    #expect(!text.contains("data/totals.json"))
  }

  @Test(arguments: [(Project.Nature.activity, "รายการ", "โครงการ"), (.project, "โครงการ", "รายการ")])
  func `a page calls what the plan lists as its tables do`(
    _ nature: Project.Nature, _ word: String, _ other: String
  ) throws {
    var plan = Sample.plan
    plan.projects[1].nature = nature
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    let pages = PlanPages(of: report, in: try Sample.setting()).pages.map { $0() }
    for route in [PlanPage.quarter(.first), .quarter(.fourth), .group("a"), .strategy("1"), .jointGroups] {
      let page = try #require(pages.first { $0.route == .plan(plan.address, route) })
      let text = String(decoding: page.html.bytes, as: UTF8.self)
      let heads = text.matches(of: /<(h1|h2|caption|dt|figcaption)[^>]*>(.*?)<\/\1>/.dotMatchesNewlines()).map(\.2)
      #expect(heads.contains { $0.contains(word + "ที่") || $0.contains(word + "ใน") }, "\(route)")
      #expect(!heads.contains { $0.contains(other + "ที่") || $0.contains(other + "ใน") }, "\(route): \(heads)")
      #expect(!text.contains("{"), "\(route)")
    }
  }

  @Test func `each level of a table stands further in`() throws {
    let context = PageContext(try Sample.setting(), at: .home)
    for (level, classes) in [
      (0, "<th scope=\"row\" class=\"numbered\">"), (1, "numbered nested\""), (2, "nested level-2"),
    ] {
      let html = context.table(Sample.table("sample", level: level))
      #expect(String(decoding: html.bytes, as: UTF8.self).contains(classes))
    }
  }
}
