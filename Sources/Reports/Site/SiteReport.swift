package import Diagnostics
import Fiscal
import Language
package import Plans
package import Tables

/// What the pages of the site and of its agencies show over several plans.
///
/// Only counted plans enter a sum; those of made-up data never do.
package struct SiteReport: Sendable {
  /// Every plan with its agency, year, budget and number of projects; none where there is no plan.
  package let plans: Table?
  /// Budget of the counted plans by fiscal year; none where no counted plan has money.
  package let totalsByYear: Table?
  /// Each agency for itself, in the site's order.
  package let agencies: [AgencyReport]
}

/// One agency over the years.
package struct AgencyReport: Sendable {
  package let agency: Agency
  package let plans: Table?
  package let totalsByYear: Table?
}

extension SiteReport {
  /// Works out the sums over plans from the figures of each; a plan without figures is left out.
  package init(of site: Site, figures: [PlanAddress: KeyFigures], diagnostics: inout [Diagnostic]) {
    func known(_ plans: [Plan]) -> [PlanFigures] {
      plans.compactMap { plan in figures[plan.address].map { PlanFigures(plan: plan, figures: $0) } }
    }
    func totals(_ name: String, _ caption: Phrase, _ plans: [PlanFigures], _ place: Location) -> Table? {
      do {
        return try yearTable(name, caption, plans)
      } catch {
        diagnostics.append(.siteOverflow(at: place))
        return nil
      }
    }
    agencies = site.agencies.map { agency in
      let plans = known(agency.plans)
      let name: [String: Phrase] = ["name": .text(agency.title)]
      return AgencyReport(
        agency: agency,
        plans: planTable("plans-\(agency.id)", .label(.tablePlansOfAgency, name), plans, agencies: [:]),
        totalsByYear: totals(
          "totals-by-year-\(agency.id)", .label(.tableTotalsByYearOf, name), plans, agency.location))
    }
    let all = known(site.agencies.flatMap(\.plans))
    let titles = Dictionary(site.agencies.map { ($0.id, $0.title) }) { first, _ in first }
    plans = planTable("plans", .label(.tablePlansOfAgencies), all, agencies: titles)
    totalsByYear = totals("totals-by-year", .label(.tableTotalsByYear), all, site.location)
  }
}

/// A plan with the figures at its head.
private struct PlanFigures {
  let plan: Plan
  let figures: KeyFigures

  var isCounted: Bool { plan.isCounted && !plan.isSample }
  var year: String { String(plan.fiscalYear.buddhistEra) }
}

/// Plans as rows, in their order; with their agency where several agencies are known.
private func planTable(
  _ name: String, _ caption: Phrase, _ plans: [PlanFigures], agencies: [String: String]
) -> Table? {
  guard !plans.isEmpty else { return nil }
  let agencyColumn = agencies.isEmpty ? [] : [Table.Column(key: "agency", title: .label(.headAgency))]
  let rows = plans.map { plan in
    let id = plan.plan.agency
    let agency = Reference(Member(.agency, id), title: .text(agencies[id] ?? id))
    let cells: [Cell] = [
      .text(.text(plan.year)), Cell(plan.figures.planned), .count(plan.figures.projects),
      .text(.label(plan.isCounted ? .yes : .no)),
    ]
    return Table.Row(
      title: .text(plan.plan.title), member: Member(.plan, "\(id)/\(plan.plan.id)"),
      cells: (agencies.isEmpty ? [] : [.references([agency])]) + cells, origin: plan.plan.location)
  }
  return Table(
    name: name, caption: caption, rowHead: .label(.headPlan), rowKey: "plan",
    columns: agencyColumn + [
      Table.Column(key: "year", title: .label(.headYear)), .budget, .projects,
      Table.Column(key: "counted", title: .label(.headCounted)),
    ], rows: rows)
}

/// Counted plans by fiscal year, the earliest first; years are not added to each other.
private func yearTable(_ name: String, _ caption: Phrase, _ plans: [PlanFigures]) throws(Money.Overflow) -> Table? {
  let counted = plans.filter(\.isCounted)
  let amounts = counted.compactMap { plan in
    plan.figures.planned.money.map { (row: Pivot.Key.member(plan.year), amount: $0) }
  }
  guard !amounts.isEmpty else { return nil }
  let sums = try Pivot(summing: amounts)
  let byYear = Dictionary(grouping: counted, by: \.year)
  let rows = byYear.keys.sorted().map { year in
    let plans = byYear[year] ?? []
    return Table.Row(
      title: .label(.fiscalYear, ["year": .text(year)]), member: Member(.year, year),
      cells: [
        sums[.member(year)].map(Cell.amount) ?? .notStated, .count(plans.reduce(0) { $0 + $1.figures.projects }),
        .count(plans.count),
      ])
  }
  return Table(
    name: name, caption: caption, rowHead: .label(.headYear), rowKey: "year",
    columns: [.budget, .projects, Table.Column(key: "plans", title: .label(.headPlans))], rows: rows)
}

extension Diagnostic {
  fileprivate static func siteOverflow(at place: Location) -> Diagnostic {
    Diagnostic(
      id: "money-overflow", at: place,
      message: Message(
        thai: "ยอดรวมของแผนที่นับรวมกันเกินกว่าที่คำนวณได้ คือ 92 พันล้านล้านบาท",
        english: "the sum of the counted plans goes beyond what can be counted, 92 quadrillion baht"),
      hint: Message(thai: "ตรวจจำนวนหลักของตัวเลขในแผน", english: "check the number of digits in the plans"))
  }
}
