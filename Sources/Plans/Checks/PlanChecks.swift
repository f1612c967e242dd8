import Diagnostics
import Fiscal

extension SiteReader {
  /// Checks what a whole plan says.
  mutating func checkPlan(_ plan: Plan) {
    let admitted = Admissions(plan.differences)
    checkYear(plan)
    for strategy in plan.strategies {
      checkIndicators(strategy.indicators, about: [strategy.id], scales: plan.scales, admitted)
    }
    for project in plan.projects {
      checkMoney(project, in: plan.fiscalYear, admitted)
      checkIndicators(project.indicators, about: [project.id, project.number], scales: plan.scales, admitted)
      checkRounds(of: project, in: plan.fiscalYear)
    }
    checkSpendingTargets(plan)
    checkAdmissions(plan)
    checkResults(plan)
  }

  /// Warns of results that are missing after a plan's year is over, at the day that the site names.
  private mutating func checkResults(_ plan: Plan) {
    guard let asOf = ownFields?.asOf, plan.fiscalYear.lastDay < asOf else { return }
    let expected = plan.projects.filter { $0.status != .cancelled && $0.nature != .reserve }
    let silent = expected.filter(\.isSilentOnResults)
    if silent.count > 1, silent.count == expected.count {
      let hasReserves = plan.projects.contains { $0.nature == .reserve }
      diagnostics.append(.resultsMissing(ofAll: silent, withoutReserves: hasReserves, at: plan.location))
    } else {
      for project in silent { diagnostics.append(.resultsMissing(of: project)) }
    }
  }
}

extension Project {
  /// Whether nothing at all is reported of it.
  fileprivate var isSilentOnResults: Bool {
    results.isEmpty && indicators.allSatisfy { $0.actual == nil && $0.result == nil }
  }
}

extension Diagnostic {
  fileprivate static func resultsMissing(of project: Project) -> Diagnostic {
    Diagnostic(
      id: "results-missing", severity: .warning, at: project.location,
      message: Message(
        thai: "สิ้นปีงบประมาณแล้ว แต่โครงการ “\(project.title)” ยังไม่รายงานผล",
        english: "the fiscal year is over, and '\(project.title)' reports no results"),
      hint: .addResults)
  }

  fileprivate static func resultsMissing(
    ofAll silent: [Project], withoutReserves: Bool, at location: Location
  ) -> Diagnostic {
    let hasActivities = silent.contains { $0.nature == .activity }
    let items = Message(thai: hasActivities ? "รายการ" : "โครงการ", english: hasActivities ? "items" : "projects")
    // The pages count the reserves too, of which no results are expected.
    let apart = withoutReserves ? Message(thai: " (ไม่นับเงินสำรอง)", english: " (reserves apart)") : nil
    return Diagnostic(
      id: "results-missing", severity: .warning, at: location,
      message: Message(
        thai: "สิ้นปีงบประมาณแล้ว แต่ทั้ง \(silent.count) \(items.thai)ของแผน\(apart.map { $0.thai + " " } ?? "")ยังไม่รายงานผล",
        english:
          "the fiscal year is over, and none of the plan's \(silent.count) \(items.english)\(apart?.english ?? "") reports results"
      ),
      hint: .addResults)
  }
}

extension Message {
  fileprivate static let addResults = Message(
    thai: "เพิ่ม results: ในไฟล์โครงการ หรือตารางผลใน results/ ของแผน หากยกเลิกให้ใส่ status: cancelled",
    english: "add 'results:' to the project, or a table in the plan's results/; 'status: cancelled' if it is off")
}
