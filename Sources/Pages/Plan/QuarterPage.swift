import Fiscal
import Language
import Markup
import Plans
import Reports

extension PlanView {
  /// One quarter: its money, its projects, and the projects that are active in it without an amount of their own.
  func quarterPage(_ index: Int) -> Page {
    let quarter = report.quarters[index]
    let context = context(.quarter(quarter.quarter))
    var layout = layout(
      context, title: title(of: quarter, context), section: .quarters, eyebrow: context.yearTitle(of: plan),
      lede: "<p class=\"lede\">\(months(of: quarter, context))</p>\n",
      main: quarterSiblings(index, context) + content(quarter, context))
    layout.previous = index > 0 ? crumb(report.quarters[index - 1], context) : nil
    layout.next = index + 1 < report.quarters.count ? crumb(report.quarters[index + 1], context) : nil
    return context.page(layout)
  }

  private func title(of quarter: QuarterReport, _ context: PageContext) -> String {
    context.text(.numberedQuarter, ["number": context.number(quarter.quarter.rawValue)])
  }

  private func months(of quarter: QuarterReport, _ context: PageContext) -> String {
    let months = plan.fiscalYear.months(of: quarter.quarter)
    guard let first = months.first, let last = months.last else { return "" }
    return context.digits("\(first.name(in: context.language)) – \(last.written(in: context.language))")
  }

  private func crumb(_ quarter: QuarterReport, _ context: PageContext) -> Layout.Crumb {
    Layout.Crumb(
      title: "\(title(of: quarter, context)) (\(months(of: quarter, context)))", route: route(.quarter(quarter.quarter))
    )
  }

  private func content(_ quarter: QuarterReport, _ context: PageContext) -> HTML {
    """
    \(context.tiles(figures(quarter, context)))\
    \(context.coverage(of: plan))\
    \(context.section("projects", itemsText(.projectsOfQuarter, context), projects(quarter, context)))\
    \(comparisonSection(of: quarter.quarter, context))\
    \(chartedSection("strategies", context.budgetBy(context.strategyTerm(of: plan)), quarter.byStrategy, context))\
    \(chartedSection("groups", context.budgetBy(context[.responsibleGroups]), quarter.byGroup, context))\
    \(context.section("active", itemsText(.activeWithoutAmount, context), active(quarter, context)))
    """
  }

  private func figures(_ quarter: QuarterReport, _ context: PageContext) -> [KeyFigure] {
    moneyFigures(.plannedBudget, quarter.planned, quarter.share, context)
      + [context.countFigure(itemsText(.projectsWithMoney, context), quarter.projectCount)]
  }

  private func projects(_ quarter: QuarterReport, _ context: PageContext) -> HTML {
    guard let table = quarter.projects else { return context.paragraph(itemsText(.noMoneyInQuarter, context)) }
    return context.table(table, isTitled: true)
  }

  private func active(_ quarter: QuarterReport, _ context: PageContext) -> HTML {
    guard let table = quarter.withoutAmount else { return HTML() }
    return "\(context.paragraph(itemsText(.activeWithoutAmountText, context)))\(context.table(table, isTitled: true))"
  }

  private func quarterSiblings(_ current: Int, _ context: PageContext) -> HTML {
    context.siblings(
      context.text(.allOf, ["dimension": context[.quarter]]), count: report.quarters.count, current: current
    ) { place in
      let quarter = report.quarters[place]
      return Sibling(title: title(of: quarter, context), link: context.link(to: route(.quarter(quarter.quarter))))
    }
  }
}
