import Fiscal
import Markup
import Plans
import Reports
import Tables

/// Which pages one plan has, so that nothing links to a page that is not written.
final class PlanMap: Sendable {
  let address: PlanAddress
  /// The plan's pages, in the order in which a reader goes through them.
  let pages: [PlanPage]
  /// The path of each below the output folder, percent-encoded: to make it for each link anew took 2 % of a build.
  private let paths: [PlanPage: String]

  init(_ report: PlanReport) {
    let address = report.plan.address
    self.address = address
    pages = report.pages
    let paths = pages.map { ($0, Link.encoded(path: Route.plan(address, $0).path)) }
    self.paths = Dictionary(paths) { first, _ in first }
  }

  func has(_ page: PlanPage) -> Bool { paths[page] != nil }

  /// The path of a page below the output folder, percent-encoded; none where the plan has no such page.
  func path(of page: PlanPage) -> String? { paths[page] }

  /// The page of a member of a dimension, if it has one.
  func page(of member: Member) -> PlanPage? {
    guard let page = Self.candidate(for: member), has(page) else { return nil }
    return page
  }

  /// The path of the page of a member, below the output folder and percent-encoded, if it has one.
  func path(of member: Member) -> String? { Self.candidate(for: member).flatMap { paths[$0] } }

  private static func candidate(for member: Member) -> PlanPage? {
    switch member.dimension {
    case .strategy: .strategy(member.key)
    // A set of several groups is counted under their ids with `+` between; ids cannot hold one.
    case .group: member.key.contains("+") || member.key == "joint" ? .jointGroups : .group(member.key)
    case .quarter: Int(member.key).flatMap(Quarter.init(rawValue:)).map(PlanPage.quarter)
    case .project: .project(member.key)
    case .source: member.isRest ? nil : .sources
    case .category: member.isRest ? nil : .categories
    case .framework(let id): member.isRest ? nil : .framework(id)
    default: nil
    }
  }
}

extension Member {
  /// Whether it stands for what has no member of the dimension that is known.
  fileprivate var isRest: Bool { ["unstated", "not-crossed", "not-itemised"].contains(key) }
}
