import Fiscal
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// One strategy: its share, its projects and its indicators.
  func strategyPage(_ index: Int) -> Page {
    let strategy = report.strategies[index]
    let context = context(.strategy(strategy.strategy.id))
    var layout = layout(
      context, title: strategy.strategy.title, shortTitle: name(of: strategy, context), section: .strategies,
      eyebrow: name(of: strategy, context),
      main: siblings(of: index, context) + content(strategy, context))
    layout.previous = index > 0 ? crumb(report.strategies[index - 1], context) : nil
    layout.next = index + 1 < report.strategies.count ? crumb(report.strategies[index + 1], context) : nil
    return context.page(layout)
  }

  func name(of strategy: StrategyReport, _ context: PageContext) -> String {
    context.text(
      .numberedStrategy,
      ["term": context.strategyTerm(of: plan), "number": context.digits(strategy.strategy.id)])
  }

  private func crumb(_ strategy: StrategyReport, _ context: PageContext) -> Layout.Crumb {
    Layout.Crumb(
      title: "\(name(of: strategy, context)) \(strategy.strategy.title)", route: route(.strategy(strategy.strategy.id)))
  }

  private func content(_ strategy: StrategyReport, _ context: PageContext) -> HTML {
    if strategy.projectCount == 0 {
      return empty(context) + context.section("indicators", context[.indicators], strategy.indicators)
    }
    return """
      \(context.tiles(figures(strategy, context)))\(context.coverage(of: plan))\
      \(context.section("projects", projectsTitle(context), strategy.projects))\
      \(chartedSection("quarters", context.budgetBy(context[.quarter]), strategy.byQuarter, context))\
      \(context.section("results", context[.results], report.results?.ofStrategies[strategy.strategy.id]))\
      \(chartedSection("groups", context[.responsibleGroups], strategy.byGroup, context))\
      \(context.section("indicators", context[.indicators], strategy.indicators))
      """
  }

  private func projectsTitle(_ context: PageContext) -> String {
    let term = context.strategyTerm(of: plan).lowercased()
    return context.text(.projectsOfStrategy, ["items": itemsWord(context), "term": term])
  }

  func figures(_ strategy: StrategyReport, _ context: PageContext) -> [KeyFigure] {
    moneyFigures(.plannedBudget, strategy.planned, strategy.share, context)
      + [context.countFigure(itemsWord(context), strategy.projectCount)]
  }

  /// A strategy that the document names without a project of its own.
  func empty(_ context: PageContext) -> HTML {
    // Items that name no strategy may belong to this one, so nobody can say that it has none.
    let isUnknown = plan.projects.contains { $0.strategy == nil && $0.partOf == nil }
    let title: Label = isUnknown ? .noProjectsNamed : .noProjectsTitle
    let text = context.text(
      isUnknown ? .noProjectsUnknown : .noProjectsText, ["term": context.words(plan.strategyWord)])
    return context.notice("<p><strong>\(context[title])</strong> \(text)</p>\n")
  }

  /// The plan's other strategies, by their numbers.
  private func siblings(of current: Int, _ context: PageContext) -> HTML {
    context.siblings(
      context.text(.allOf, ["dimension": context.strategyTerm(of: plan)]), count: report.strategies.count,
      current: current
    ) { place in
      let strategy = report.strategies[place].strategy
      return Sibling(
        title: context.digits(strategy.id), detail: strategy.title,
        link: context.link(to: route(.strategy(strategy.id))))
    }
  }
}
