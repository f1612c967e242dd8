import Language
import Markup
import Plans

extension PageContext {
  /// A plain page of the site.
  func prosePage(_ page: ProsePage) -> Page {
    self.page(
      Layout(
        title: page.title, description: text(.siteDescription, ["title": page.title]),
        crumbs: [Layout.Crumb(title: self[.homePage], route: .home)], main: prose(page.body)))
  }

  /// A plain page of an agency.
  func prosePage(_ page: ProsePage, of agency: Agency) -> Page {
    let crumbs = [
      Layout.Crumb(title: self[.homePage], route: .home), Layout.Crumb(title: agency.title, route: .agency(agency.id)),
    ]
    return self.page(
      Layout(
        title: page.title, description: text(.agencyDescription, ["agency": agency.title]), crumbs: crumbs,
        main: prose(page.body)))
  }
}
