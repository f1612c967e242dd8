import Charts
import Markup
import Plans
package import Reports

/// Every page of one plan, and its charts as files; plans do not depend on each other, so they can be made in parallel.
package struct PlanPages: Sendable {
  package let pages: [Page]
  /// The charts that stand alone, to be written among the plan's data files.
  package let charts: [ChartFile]

  package init(of report: PlanReport, in setting: Setting) {
    let view = PlanView(report, in: setting)
    pages = view.pages
    charts = view.charts.drawings.map { drawing in
      ChartFile(
        name: drawing.fileName,
        bytes: drawing.file(breaker: setting.breaker, source: "\(view.agency) – \(view.plan.title)"))
    }
  }
}

/// A chart that is right on its own, in any viewer of SVG.
package struct ChartFile: Sendable {
  package let name: String
  package let bytes: [UInt8]
}

extension PlanView {
  fileprivate var pages: [Page] {
    var pages = [overviewPage()]
    pages += report.strategies.indices.map(strategyPage)
    pages += report.groups.indices.map(groupPage)
    if let joint = report.joint { pages.append(jointPage(joint)) }
    pages += report.quarters.indices.map(quarterPage)
    if let sources = report.sources { pages.append(sourcesPage(sources)) }
    if let categories = report.categories { pages.append(categoriesPage(categories)) }
    pages += report.frameworks.indices.map(frameworkPage)
    if let indicators = report.indicators { pages.append(indicatorsPage(indicators)) }
    pages += report.projectReports.map(projectPage)
    if let schedule = report.schedule { pages.append(schedulePage(schedule)) }
    if let results = report.results { pages.append(resultsPage(results)) }
    pages += [checksPage(), dataPage()]
    pages += report.plan.pages.map(prosePage)
    pages += forwardingPages()
    return pages
  }
}

extension PlanView {
  /// A page of the plan's own prose.
  func prosePage(_ page: ProsePage) -> Page {
    let context = context(.prose(page.id))
    return context.page(
      layout(
        context, title: page.title, section: .prose, eyebrow: context.shortTitle(of: plan),
        main: context.prose(page.body)))
  }
}
