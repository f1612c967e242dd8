import Fiscal
import Plans
package import Tables

/// A way to divide the ledger: what the rows or the columns of a sum are.
package enum Axis: Hashable, Sendable {
  case strategy
  /// One group, or a set that shares the money; under the plan's rule, the lead of the set.
  case group
  case quarter
  case source
  case category
  /// The category, and every category that it is a part of; what has none, and of it what is not itemised.
  case categoryAndWholes
  case project
  /// The project, and every project that it is a part of.
  case projectAndWholes
  case line
  case framework(String)

  /// The dimension of its members.
  package var dimension: Dimension {
    switch self {
    case .strategy: .strategy
    case .group: .group
    case .quarter: .quarter
    case .source: .source
    case .category, .categoryAndWholes: .category
    case .project, .projectAndWholes: .project
    case .line: .line
    case .framework(let id): .framework(id)
    }
  }
}

extension CountingRules {
  /// Calls a function with every place of an entry on an axis.
  func eachKey(of entry: Entry, on axis: Axis, _ use: (Pivot.Key) -> Void) {
    switch axis {
    case .strategy: use(entry.uncrossed.contains(.strategy) ? .notCrossed : .of(entry.strategy))
    case .group:
      if entry.uncrossed.contains(.groups) { use(.notCrossed) } else { eachKey(of: entry.groups, use) }
    case .quarter: use(entry.quarter?.key ?? .unstated)
    case .source: use(entry.uncrossed.contains(.source) ? .notCrossed : .of(entry.source))
    case .category: use(entry.uncrossed.contains(.category) ? .notCrossed : .of(entry.category))
    case .categoryAndWholes:
      if entry.uncrossed.contains(.category) { return use(.notCrossed) }
      use(.of(entry.category))
      if entry.category == nil, entry.isRemainder { use(.notItemised) }
      for whole in entry.category.flatMap({ categoryWholes[$0] }) ?? [] { use(.member(whole)) }
    case .project: use(.member(entry.project))
    case .projectAndWholes: eachWhole(of: entry.project, use)
    case .line: use(.of(entry.line.map(String.init)))
    case .framework(let id): eachItem(of: entry.project, in: id, use)
    }
  }

  /// Calls a function with every place of a project without an amount on an axis.
  func eachKey(of silence: Silence, on axis: Axis, _ use: (Pivot.Key) -> Void) {
    switch axis {
    case .strategy: use(.of(silence.strategy))
    case .group: eachKey(of: silence.groups, use)
    case .quarter, .line: use(.unstated)
    // What uses no budget has no source and buys nothing: where it names none, it is not among what leaves it unsaid.
    case .source: if silence.source != nil || !silence.isNoBudget { use(.of(silence.source)) }
    case .category: if silence.category != nil || !silence.isNoBudget { use(.of(silence.category)) }
    case .categoryAndWholes:
      eachKey(of: silence, on: .category, use)
      for whole in silence.category.flatMap({ categoryWholes[$0] }) ?? [] { use(.member(whole)) }
    case .project: use(.member(silence.project))
    case .projectAndWholes: eachWhole(of: silence.project, use)
    case .framework(let id): eachItem(of: silence.project, in: id, use)
    }
  }

  /// Calls a function with the rows by group that a set of groups is counted in.
  func eachKey(of groups: GroupSet, _ use: (Pivot.Key) -> Void) {
    use(.of(groupTotals.row(of: groups)))
    if groupTotals == .apart, groups.isJoint { use(.joint) }
  }

  /// Calls a function with every item of a framework that a project answers to.
  func eachItem(of project: String, in framework: String, _ use: (Pivot.Key) -> Void) {
    guard let items = links[project]?[framework], !items.isEmpty else { return use(.unstated) }
    for item in items { use(.member(item)) }
  }

  /// The quarters in which planned money without a quarter may lie, since its project's row does not state them.
  func openQuarters(of entry: Entry) -> [Quarter] {
    guard entry.phase == .planned, entry.quarter == nil, entry.amount != .zero else { return [] }
    guard let stated = statedQuarters[entry.project] else { return Quarter.allCases }
    return Quarter.allCases.filter { !stated.contains($0) }
  }

  private func eachWhole(of project: String, _ use: (Pivot.Key) -> Void) {
    use(.member(project))
    for whole in wholes[project] ?? [] { use(.member(whole)) }
  }
}
