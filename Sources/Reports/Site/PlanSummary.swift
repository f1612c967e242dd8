package import Fiscal
package import Plans
import Tables

/// What the pages of an agency and of the site, and the search index, show of one plan.
package struct PlanSummary: Sendable {
  package let plan: Plan
  package let figures: KeyFigures
  /// The pages that show the whole plan from one side each.
  package let sides: [PlanSide]
  /// The budget of each project that states one, by the project's id.
  package let budgets: [String: Amount]

  package init(_ report: PlanReport) {
    self.init(
      plan: report.plan, figures: report.figures, sides: report.sides, budgets: report.projects.amounts(in: "budget"))
  }

  package init(plan: Plan, figures: KeyFigures, sides: [PlanSide], budgets: [String: Amount]) {
    self.plan = plan
    self.figures = figures
    self.sides = sides
    self.budgets = budgets
  }
}

extension Table {
  /// The amounts of a column by the keys of the rows' members; empty where there is no such column.
  fileprivate func amounts(in key: String) -> [String: Amount] {
    guard let column = columns.firstIndex(where: { $0.key == key }) else { return [:] }
    var amounts: [String: Amount] = [:]
    amounts.reserveCapacity(rows.count)
    for row in rows {
      guard let member = row.member, column < row.cells.count else { continue }
      switch row.cells[column] {
      case .amount(let money): amounts[member.key] = .stated(money)
      case .noBudget: amounts[member.key] = .noBudget
      default: continue
      }
    }
    return amounts
  }
}
