import Markup
import Plans
package import Reports

extension Page {
  /// The pages of the whole site and of its agencies, which need of the plans only their figures and what they sum to.
  package static func all(of summaries: [PlanSummary], totals: SiteReport? = nil, in setting: Setting) -> [Page] {
    let site = setting.site
    func context(_ route: Route) -> PageContext { PageContext(setting, at: route) }
    var pages = [
      context(.home).homePage(summaries, totals?.totalsByYear), context(.search).everythingPage(summaries),
      context(.notFound).notFoundPage(),
    ]
    pages += site.pages.map { context(.prose($0.id)).prosePage($0) }
    for agency in site.agencies {
      let own = summaries.filter { $0.plan.agency == agency.id }
      let years = totals?.agencies.first { $0.agency.id == agency.id }?.totalsByYear
      pages.append(context(.agency(agency.id)).agencyPage(agency, own, years))
      pages += agency.pages.map { context(.agencyProse(agency: agency.id, $0.id)).prosePage($0, of: agency) }
    }
    return pages
  }
}
