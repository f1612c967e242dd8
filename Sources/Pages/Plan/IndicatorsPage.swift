import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// Is it working: every indicator with its target and what came of it.
  func indicatorsPage(_ indicators: IndicatorReport) -> Page {
    let context = context(.indicators)
    return context.page(
      layout(
        context, title: context[.indicators], section: .indicators, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[.indicatorsLede])</p>\n",
        main: content(of: indicators, context)))
  }

  func content(of indicators: IndicatorReport, _ context: PageContext) -> HTML {
    let ofStrategies = context.text(.indicatorsOfStrategies, ["term": context.strategyTerm(of: plan)])
    return """
      \(context.section("status", context[.indicatorsByStatus], status(indicators, context)))\
      \(context.section("projects", context[.indicatorsOfProjects], indicators.ofProjects))\
      \(context.section("strategies", ofStrategies, indicators.ofStrategies))
      """
  }

  private func status(_ indicators: IndicatorReport, _ context: PageContext) -> HTML {
    "\(context.table(indicators.byStatus))\(some: indicators.projectsByStatus, { context.table($0) })"
  }
}
