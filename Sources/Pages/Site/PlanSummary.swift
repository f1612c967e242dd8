package import Plans
package import Reports

/// What the pages of an agency and of the site show of one plan.
package struct PlanSummary: Sendable {
  package let plan: Plan
  package let figures: KeyFigures
  /// The pages that show the whole plan from one side each.
  let sides: [PlanSide]

  package init(_ report: PlanReport) {
    plan = report.plan
    figures = report.figures
    sides = report.sides
  }
}

extension PageContext {
  func summaries(of agency: Agency, among all: [PlanSummary]) -> [PlanSummary] {
    all.filter { $0.plan.agency == agency.id }
  }
}
