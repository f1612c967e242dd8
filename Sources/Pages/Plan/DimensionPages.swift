import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// Where the money comes from.
  func sourcesPage(_ sources: DimensionReport) -> Page {
    dimensionPage(sources, .sources, .sources, of: .source, lede: .sourcesLede)
  }

  /// What the money buys.
  func categoriesPage(_ categories: DimensionReport) -> Page {
    dimensionPage(categories, .categories, .categories, of: .category, lede: .categoriesLede)
  }

  private func dimensionPage(
    _ dimension: DimensionReport, _ page: PlanPage, _ section: PlanMenu.Section, of word: Label, lede: Label
  ) -> Page {
    let context = context(page)
    let main: HTML = """
      \(context.tiles([context.moneyFigure(.plannedBudget, report.figures.planned)]))\(context.coverage(of: plan))\
      \(chartedSection("budget", context.budgetBy(context[word]), dimension.budget, context))\
      \(context.section("quarters", context.text(.byQuarterOf, ["dimension": context[word]]), dimension.byQuarter))\
      \(context.section("sources", context.text(.crossing, ["rows": context[word], "columns": context[.source]]), dimension.bySource))\
      \(context.section("projects", context.text(.crossing, ["rows": context[.projects], "columns": context[word]]), dimension.byProject))
      """
    return context.page(
      layout(
        context, title: context[word], section: section, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[lede])</p>\n", main: main))
  }
}
