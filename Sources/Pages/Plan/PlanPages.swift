import Markup
import Plans
package import Reports

extension Page {
  /// Every page of one plan; plans do not depend on each other, so they can be written in parallel.
  package static func all(of report: PlanReport, in setting: Setting) -> [Page] {
    let view = PlanView(report, in: setting)
    var pages = [view.overviewPage()]
    pages += report.strategies.indices.map(view.strategyPage)
    pages += report.groups.indices.map(view.groupPage)
    if let joint = report.joint { pages.append(view.jointPage(joint)) }
    pages += report.quarters.indices.map(view.quarterPage)
    pages += report.projectReports.map(view.projectPage)
    if let schedule = report.schedule { pages.append(view.schedulePage(schedule)) }
    pages += [view.checksPage(), view.dataPage()]
    pages += report.plan.pages.map(view.prosePage)
    pages += view.forwardingPages()
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
