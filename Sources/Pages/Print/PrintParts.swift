import Charts
import Documents
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// The parts of the print edition, in the order of the sheets; those that would say nothing are left out.
  func printParts(_ context: PageContext) -> [PrintPart] {
    var parts: [PrintPart] = []
    if !plan.preface.isEmpty {
      parts.append(
        PrintPart(anchor: "preface", title: context[.aboutPlan]) { $0.prose(plan.preface) })
    }
    parts.append(
      PrintPart(
        anchor: "overview", title: context[.printMoney], pages: [.overview],
        content: { context in
          "\(context.tiles(keyFigures(context)))\(context.coverage(of: plan))\(agreement(context))"
        },
        parts: budgetParts(context)))
    parts += listPart(context) + frameworkPart(context)
    if let indicators = report.indicators {
      parts.append(
        PrintPart(anchor: "indicators", title: context[.indicators], pages: [.indicators]) { context in
          content(of: indicators, context)
        })
    }
    if let results = report.results {
      parts.append(
        PrintPart(anchor: "results", title: context[.resultsOfPlan], pages: [.results]) { context in
          context.paragraph(reported(results, context)) + content(of: results, context)
        })
    }
    parts += detailsPart(context)
    parts += plan.pages.map { page in
      PrintPart(anchor: "page-" + page.id, title: page.title, pages: [.prose(page.id)]) { $0.prose(page.body) }
    }
    return parts + [PrintPart(anchor: "checks", title: context[.checksTitle], pages: [.checks], content: checks)]
  }

  /// The budget, divided in every way that the plan states.
  private func budgetParts(_ context: PageContext) -> [PrintPart] {
    var parts: [PrintPart] = []
    func add(
      _ anchor: String, _ dimension: String, _ pages: [PlanPage], _ table: Table?,
      _ others: @escaping @Sendable (PageContext) -> HTML
    ) {
      guard let table else { return }
      parts.append(
        PrintPart(anchor: anchor, title: context.budgetBy(dimension), pages: pages) { context in
          charted(table, isTitled: true, context) + others(context)
        })
    }
    add(
      "strategies", context.strategyTerm(of: plan), plan.strategies.map { .strategy($0.id) }, report.budgetByStrategy
    ) { _ in HTML() }
    add("quarters", context[.quarter], report.quarters.map { .quarter($0.quarter) }, report.budgetByQuarter) {
      charted(report.strategyByQuarter, $0)
    }
    add(
      "groups", context[.responsibleGroups], plan.groups.map { .group($0.id) } + [.jointGroups], report.budgetByGroup
    ) { charted(report.groupByQuarter, $0) }
    add("sources", context[.source], [.sources], report.budgetBySource) { dimension(report.sources, $0) }
    add("categories", context[.category], [.categories], report.budgetByCategory) { dimension(report.categories, $0) }
    if let flows = report.flows {
      parts.append(PrintPart(anchor: "flows", title: context[.flows]) { charted(flows, isTitled: true, $0) })
    }
    return parts
  }

  /// The other tables of a dimension but that of the projects, which list their lines themselves.
  private func dimension(_ dimension: DimensionReport?, _ context: PageContext) -> HTML {
    "\(some: dimension?.byQuarter, { context.table($0) })\(some: dimension?.bySource, { context.table($0) })"
  }

  /// Every project in a row, and when each of them runs.
  private func listPart(_ context: PageContext) -> [PrintPart] {
    if report.projects.rows.isEmpty { return [] }
    var parts = [
      PrintPart(anchor: "projects", title: context[.allProjects]) { $0.table(report.projects, isTitled: true) }
    ]
    if let schedule = report.schedule {
      parts.append(
        PrintPart(anchor: "schedule", title: context[.scheduleTitle], pages: [.schedule]) { context in
          scheduleFigure(schedule, context) + context.table(schedule, isTitled: true)
        })
    }
    return [PrintPart(anchor: "list", title: context[.printProjects], parts: parts)]
  }

  private func scheduleFigure(_ schedule: Table, _ context: PageContext) -> HTML {
    guard let whole = charts[schedule].drawing else { return HTML() }
    return context.figure(whole, on: charts.sheets(of: schedule, whole))
  }

  private func frameworkPart(_ context: PageContext) -> [PrintPart] {
    if report.frameworks.isEmpty { return [] }
    let parts = report.frameworks.map { framework in
      PrintPart(
        anchor: "framework-" + framework.framework.id, title: framework.framework.title,
        pages: [.framework(framework.framework.id)]
      ) { context in content(of: framework, context) }
    }
    return [PrintPart(anchor: "frameworks", title: context[.frameworkMenu], parts: parts)]
  }

  /// Every project in full, below its strategy.
  private func detailsPart(_ context: PageContext) -> [PrintPart] {
    if report.projectReports.isEmpty { return [] }
    // The places of the projects of each strategy; a report is worked out when it is written.
    let places = Dictionary(grouping: report.projectReports.indices) { report.projectReports.project(at: $0).strategy }
    func projects(_ strategy: String?) -> [PrintPart] { (places[strategy] ?? []).map { project(at: $0, context) } }
    var parts = report.strategies.indices.map { index in
      let strategy = report.strategies[index]
      return PrintPart(
        anchor: "strategy-" + strategy.strategy.id, title: strategy.strategy.title,
        ownNumber: name(of: strategy, context),
        pages: [.strategy(strategy.strategy.id)],
        content: { context in
          strategy.projectCount == 0 ? empty(context) : context.tiles(figures(strategy, context))
        },
        parts: projects(strategy.strategy.id))
    }
    let others = projects(nil)
    if parts.isEmpty { return [PrintPart(anchor: "details", title: context[.printDetails], parts: others)] }
    if !others.isEmpty {
      let title = context.text(.printOthers, ["term": context.strategyTerm(of: plan).lowercased()])
      parts.append(PrintPart(anchor: "others", title: title, parts: others))
    }
    return [PrintPart(anchor: "details", title: context[.printDetails], parts: parts)]
  }

  private func project(at place: Int, _ context: PageContext) -> PrintPart {
    let project = report.projectReports.project(at: place)
    return PrintPart(
      anchor: "project-" + project.id, title: project.title,
      ownNumber: number(of: project, context) ?? context[.project], pages: [.project(project.id)]
    ) { context in content(of: report.projectReports[place], context) }
  }
}
