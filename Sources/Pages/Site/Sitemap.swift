import Fiscal
import Markup
package import Plans
package import Reports

/// The list of a site's pages for search engines, by the protocol of sitemaps.org.
///
/// It names pages by their whole addresses, so only a site that states its own has one. It has no dates: when a page changed
/// last is nothing that the same content always says alike.
package struct Sitemap: Sendable {
  /// A file of the list: where it stands, and what it is.
  package typealias File = (route: Route, bytes: [UInt8])

  /// How many addresses the protocol allows in a file.
  private static let limit = 50_000

  private let addresses: [String]
  private let base: String

  /// The pages of a site that are there: of all that it may have, those whose paths are written.
  ///
  /// None where the site does not state its address.
  package init?(of site: Site, _ plans: [PlanSummary], isWritten: (String) -> Bool) {
    guard let base = site.baseFolder.flatMap(Link.init(written:)) else { return nil }
    self.base = base.address
    addresses = Self.routes(of: site, plans).map(\.path).filter(isWritten).map { base.address + Link.encoded(path: $0) }
  }

  /// `sitemap.xml`; of more pages than a file may list, the list of the lists.
  package var files: [File] { files(of: Self.limit) }

  func files(of limit: Int) -> [File] {
    if addresses.count <= limit { return [(.sitemap(part: nil), Self.list("urlset", of: "url", addresses))] }
    let parts = stride(from: 0, to: addresses.count, by: limit).enumerated().map { number, start in
      (Route.sitemap(part: number + 1), addresses[start..<min(start + limit, addresses.count)])
    }
    let list = Self.list("sitemapindex", of: "sitemap", parts.map { base + $0.0.path })
    return [(.sitemap(part: nil), list)] + parts.map { ($0, Self.list("urlset", of: "url", $1)) }
  }

  /// The pages that a site may have and that are there to be found; addresses that lead on are not.
  private static func routes(of site: Site, _ plans: [PlanSummary]) -> [Route] {
    let ofPlans = plans.byAgency
    return [.home, .search] + site.pages.map { .prose($0.id) }
      + site.agencies.flatMap { agency -> [Route] in
        [.agency(agency.id)] + agency.pages.map { .agencyProse(agency: agency.id, $0.id) }
          + (ofPlans[agency.id] ?? []).flatMap { summary in
            pages(of: summary).map { .plan(summary.plan.address, $0) }
          }
      }
  }

  private static func pages(of summary: PlanSummary) -> [PlanPage] {
    let plan = summary.plan
    return [.overview] + plan.strategies.map { .strategy($0.id) } + plan.groups.map { .group($0.id) } + [.jointGroups]
      + Quarter.allCases.map { .quarter($0) } + summary.sides.map(\.page)
      + summary.projects.filter(\.hasPage).map { .project($0.id) } + plan.pages.map { .prose($0.id) }
  }

  private static func list(_ name: String, of item: String, _ addresses: some Sequence<String>) -> [UInt8] {
    let list: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(name) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(each: addresses, { "<\(item)><loc>\($0)</loc></\(item)>\n" })</\(name)>

      """
    return list.bytes
  }
}
