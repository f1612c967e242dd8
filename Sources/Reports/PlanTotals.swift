package import Fiscal
import Plans
package import Tables

/// The sums of a plan's planned money: the whole, and by each dimension that the plan has.
package struct PlanTotals: Hashable, Sendable {
  /// The sums of one dimension; together they are the whole.
  package struct Division: Hashable, Sendable {
    package let dimension: Dimension
    /// Every member in the plan's order, then each set of groups, then what is unstated where it holds something.
    package let sums: [MemberSum]
  }

  package struct MemberSum: Hashable, Sendable {
    package let member: Member
    package let amount: Money
  }

  /// Not stated where no project states an amount.
  package let total: Amount
  /// Strategies, groups, quarters, sources and categories, as far as the plan has them.
  package let divisions: [Division]
}

extension PlanTables {
  /// The sums by each dimension that the plan declares; by quarter where any money has one.
  func totals() -> PlanTotals {
    var axes: [Axis] = []
    if !plan.strategies.isEmpty { axes.append(.strategy) }
    if !plan.groups.isEmpty { axes.append(.group) }
    if isScheduled { axes.append(.quarter) }
    if !plan.sources.isEmpty { axes.append(.source) }
    if !plan.categories.isEmpty { axes.append(.category) }
    return PlanTotals(total: byProject.totalAmount, divisions: hasMoney ? axes.map(division) : [])
  }

  private func division(by axis: Axis) -> PlanTotals.Division {
    let pivot = ledger.pivot(axis)
    let last = lastRows(of: axis).filter {
      (pivot[$0.key] ?? .zero) != .zero || (axis == .quarter && $0.kind == .unstated)
    }
    let rows = members(of: axis).filter { $0.kind == .member } + last
    return PlanTotals.Division(
      dimension: axis.dimension,
      sums: rows.compactMap { row in
        row.member.map { PlanTotals.MemberSum(member: $0, amount: pivot[row.key] ?? .zero) }
      })
  }
}
