import Language
import Markup
import Plans

extension PageContext {
  /// The list of everything, by agency and plan.
  func everythingPage(_ summaries: [PlanSummary]) -> Page {
    let main: HTML = """
      \(each: site.agencies, { agencyList($0, summaries) })\
      \(section("site-pages", self[.sitePages], linkList(site.pages.map { ($0.title, .prose($0.id)) })))
      """
    return page(
      Layout(
        title: self[.everythingTitle], description: text(.siteDescription, ["title": self[.everythingTitle]]),
        lede: "<p class=\"lede\">\(self[.everythingLede])</p>\n",
        crumbs: [Layout.Crumb(title: self[.homePage], route: .home)], main: main))
  }

  private func agencyList(_ agency: Agency, _ summaries: [PlanSummary]) -> HTML {
    """
    <section class="listing">
    <h2><a href="\(link(to: .agency(agency.id)))">\(agency.title)</a></h2>
    \(linkList(agency.pages.map { ($0.title, .agencyProse(agency: agency.id, $0.id)) }))\
    \(each: self.summaries(of: agency, among: summaries), { planList($0) })</section>

    """
  }

  private func planList(_ summary: PlanSummary) -> HTML {
    let plan = summary.plan
    let address = plan.address
    return """
      <h3><a href="\(link(to: .plan(address, .overview)))">\(plan.title)</a></h3>
      \(part(strategyTerm(of: plan), plan.strategies.map { (numbered($0.id, $0.title), .plan(address, .strategy($0.id))) }))\
      \(part(self[.responsibleGroups], plan.groups.map { ($0.title, .plan(address, .group($0.id))) }))\
      \(part(self[.overviewsOfPlan], overviews(of: summary)))\
      \(part(self[.projects], projects(of: plan)))\
      \(part(self[.pages], plan.pages.map { ($0.title, .plan(address, .prose($0.id))) }))\
      \(indicatorList(plan))
      """
  }

  /// The pages that show the whole plan from one side each.
  private func overviews(of summary: PlanSummary) -> [(String, Route)] {
    let plan = summary.plan
    return summary.pages.compactMap { page in
      let title: String? =
        switch page {
        case .sources: self[.source]
        case .categories: self[.category]
        case .framework(let id): plan.frameworks.first { $0.id == id }?.title
        case .indicators: self[.indicators]
        case .schedule: self[.scheduleTitle]
        case .checks: self[.checksTitle]
        case .data: self[.dataTitle]
        default: nil
        }
      return title.map { ($0, .plan(plan.address, page)) }
    }
  }

  private func projects(of plan: Plan) -> [(String, Route)] {
    plan.projects.filter(\.hasPage).map { project in
      (numbered(project.number, project.title), .plan(plan.address, .project(project.id)))
    }
  }

  private func numbered(_ number: String?, _ title: String) -> String {
    number.map { "\(digits($0)). \(title)" } ?? title
  }

  private func part(_ title: String, _ links: [(String, Route)]) -> HTML {
    if links.isEmpty { return HTML() }
    return "<h4>\(title)</h4>\n\(linkList(links))"
  }

  private func indicatorList(_ plan: Plan) -> HTML {
    let projects = plan.projects.filter { $0.hasPage && !$0.indicators.isEmpty }
    let links = projects.flatMap { project in
      project.indicators.map { ($0.text, Route.plan(plan.address, .project(project.id))) }
    }
    return part(self[.indicators], links)
  }

  private func linkList(_ links: [(title: String, target: Route)]) -> HTML {
    if links.isEmpty { return HTML() }
    return "<ul>\n\(each: links, { "<li><a href=\"\(link(to: $0.target))\">\($0.title)</a></li>\n" })</ul>\n"
  }
}
