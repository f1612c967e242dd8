import Diagnostics
import Fiscal
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// What the agency has reported of the plan, whole.
  func resultsPage(_ results: ResultsReport) -> Page {
    let context = context(.results)
    return context.page(
      layout(
        context, title: context[.resultsOfPlan], section: .results, eyebrow: context.yearTitle(of: plan),
        lede: "<p class=\"lede\">\(reported(results, context))</p>\n", main: content(of: results, context)))
  }

  func content(of results: ResultsReport, _ context: PageContext) -> HTML {
    """
    \(context.tiles(resultFigures(context)))\(progressNote(results, context))\(context.coverage(of: plan))\
    \(chartedSection("progress", context[.spendingProgress], results.cumulative, context))\
    \(context.section("quarters", context[.spendingByQuarter], results.byQuarter))\
    \(context.section("strategies", spendingByStrategy(context), results.byStrategy))\
    \(context.section("groups", context.spendingBy(context[.responsibleGroups]), results.byGroup))\
    \(lateSection(results.late, context))\
    \(context.section("projects", context[.resultsByProject], results.byProject))\
    \(context.section("words", context[.tableResultsInWords], results.inWords))\
    \(context.section("targets", context[.targetsTitle], targets(results, context)))
    """
  }

  private func targets(_ results: ResultsReport, _ context: PageContext) -> HTML {
    guard let table = results.targets else { return HTML() }
    return context.table(table, isTitled: true, of: plan.location.file) + context.provenance(of: plan)
  }

  /// The results at a glance, for the plan's first page; nothing where nothing is reported.
  func resultsSummary(_ context: PageContext) -> HTML {
    guard let results = report.results else { return HTML() }
    let link = context.link(to: route(.results))
    return """
      <p>\(reported(results, context)) <a href="\(link)">\(context[.seeResults])</a></p>
      \(progressNote(results, context))\(charted(results.cumulative, context))\(some: results.byStrategy, { context.table($0) })
      """
  }

  /// The figures of what is reported; none where nothing is.
  func resultFigures(_ context: PageContext) -> [KeyFigure] {
    guard let results = report.results else { return [] }
    var figures: [KeyFigure] = []
    if case .stated = report.figures.spent {
      figures.append(context.moneyFigure(.spent, report.figures.spent))
    }
    if let percent = results.spentPercent {
      figures.append(context.percentFigure(context.words(results.spentPercentTitle), percent))
    }
    if let progress = results.progress {
      figures.append(context.percentFigure(context[.weightedProgress], progress.percent))
    }
    let statuses = report.figures.statuses
    if statuses.isReported {
      figures.append(context.countFigure(context[.achievedProjects], statuses[.achieved]))
    }
    if let today = results.today {
      let label = context.text(.lateOn, ["day": context.day(today)])
      figures.append(context.countFigure(label, results.late?.rows.count ?? 0))
    }
    return figures
  }

  /// The results of a group's projects, and which of them are late; nothing where nothing is reported.
  func resultsSection(_ results: ResultsReport.OfGroup?, _ context: PageContext) -> HTML {
    guard let results else { return HTML() }
    return """
      \(context.section("results", context[.results], results.projects))\
      \(some: results.late, { lateSection($0, context) })
      """
  }

  /// Planned against spent money of one quarter; nothing where none is reported of it.
  func comparisonSection(of quarter: Quarter, _ context: PageContext) -> HTML {
    let tables = report.results?.ofQuarters[quarter] ?? []
    return context.section("results", context[.planAgainstResult], "\(each: tables, { context.table($0) })")
  }

  /// A project's money by phase, drawn and as a table; nothing where none is reported.
  func moneySection(of project: Project, _ context: PageContext) -> HTML {
    guard let table = report.results?.ofProjects[project.id] else { return HTML() }
    let figure = context.isPrintEdition ? HTML() : context.figure(charts.bullet(table), hasFile: false)
    return context.section(
      "money", context[.planAgainstResult], figure + context.table(table, of: project.location.file))
  }

  /// What is late on the site's day, or that nothing is; nothing where the site has no day.
  private func lateSection(_ table: Table?, _ context: PageContext) -> HTML {
    guard let today = report.results?.today else { return HTML() }
    let title = context.text(.lateOn, ["day": context.day(today)])
    guard let table else {
      return context.section(
        "late", title, context.paragraph(context[.noLate]) + "<p class=\"notes\">\(context[.noteLate])</p>\n")
    }
    return context.section("late", title, table)
  }

  func reported(_ results: ResultsReport, _ context: PageContext) -> String {
    context.text(
      .resultsLede,
      [
        "reported": context.number(results.reportedProjects), "all": context.number(results.allProjects),
        "day": context.day(results.asOf),
      ])
  }

  /// Which projects the progress of the plan counts, and by what.
  private func progressNote(_ results: ResultsReport, _ context: PageContext) -> HTML {
    guard let progress = results.progress else { return HTML() }
    let words = context.text(
      .weightedProgressOf,
      ["count": context.number(progress.projects), "amount": context.baht(progress.weight)])
    return "<p class=\"notes\">\(context[.weightedProgress]): \(words)</p>\n"
  }

  private func spendingByStrategy(_ context: PageContext) -> String {
    context.spendingBy(context.strategyTerm(of: plan))
  }
}

extension PageContext {
  /// A day as pages write it.
  func day(_ day: Day) -> String { digits(day.written(in: language)) }

  fileprivate func spendingBy(_ dimension: String) -> String {
    text(.spendingBy, ["dimension": dimension.lowercased()])
  }
}
