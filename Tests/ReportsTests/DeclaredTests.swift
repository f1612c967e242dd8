import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct DeclaredTests {
  private func diagnostics(_ change: (inout Plan) -> Void) throws -> [Diagnostic] {
    var plan = try Lampang.plan()
    change(&plan)
    var diagnostics: [Diagnostic] = []
    _ = PlanReport(of: plan, diagnostics: &diagnostics)
    return diagnostics
  }

  @Test func `one digit of a project changed is told from the declared total`() throws {
    let found = try diagnostics { plan in
      plan.projects[1].budget.total = Placed(.stated(baht(10_001)), at: here(21))
      plan.projects[1].budget.quarters = Placed(row([nil, 10_001, nil, nil]), at: here(22))
    }
    #expect(found.map(\.id) == ["declared-total", "declared-quarters"])
    #expect(found.map(\.location) == [here(3), here(4)])
    #expect(found.allSatisfy { $0.severity == .error })
    for amount in ["1,602,212", "1,602,213", " 1 "] {
      #expect(found[0].message.thai.contains(amount))
    }
    #expect(found[0].message.english.hasSuffix("a difference of 1 baht"))
  }

  @Test func `an admission of what agrees is a warning`() throws {
    let found = try diagnostics { plan in
      plan.differences = [AdmittedDifference(check: "declared-total", reason: "ก", about: nil, location: here(9))]
    }
    #expect(found.map(\.id) == ["difference-gone"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.location) == [here(9)])
  }

  @Test func `a declared amount and count of a member is compared under the plan's rule`() throws {
    func figures(_ key: String, _ amount: Int64, _ projects: Int) -> Declared.Figures {
      Declared.Figures(
        key: key, amount: Placed(.stated(baht(amount)), at: here(6)), projects: Placed(projects, at: here(7)))
    }
    let right = try diagnostics { plan in
      plan.declared.strategies = [figures("2", 0, 0), figures("3", 607_520, 10)]
      plan.declared.groups = [figures("scouts", 623_292, 7), figures("supervision+scouts", 7_000, 1)]
    }
    #expect(right == [])
    let lead = try diagnostics { plan in
      plan.groupTotals = .lead
      plan.declared.groups = [figures("scouts", 623_292, 7), figures("policy", 161_000, 4)]
    }
    #expect(lead.map(\.id) == ["declared-group", "declared-group"])
    #expect(lead.map(\.location) == [here(6), here(7)])
  }

  @Test func `an admitted difference is a warning, an open check, and said in the table`() throws {
    var plan = try Lampang.plan()
    plan.declared.total = Placed(.stated(baht(1_602_412)), at: here(3))
    plan.differences = [AdmittedDifference(check: "declared-total", reason: "เอกสารรวมผิด 200 บาท", location: here(8))]
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(report.checks == diagnostics)
    let declared = try #require(report.declared)
    #expect(
      declared.rows[0].cells == [
        .blank, .baht(1_602_412), .baht(1_602_212), .baht(200), .text(.label(.differsAdmitted)),
      ])
    #expect(declared.rows[1].cells[0] == .text(.label(.quarter)))
    #expect(
      declared.notes == [
        .label(.noteAdmitted, ["item": .label(.budgetOfPlan), "reason": .text("เอกสารรวมผิด 200 บาท")])
      ])
  }

  @Test func `a quarter that the document does not print is not compared`() throws {
    let found = try diagnostics { $0.declared.quarters = Placed(row([32_350, nil, 314_105, nil]), at: here(4)) }
    #expect(found == [])
  }
}
