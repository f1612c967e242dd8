import Charts
import Markup
package import Plans
package import Reports

/// What makes one page, when it is asked for: pages do not depend on each other, so tasks may share them.
package typealias PageMaker = @Sendable () -> Page

/// Every page of one plan, and its charts as files; plans do not depend on each other, so they can be made in parallel.
package struct PlanPages: Sendable {
  private let view: PlanView
  package let pages: [PageMaker]

  package init(of report: PlanReport, in setting: Setting) {
    view = PlanView(report, in: setting)
    pages = view.pages
  }

  /// What makes the page of a content file: the overview, a project's page or one of prose; none where the plan has no such
  /// page.
  package func page(ofFile page: PlanPage) -> PageMaker? {
    switch page {
    case .overview: return view.overviewPage
    case .prose(let id):
      guard let prose = view.plan.pages.first(where: { $0.id == id }) else { return nil }
      return { view.prosePage(prose) }
    case .project(let id):
      let reports = view.report.projectReports
      guard let index = reports.indices.first(where: { reports.project(at: $0).id == id }) else { return nil }
      return { view.projectPage(reports[index], top: view.topOfProjects) }
    default: return nil
    }
  }

  /// The print edition alone.
  package var printEdition: PageMaker { view.printPage }

  /// The charts that stand alone, to be written among the plan's data files.
  package var charts: [ChartFile] {
    view.charts.drawings.map { drawing in
      ChartFile(
        name: drawing.fileName,
        bytes: drawing.file(breaker: view.setting.breaker, source: "\(view.agency) – \(view.plan.title)"))
    }
  }
}

/// A chart that is right on its own, in any viewer of SVG.
package struct ChartFile: Sendable {
  package let name: String
  package let bytes: [UInt8]
}

extension PlanView {
  fileprivate var pages: [PageMaker] {
    var pages: [PageMaker] = [overviewPage]
    pages += report.strategies.indices.map { index in { strategyPage(index) } }
    pages += report.groups.indices.map { index in { groupPage(index) } }
    if let joint = report.joint { pages.append { jointPage(joint) } }
    pages += report.quarters.indices.map { index in { quarterPage(index) } }
    if let sources = report.sources { pages.append { sourcesPage(sources) } }
    if let categories = report.categories { pages.append { categoriesPage(categories) } }
    pages += report.frameworks.indices.map { index in { frameworkPage(index) } }
    if let indicators = report.indicators { pages.append { indicatorsPage(indicators) } }
    if let results = report.results { pages.append { resultsPage(results) } }
    let top = topOfProjects
    pages += report.projectReports.indices.map { index in { projectPage(report.projectReports[index], top: top) } }
    if let schedule = report.schedule { pages.append { schedulePage(schedule) } }
    pages += [checksPage, dataPage, printPage]
    pages += report.plan.pages.map { page in { prosePage(page) } }
    return pages + forwardingPages().map { page in { page } }
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
