import Diagnostics
import Fiscal
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// One project, whole.
  func projectPage(_ report: ProjectReport, top: HTML) -> Page {
    let project = report.project
    let context = context(.project(project.id))
    let number = number(of: project, context)
    var layout = layout(
      context, title: project.title, shortTitle: number ?? context[.project], section: .projects, eyebrow: number,
      top: top,
      main: content(of: report, context) + context.provenance(of: project, isWhole: report.parts != nil))
    layout.previous = report.previous.flatMap { crumb($0) }
    layout.next = report.next.flatMap { crumb($0) }
    return context.page(layout)
  }

  /// What the document calls the project, where it has numbers.
  func number(of project: Project, _ context: PageContext) -> String? {
    project.number.map { context.text(.numberedProject, ["number": context.digits($0)]) }
  }

  /// Everything that is known of a project.
  func content(of report: ProjectReport, _ context: PageContext) -> HTML {
    let project = report.project
    let file = project.location.file
    return """
      \(context.tiles(figures(report, context)))\(context.facts(facts(of: project, context) + facts(of: report, context)))\
      \(moneySection(of: project, context))\
      \(some: report.byQuarter, { quarterSection($0, of: project, context) })\
      \(context.section("parts", context[.partsOfProject], report.parts, of: file))\
      \(context.section("lines", context[.budgetLines], report.lines, of: file))\
      \(printedAmounts(report.printed, of: file, context))\
      \(context.section("activities", context[.activities], activities(report, context)))\
      \(context.section("indicators", context[.indicators], report.indicators, of: file))\
      \(results(of: project, context))\(context.prose(project.body))
      """
  }

  private func crumb(_ id: String) -> Layout.Crumb? {
    guard let project = project(id), map.has(.project(id)) else { return nil }
    let number = project.number.map { "\($0). " } ?? ""
    return Layout.Crumb(title: number + project.title, route: route(.project(id)))
  }

  private func figures(_ report: ProjectReport, _ context: PageContext) -> [KeyFigure] {
    moneyFigures(.plannedBudget, report.planned, report.share, context)
  }

  /// What follows for the project from the whole plan: who reports its spending, and that it is late, on which day and why.
  private func facts(of report: ProjectReport, _ context: PageContext) -> [Fact] {
    var facts: [Fact] = []
    if let whole = report.reportingWhole.flatMap({ whole($0, context) }) {
      facts.append(Fact(label: context[.spendingReportedWith], value: whole))
    }
    if let reason = report.lateness, let today = self.report.results?.today {
      let words = context.text(.lateFact, ["day": context.day(today), "reason": context.words(reason)])
      facts.append(Fact(label: context[.lateProject], value: "\(words)"))
    }
    return facts
  }

  /// The activities as a table where something is said of them, else as a list.
  private func activities(_ report: ProjectReport, _ context: PageContext) -> HTML {
    guard let table = report.activities else { return HTML() }
    if report.project.activities.contains(where: { $0.period != nil }) {
      let figure = context.isPrintEdition ? HTML() : context.figure(charts.activities(table), hasFile: false)
      return figure + context.table(table, isTitled: true, of: report.project.location.file)
    }
    return "<ul>\n\(each: report.project.activities, { "<li>\($0.title)</li>\n" })</ul>\n"
  }
}
