import Fiscal
import Language
import Markup
import Plans
import Reports

extension PageContext {
  /// Plans with their years and their figures, the newest first.
  func planCards(_ plans: [PlanSummary]) -> HTML {
    """
    <ul class="cards">
    \(each: plans, planCard)</ul>

    """
  }

  private func planCard(_ summary: PlanSummary) -> HTML {
    let plan = summary.plan
    return """
      <li class="card">
      <p class="eyebrow">\(yearTitle(of: plan))</p>
      <p class="card-title"><a href="\(link(to: .plan(plan.address, .overview)))">\(plan.title)</a></p>
      \(figure(summary.figures.planned))\
      <p class="card-details">\(text(.projectCount, ["count": number(summary.figures.projects)])) \
      \(some: plan.status, { badge(Badge($0)) })\(if: plan.isSample, " <span class=\"badge warning\">\(self[.sampleTitle])</span>")</p>
      \(coverage(of: plan))</li>

      """
  }

  /// The plan's money; nothing where it states none.
  private func figure(_ planned: Amount) -> HTML {
    planned == .notStated ? HTML() : "<p class=\"card-figure\">\(headline(planned))</p>\n"
  }
}
