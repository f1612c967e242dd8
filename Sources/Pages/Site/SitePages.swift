import Markup
package import Plans
package import Reports

extension [PlanSummary] {
  /// The plans of each agency by its id, in their order.
  package var byAgency: [String: [PlanSummary]] { Dictionary(grouping: self, by: \.plan.agency) }
}

extension Page {
  /// What makes the pages of the whole site, which need of the plans only their figures and sums.
  ///
  /// `searchIndex` is the published name of the index by which the search page finds things, below `assets/`.
  package static func makers(
    of summaries: [PlanSummary], totals: SiteReport? = nil, searchIndex: String? = nil, in setting: Setting
  ) -> [PageMaker] {
    @Sendable func context(_ route: Route) -> PageContext { PageContext(setting, at: route) }
    var makers: [PageMaker] = [
      { context(.home).homePage(summaries, totals) },
      { context(.search).searchPage(summaries, index: searchIndex) }, { context(.notFound).notFoundPage() },
    ]
    makers += setting.site.pages.map { page in { context(.prose(page.id)).prosePage(page) } }
    return makers
  }

  /// What makes the pages of one agency besides those of its plans, from the summaries of these.
  package static func makers(
    of agency: Agency, _ own: [PlanSummary], totals: SiteReport? = nil, in setting: Setting
  ) -> [PageMaker] {
    @Sendable func context(_ route: Route) -> PageContext { PageContext(setting, at: route) }
    let report = totals?.agencies.first { $0.agency.id == agency.id }
    var makers: [PageMaker] = [{ context(.agency(agency.id)).agencyPage(agency, own, report) }]
    makers += agency.pages.map { page in
      { context(.agencyProse(agency: agency.id, page.id)).prosePage(page, of: agency) }
    }
    return makers
  }
}
