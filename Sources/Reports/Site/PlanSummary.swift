import Diagnostics
package import Fiscal
package import Plans
import Tables

/// What the pages of an agency and of the site, and the search index, show of one plan.
package struct PlanSummary: Sendable {
  /// The plan without its projects.
  package let plan: Plan
  package let figures: KeyFigures
  /// The pages that show the whole plan from one side each.
  package let sides: [PlanSide]
  /// The plan's projects and other items, in its order.
  package let projects: [ProjectSummary]

  package init(_ report: PlanReport) {
    let budgets = report.projects.amounts(in: "budget")
    self.init(
      plan: report.plan.head, figures: report.figures, sides: report.sides,
      projects: report.plan.projects.map { ProjectSummary($0, budget: budgets[$0.id] ?? .notStated) })
  }

  package init(plan: Plan, figures: KeyFigures, sides: [PlanSide], projects: [ProjectSummary]) {
    self.plan = plan
    self.figures = figures
    self.sides = sides
    self.projects = projects
  }
}

/// What is shown of a project beyond the pages of its plan.
package struct ProjectSummary: Sendable {
  package let id: String
  package let number: String?
  package let title: String
  package let groups: GroupSet
  /// The file of the content from which its page is made; none for an item without a page.
  package let file: String?
  package let budget: Amount
  /// The words of its indicators.
  package let indicators: [String]

  package init(
    id: String, number: String?, title: String, groups: GroupSet, file: String?, budget: Amount, indicators: [String]
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.groups = groups
    self.file = file
    self.budget = budget
    self.indicators = indicators
  }

  init(_ project: Project, budget: Amount) {
    self.init(
      id: project.id, number: project.number, title: project.title, groups: project.groups,
      file: project.hasPage ? project.location.file : nil, budget: budget, indicators: project.indicators.map(\.text))
  }

  package var hasPage: Bool { file != nil }
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
