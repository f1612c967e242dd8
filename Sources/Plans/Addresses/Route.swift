package import Fiscal

/// The address of a plan: its agency's folder and its own.
package struct PlanAddress: Hashable, Sendable {
  package let agency: String
  package let plan: String

  package init(agency: String, plan: String) {
    self.agency = agency
    self.plan = plan
  }
}

extension Plan {
  package var address: PlanAddress { PlanAddress(agency: agency, plan: id) }
}

/// A page of a plan.
package enum PlanPage: Hashable, Sendable {
  case overview
  case strategy(String)
  case group(String)
  case jointGroups
  case quarter(Quarter)
  case sources, categories
  case framework(String)
  case indicators
  case schedule
  /// What was reported of the plan.
  case results
  case project(String)
  case checks
  case data
  case print
  case prose(String)
}

/// The address of every thing that a build writes: the only place where addresses are made.
///
/// They derive from folder names and ids, so they stay when titles change.
package enum Route: Hashable, Sendable {
  case home
  case search
  case notFound
  /// A plain page of the site.
  case prose(String)
  case agency(String)
  /// A plain page of an agency.
  case agencyProse(agency: String, String)
  case plan(PlanAddress, PlanPage)
  /// What the pages of the whole site need of an agency, as data.
  case agencyData(String)
  /// A data file of a plan, by its name.
  case data(PlanAddress, String)
  /// An attachment beside a page: of the site, of an agency or of a plan.
  case siteFile(String)
  case agencyFile(agency: String, String)
  case planFile(PlanAddress, String)
  /// A style sheet, a script or a picture of the theme.
  case asset(String)
  /// The list of all pages for search engines, or a part of it, from 1.
  case sitemap(part: Int?)

  /// The file's path below the output folder, with `/` between its parts.
  package var path: String {
    switch self {
    case .home: "index.html"
    case .search: "search.html"
    case .notFound: "404.html"
    case .prose(let id): "\(id).html"
    case .agency(let agency): "\(agency)/index.html"
    case .agencyProse(let agency, let id): "\(agency)/\(id).html"
    case .agencyData(let agency): "\(agency)/agency.json"
    case .plan(let plan, let page): "\(plan.agency)/\(plan.plan)/\(page.path)"
    case .data(let plan, let name): "\(plan.agency)/\(plan.plan)/data/\(name)"
    case .siteFile(let name): "files/\(name)"
    case .agencyFile(let agency, let name): "\(agency)/files/\(name)"
    case .planFile(let plan, let name): "\(plan.agency)/\(plan.plan)/files/\(name)"
    case .asset(let name): "assets/\(name)"
    case .sitemap(let part): part.map { "sitemap-\($0).xml" } ?? "sitemap.xml"
    }
  }

  /// The way up by so many folders, for as many as pages lie deep.
  private static let stepsUp = ["", "../", "../../", "../../../", "../../../../"]

  /// The path from the page at another path below the output folder, so that the whole folder works wherever it stands.
  ///
  /// By bytes, and with that path at hand, since a page has some seventy links: parts as strings took 9 % of a build.
  package func path(fromPageAt start: String) -> String { Route.way(to: path, fromPageAt: start) }

  /// The path from the page at one path to another, both below the output folder and both percent-encoded or not.
  package static func way(to path: String, fromPageAt start: String) -> String {
    let (target, from) = (path.utf8.span, start.utf8.span)
    // Where the folders end that both have in common.
    var common = 0
    for index in 0..<min(target.count, from.count) {
      if target[index] != from[index] { break }
      if target[index] == UInt8(ascii: "/") { common = index + 1 }
    }
    var steps = 0
    for index in common..<from.count where from[index] == UInt8(ascii: "/") { steps += 1 }
    if common == 0, steps == 0 { return path }
    let wayUp = steps < stepsUp.count ? stepsUp[steps] : String(repeating: "../", count: steps)
    return wayUp + Substring(path.utf8.dropFirst(common))
  }
}

extension PlanPage {
  /// The file's path below the plan's folder.
  fileprivate var path: String {
    switch self {
    case .overview: "index.html"
    case .strategy(let id): "strategies/\(id).html"
    case .group(let id): "groups/\(id).html"
    case .jointGroups: "groups/joint.html"
    case .quarter(let quarter): "quarters/\(quarter.rawValue).html"
    case .sources: "sources.html"
    case .categories: "categories.html"
    case .framework(let id): "frameworks/\(id).html"
    case .indicators: "indicators.html"
    case .schedule: "schedule.html"
    case .results: "results.html"
    case .project(let id): "projects/\(id).html"
    case .checks: "checks.html"
    case .data: "data.html"
    case .print: "print.html"
    case .prose(let id): "pages/\(id).html"
    }
  }
}
