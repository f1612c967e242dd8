import Diagnostics
import Fiscal
import Plans

extension BudgetSums {
  /// The entries of a budget with an amount, on both faces where the crossing of quarter and line is known.
  ///
  /// It is known where a line has quarters. What is then left is crossed too if it lies in one quarter only, or belongs
  /// to one line only, or if all its lines have the same properties. Nothing is divided by guess.
  func entries(of project: Project, _ groupTotals: Plan.GroupTotals) throws(Money.Overflow) -> [Entry] {
    var entries: [Entry] = []
    var restByQuarter: [(quarter: Quarter?, amount: Money)] = []
    for quarter in Quarter.allCases {
      restByQuarter.append((quarter, try notItemised(in: quarter)))
    }
    restByQuarter.append((nil, unscheduled))
    restByQuarter.removeAll { $0.amount == .zero }

    var restByPart: [BudgetPart] = []
    for part in parts {
      if part.amount == .zero { entries.append(part.entry(of: project, .both, nil, .zero)) }
      for quarter in Quarter.allCases {
        guard let amount = part.quarters[quarter], amount != .zero else { continue }
        entries.append(part.entry(of: project, .both, quarter, amount))
      }
      var rest = part
      rest.amount = try part.amount.subtracting(Money.sum(of: part.quarters.all.compactMap(\.self)))
      if rest.amount != .zero { restByPart.append(rest) }
    }

    if restByQuarter.count == 1 {
      entries += restByPart.map { $0.entry(of: project, .both, restByQuarter[0].quarter, $0.amount) }
    } else {
      let (common, uncrossed) = BudgetPart.common(to: restByPart, of: project, groupTotals)
      let areCrossed = uncrossed.isEmpty && !restByPart.isEmpty
      let origin = project.budget.quarters?.location ?? project.budget.location
      entries += restByQuarter.map { rest in
        common.entry(
          of: project, areCrossed ? .both : .when, rest.quarter, rest.amount, uncrossed: uncrossed, origin: origin)
      }
      if !areCrossed { entries += restByPart.map { $0.entry(of: project, .what, nil, $0.amount) } }
    }
    return entries
  }
}

extension BudgetPart {
  /// An entry of this part's properties.
  func entry(
    of project: Project, _ face: Entry.Face, _ quarter: Quarter?, _ amount: Money, uncrossed: Uncrossed = [],
    origin place: Location? = nil
  ) -> Entry {
    Entry(
      phase: .planned, face: face, project: project.id, strategy: strategy, groups: groups, source: source,
      category: category, line: line, isRemainder: isRemainder, quarter: quarter, amount: amount, uncrossed: uncrossed,
      origin: place ?? origin)
  }

  /// What all of some parts have in common, and in which properties they differ.
  ///
  /// Sets of groups are the same where the plan counts them in the same row.
  static func common(
    to parts: [BudgetPart], of project: Project, _ groupTotals: Plan.GroupTotals
  ) -> (BudgetPart, Uncrossed) {
    let budget = project.budget
    var common =
      parts.first
      ?? BudgetPart(
        strategy: project.strategy, source: budget.source, category: budget.category, groups: project.groups,
        amount: .zero, origin: budget.location)
    var uncrossed: Uncrossed = []
    for part in parts.dropFirst() {
      if part.strategy != common.strategy { uncrossed.insert(.strategy) }
      if part.source != common.source { uncrossed.insert(.source) }
      if part.category != common.category { uncrossed.insert(.category) }
      if groupTotals.row(of: part.groups) != groupTotals.row(of: common.groups) {
        uncrossed.insert(.groups)
      } else if part.groups.key != common.groups.key {
        common.groups = GroupSet(Array(common.groups.ids.prefix(1)))
      }
      common.line = nil
      common.isRemainder = common.isRemainder && part.isRemainder
    }
    if uncrossed.contains(.strategy) { common.strategy = nil }
    if uncrossed.contains(.source) { common.source = nil }
    if uncrossed.contains(.category) { common.category = nil }
    if uncrossed.contains(.groups) { common.groups = GroupSet([]) }
    return (common, uncrossed)
  }
}

extension Plan.GroupTotals {
  /// The row that a set of groups is counted in.
  func row(of groups: GroupSet) -> String? {
    switch self {
    case .lead: groups.lead
    case .apart: groups.key
    }
  }
}
