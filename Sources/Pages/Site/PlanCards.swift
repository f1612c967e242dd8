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
    \(each: plans, { planCard($0, among: plans) })</ul>

    """
  }

  private func planCard(_ summary: PlanSummary, among plans: [PlanSummary]) -> HTML {
    let plan = summary.plan
    return """
      <li class="card">
      <p class="eyebrow">\(yearTitle(of: plan))</p>
      <p class="card-title"><a href="\(link(to: .plan(plan.address, .overview)))">\(plan.title)</a></p>
      \(figure(summary.figures.planned))\
      <p class="card-details">\(itemCount(summary.figures)) \
      \(some: plan.status, { badge(Badge($0)) })\(if: plan.isSample, " <span class=\"badge warning\">\(self[.sampleTitle])</span>")</p>
      \(coverage(of: plan))\(some: whyNotCounted(summary, among: plans), { "<p class=\"card-note\">\(self[$0])</p>\n" })</li>

      """
  }

  /// How many projects the plan has, or items where activities stand beside them.
  private func itemCount(_ figures: KeyFigures) -> String {
    text(figures.countsItems ? .itemCount : .projectCount, ["count": number(figures.items)])
  }

  /// The plan's money; nothing where it states none.
  private func figure(_ planned: Amount) -> HTML {
    planned == .notStated ? HTML() : "<p class=\"card-figure\">\(headline(planned))</p>\n"
  }

  /// Why a plan enters no total; nothing for a plan that does.
  private func whyNotCounted(_ summary: PlanSummary, among plans: [PlanSummary]) -> Label? {
    let plan = summary.plan
    if plan.isSample { return .notCountedSample }
    if summary.figures.planned == .notStated { return .notCountedNoMoney }
    if plan.isCounted { return nil }
    if plans.contains(where: { $0.plan.isCounted && !$0.plan.isSample && $0.plan.fiscalYear == plan.fiscalYear }) {
      return .notCountedBesideOther
    }
    return switch plan.kind {
    case .action, .spending: .notCountedAsStated
    case .hr, .monitoring, .procurement, .other: .notCountedKind
    }
  }
}
