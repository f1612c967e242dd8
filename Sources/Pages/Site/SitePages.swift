import Markup
import Plans
package import Reports

extension Page {
  /// What makes the pages of the whole site and of its agencies, which need of the plans only their figures and sums.
  ///
  /// `searchIndex` is the published name of the index by which the search page finds things, below `assets/`.
  package static func makers(
    of summaries: [PlanSummary], totals: SiteReport? = nil, searchIndex: String? = nil, in setting: Setting
  ) -> [PageMaker] {
    let site = setting.site
    @Sendable func context(_ route: Route) -> PageContext { PageContext(setting, at: route) }
    var makers: [PageMaker] = [
      { context(.home).homePage(summaries, totals) },
      { context(.search).searchPage(summaries, index: searchIndex) }, { context(.notFound).notFoundPage() },
    ]
    makers += site.pages.map { page in { context(.prose(page.id)).prosePage(page) } }
    for agency in site.agencies {
      let own = summaries.filter { $0.plan.agency == agency.id }
      let report = totals?.agencies.first { $0.agency.id == agency.id }
      makers.append { context(.agency(agency.id)).agencyPage(agency, own, report) }
      makers += agency.pages.map { page in
        { context(.agencyProse(agency: agency.id, page.id)).prosePage(page, of: agency) }
      }
    }
    return makers
  }
}
