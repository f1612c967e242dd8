import Fiscal
import Plans
import Reports
import Tables

/// Which pages one plan has, so that nothing links to a page that is not written.
final class PlanMap: Sendable {
  let address: PlanAddress
  /// The plan's pages, in the order in which a reader goes through them.
  let pages: [PlanPage]
  private let known: Set<PlanPage>

  init(_ report: PlanReport) {
    address = report.plan.address
    pages = report.pages
    known = Set(pages)
  }

  func has(_ page: PlanPage) -> Bool { known.contains(page) }

  /// The page of a member of a dimension, if it has one.
  func page(of member: Member) -> PlanPage? {
    guard let page = Self.candidate(for: member), has(page) else { return nil }
    return page
  }

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
