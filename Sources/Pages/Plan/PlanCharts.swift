import Charts
import Language
import Markup
import Plans
import Tables

extension PlanView {
  /// What the charts of the plan's pages need besides their tables; a strategy has one colour on all of them.
  var chartContext: ChartContext {
    let places = Dictionary(
      plan.strategies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ChartContext(
      labels: setting.labels, language: setting.site.language, breaker: setting.breaker,
      digits: setting.site.usesThaiDigits ? .thai : .arabic, strategyTerm: plan.strategyTerm, year: plan.fiscalYear,
      colour: { $0.dimension == .strategy ? places[$0.key] : nil })
  }

  /// The rows of a table as bars.
  func bars(_ table: Table?, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.figure(BarChart.chart(of: table, in: chartContext))
  }

  /// The quarters of a table as columns: in a stack up to four rows, beyond that each row for itself.
  func columns(_ table: Table?, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.figure(QuarterChart.chart(of: table, in: chartContext))
  }

  /// The quarters of one thing as columns, in its colour.
  func profile(_ table: Table?, of member: Member, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.figure(QuarterColumns.chart(of: table, as: member, in: chartContext))
  }

  /// A project's money by quarter, in its strategy's colour, and as a table.
  func quarterSection(_ table: Table, of project: Project, _ context: PageContext) -> HTML {
    let member = project.strategy.map { Member(.strategy, $0) } ?? Member(.project, project.id)
    return context.section(
      "quarters", context.budgetBy(context[.quarter]), profile(table, of: member, context) + context.table(table))
  }

  /// A part of a page with a table as bars and as itself; nothing where there is no table.
  func barSection(_ id: StaticString, _ title: String, _ table: Table?, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.section(id, title, bars(table, context) + context.table(table))
  }

  /// A table of rows by quarter with its figures as colours.
  func heatmap(_ table: Table?, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.figure(Heatmap.chart(of: table, in: chartContext))
  }

  /// Projects over the months of the year.
  func timeline(_ table: Table?, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.figure(
      Timeline.chart(of: table, year: plan.fiscalYear, asOf: setting.site.asOf, in: chartContext))
  }
}
