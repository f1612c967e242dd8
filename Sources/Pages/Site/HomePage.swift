import Documents
import Language
import Markup
import Plans
import Reports
import Tables

extension PageContext {
  /// Who publishes what, and how much in all.
  func homePage(_ summaries: [PlanSummary], _ totals: SiteReport?) -> Page {
    let plans = summaries.byAgency
    let main: HTML = """
      \(each: site.agencies, { agencySection($0, plans[$0.id] ?? []) })\
      \(section("agencies", self[.budgetByAgency], totals?.budgetByAgency))\(yearSection(totals?.totalsByYear))\(if: !site.preface.isEmpty, "<div class=\"home-preface\">\(prose(site.preface))</div>\n")
      """
    return page(
      Layout(
        title: site.title, description: text(.siteDescription, ["title": site.title]),
        lede: """
          <p class="lede">\(self[.homeLede]) <a href="\(link(to: .search))">\(self[.seeEverything])</a></p>
          \(searchForm(id: "_search"))
          """,
        main: main))
  }

  private func agencySection(_ agency: Agency, _ summaries: [PlanSummary]) -> HTML {
    """
    <section class="agency">
    <h2><a href="\(link(to: .agency(agency.id)))">\(agency.title)</a></h2>
    \(some: agency.parent, { "<p class=\"parent\">\($0)</p>\n" })\
    \(planCards(summaries))</section>

    """
  }
}
