import Language
import Markup
import Plans
import Reports
import Tables

extension PageContext {
  /// One agency: its plans, its years, and where to ask.
  func agencyPage(_ agency: Agency, _ plans: [PlanSummary], _ report: AgencyReport?) -> Page {
    let main: HTML = """
      \(section("plans", self[.plansOfAgency], plans.isEmpty ? paragraph(self[.noPlans]) : planCards(plans)))\
      \(yearSection(report?.totalsByYear))\(sampleYearSection(report?.samplesByYear))\(section("about", self[.aboutAgency], about(agency)))
      """
    return page(
      Layout(
        title: agency.title, description: text(.agencyDescription, ["agency": agency.title]), eyebrow: agency.parent,
        crumbs: [Layout.Crumb(title: self[.homePage], route: .home)], main: main))
  }

  private func about(_ agency: Agency) -> HTML {
    "\(prose(agency.preface, below: 1))\(facts(contact(of: agency)))\(agencyPages(agency))"
  }

  private func agencyPages(_ agency: Agency) -> HTML {
    if agency.pages.isEmpty { return HTML() }
    return "<ul>\n\(each: agency.pages, { agencyPageItem($0, agency) })</ul>\n"
  }

  private func agencyPageItem(_ page: ProsePage, _ agency: Agency) -> HTML {
    "<li><a href=\"\(link(to: .agencyProse(agency: agency.id, page.id)))\">\(page.title)</a></li>\n"
  }

  private func contact(of agency: Agency) -> [Fact] {
    var facts: [Fact] = []
    func add(_ label: Label, _ value: HTML?) {
      if let value { facts.append(Fact(label: self[label], value: value)) }
    }
    add(.contactUnit, agency.contact?.unit.map(HTML.init(text:)))
    add(.province, agency.province.map(HTML.init(text:)))
    add(.phone, agency.contact?.phone.map { HTML(text: digits($0)) })
    add(.email, agency.contact?.email.map { linked($0, to: Link(written: "mailto:" + $0)) })
    add(.website, agency.website.map { linked($0, to: Link(written: $0)) })
    return facts
  }
}
