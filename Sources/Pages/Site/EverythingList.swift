import Language
import Markup
import Plans
import Reports
import Tables

extension PageContext {
  /// The list of everything, by agency and plan, each with its link.
  ///
  /// Beyond some thousand projects and indicators a page of all of them would be of no use to anyone: they are left to the
  /// pages of their plans, to which the list leads.
  func everythingList(_ summaries: [PlanSummary]) -> HTML {
    let isShort = summaries.reduce(0) { $0 + $1.figures.projects + $1.figures.indicators } <= Self.listLimit
    let plans = summaries.byAgency
    return """
      \(if: !isShort, paragraph(self[.listOnPlanPages]))\
      \(each: site.agencies, { agencyList($0, plans[$0.id] ?? [], isShort: isShort) })\
      \(if: !site.pages.isEmpty, sitePages)
      """
  }

  /// The number of projects and indicators of a site up to which one page lists them all: some 300 KB, 30 compressed.
  private static let listLimit = 1500

  private var sitePages: HTML {
    "<section class=\"listing\">\n<h3>\(self[.sitePages])</h3>\n\(linkList(site.pages.map { ($0.title, .prose($0.id)) }))</section>\n"
  }

  private func agencyList(_ agency: Agency, _ summaries: [PlanSummary], isShort: Bool) -> HTML {
    """
    <section class="listing">
    <h3><a href="\(link(to: .agency(agency.id)))">\(agency.title)</a></h3>
    \(linkList(agency.pages.map { ($0.title, .agencyProse(agency: agency.id, $0.id)) }))\
    \(each: summaries, { planList($0, isShort: isShort) })</section>

    """
  }

  private func planList(_ summary: PlanSummary, isShort: Bool) -> HTML {
    let plan = summary.plan
    let address = plan.address
    return """
      <h4><a href="\(link(to: .plan(address, .overview)))">\(plan.title)</a></h4>
      \(part(strategyTerm(of: plan), plan.strategies.map { (numbered($0.id, $0.title), .plan(address, .strategy($0.id))) }))\
      \(part(self[.responsibleGroups], plan.groups.map { ($0.title, .plan(address, .group($0.id))) }))\
      \(part(self[.overviewsOfPlan], summary.sides.map { (words($0.title), .plan(address, $0.page)) }))\
      \(if: isShort, part(self[.projects], projects(of: summary)), else: projectCount(of: summary))\
      \(part(self[.pages], plan.pages.map { ($0.title, .plan(address, .prose($0.id))) }))\
      \(if: isShort, indicatorList(summary))
      """
  }

  private func projects(of summary: PlanSummary) -> [(String, Route)] {
    summary.projects.filter(\.hasPage).map { project in
      (numbered(project.number, project.title), .plan(summary.plan.address, .project(project.id)))
    }
  }

  /// A link to the table of all projects of a plan, in the place of the projects.
  private func projectCount(of summary: PlanSummary) -> HTML {
    if summary.projects.isEmpty { return HTML() }
    let count = text(.projectCount, ["count": number(summary.figures.projects)])
    let target = link(to: .plan(summary.plan.address, .overview), fragment: "_projects")
    return "<p><a href=\"\(target)\">\(self[.allProjects]) (\(count))</a></p>\n"
  }

  private func numbered(_ number: String?, _ title: String) -> String {
    number.map { "\(digits($0)). \(title)" } ?? title
  }

  private func part(_ title: String, _ links: [(String, Route)]) -> HTML {
    if links.isEmpty { return HTML() }
    return "<h5>\(title)</h5>\n\(linkList(links))"
  }

  private func indicatorList(_ summary: PlanSummary) -> HTML {
    let projects = summary.projects.filter { $0.hasPage && !$0.indicators.isEmpty }
    let links = projects.flatMap { project in
      project.indicators.map { ($0, Route.plan(summary.plan.address, .project(project.id))) }
    }
    return part(self[.indicators], links)
  }

  private func linkList(_ links: [(title: String, target: Route)]) -> HTML {
    if links.isEmpty { return HTML() }
    return "<ul>\n\(each: links, { "<li><a href=\"\(link(to: $0.target))\">\($0.title)</a></li>\n" })</ul>\n"
  }
}
