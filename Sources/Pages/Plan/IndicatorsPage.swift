import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// Is it working: every indicator with its target and what came of it.
  func indicatorsPage(_ indicators: IndicatorReport) -> Page {
    let context = context(.indicators)
    let ofStrategies = context.text(.indicatorsOfStrategies, ["term": context.strategyTerm(of: plan)])
    let main: HTML = """
      \(context.section("status", context[.indicatorsByStatus], status(indicators, context)))\
      \(context.section("projects", context[.indicatorsOfProjects], indicators.ofProjects))\
      \(context.section("strategies", ofStrategies, indicators.ofStrategies))
      """
    return context.page(
      layout(
        context, title: context[.indicators], section: .indicators, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[.indicatorsLede])</p>\n", main: main))
  }

  private func status(_ indicators: IndicatorReport, _ context: PageContext) -> HTML {
    "\(context.table(indicators.byStatus))\(some: indicators.projectsByStatus, { context.table($0) })"
  }
}
