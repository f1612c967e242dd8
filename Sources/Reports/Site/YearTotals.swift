import Fiscal
import Language
import Plans
package import Tables

/// Budgets by fiscal year, and whether one year can be held against another.
package struct YearTotals: Sendable {
  package let table: Table
  /// Whether every year covers the same: plans of the same agencies, each as whole as in the other years.
  package let isComparable: Bool
}

/// A plan with the figures at its head.
struct PlanFigures {
  let plan: Plan
  let figures: KeyFigures

  /// Whether it enters sums over plans; made-up data never do.
  var isCounted: Bool { plan.isCounted && !plan.isSample }
  /// Whether it is made up and would enter sums if it were not: a plan of a kind that is counted by itself.
  var isSampleOfBudget: Bool { plan.isSample && (plan.kind == .action || plan.kind == .spending) }
  var year: String { String(plan.fiscalYear.buddhistEra) }
  var money: Money? { figures.planned.money }
}

extension YearTotals {
  /// Sums plans by fiscal year, the earliest first; none where no plan has money.
  ///
  /// Years are not added to each other, and what differs in coverage says so: `ofSeveral` are plans of several agencies, else they are of one.
  init?(_ name: String, _ caption: Phrase, _ plans: [PlanFigures], ofSeveral: Bool) throws(Money.Overflow) {
    let funded = plans.filter { $0.money != nil }
    guard !funded.isEmpty else { return nil }
    let sums = try Pivot(summing: funded.map { (row: Pivot.Key.member($0.year), amount: $0.money ?? .zero) })
    let byYear = Dictionary(grouping: funded, by: \.year)
    let years = byYear.keys.sorted()
    let coverages = Set(years.map { year in (byYear[year] ?? []).map(\.coverage).sorted() })
    isComparable = coverages.count < 2
    let hasCoverage = funded.contains { $0.plan.coverage != nil }
    let rows = years.map { year in
      let plans = byYear[year] ?? []
      let cells: [Cell] = [
        sums[.member(year)].map(Cell.amount) ?? .notStated, .count(plans.reduce(0) { $0 + $1.figures.items }),
        .count(plans.count),
      ]
      return Table.Row(
        title: .text(year), member: Member(.year, year),
        cells: cells + (hasCoverage && !ofSeveral ? [YearTotals.coverageCell(of: plans)] : []))
    }
    let items = funded.contains(where: \.figures.countsItems) ? Table.Column.items : .projects
    let coverage = Table.Column(key: "coverage", title: .label(.headCoverage))
    table = Table(
      name: name, caption: caption, rowHead: .label(.headYear), rowKey: "year",
      columns: [
        .budget, items,
        Table.Column(key: "plans", title: .label(.headPlans)),
      ]
        + (hasCoverage && !ofSeveral ? [coverage] : []),
      rows: rows, notes: isComparable ? [] : [.label(ofSeveral ? .noteYearsOfSeveral : .noteYearsDiffer)])
  }

  /// What the plans of a year cover.
  private static func coverageCell(of plans: [PlanFigures]) -> Cell {
    let parts = plans.compactMap(\.plan.coverage)
    return parts.isEmpty ? .text(.label(.wholePlan)) : .text(.text(parts.joined(separator: ", ")))
  }
}

extension PlanFigures {
  /// Whose plan it is and how much of it is there: what has to be alike in years that are compared.
  fileprivate var coverage: String { plan.agency + "\n" + (plan.coverage ?? "") }
}

/// Budgets of agencies, a column a fiscal year; none where fewer than two agencies have any.
func agencyTable(_ plans: [PlanFigures], titles: [(id: String, title: String)]) throws(Money.Overflow) -> Table? {
  let funded = plans.filter { $0.money != nil }
  let sums = try Pivot(
    summing: funded.map {
      (row: Pivot.Key.member($0.plan.agency + "/" + $0.year), amount: $0.money ?? .zero)
    })
  let byYear = try Pivot(summing: funded.map { (row: Pivot.Key.member($0.year), amount: $0.money ?? .zero) })
  let years = Set(funded.map(\.year)).sorted()
  let owners = Set(funded.map(\.plan.agency))
  let agencies = titles.filter { owners.contains($0.id) }
  guard agencies.count > 1 else { return nil }
  let parts = funded.compactMap { plan -> Phrase? in
    guard let coverage = plan.plan.coverage else { return nil }
    return .label(.coverageOfPlan, ["plan": .text(plan.plan.title), "coverage": .text(coverage)])
  }
  return Table(
    name: "budget-by-agency", caption: .label(.tableBudgetByAgency), rowHead: .label(.headAgency), rowKey: "agency",
    columns: years.map { year in
      Table.Column(
        key: "y\(year)", title: .label(.fiscalYear, ["year": .text(year)]), unit: .baht,
        member: Member(.year, year))
    },
    rows: agencies.map { agency in
      Table.Row(
        title: .text(agency.title), member: Member(.agency, agency.id),
        cells: years.map { sums[.member(agency.id + "/" + $0)].map(Cell.amount) ?? .text(.label(.noPlanOfYear)) })
    },
    total: .total(years.map { byYear[.member($0)].map(Cell.amount) ?? .blank }), notes: parts)
}
