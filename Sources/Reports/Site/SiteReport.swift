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
  package let totalsByYear: YearTotals?
  /// Budget of the counted plans, a row an agency; none where fewer than two agencies have any.
  package let budgetByAgency: Table?
  /// Each agency for itself, in the site's order.
  package let agencies: [AgencyReport]
}

/// One agency over the years.
package struct AgencyReport: Sendable {
  package let agency: Agency
  package let plans: Table?
  package let totalsByYear: YearTotals?
  /// Its made-up plans by fiscal year; they enter no other sum.
  package let samplesByYear: YearTotals?
}

extension SiteReport {
  /// Works out the sums over plans from the figures of each; a plan without figures is left out.
  package init(of site: Site, figures: [PlanAddress: KeyFigures], diagnostics: inout [Diagnostic]) {
    func known(_ plans: [Plan]) -> [PlanFigures] {
      plans.compactMap { plan in figures[plan.address].map { PlanFigures(plan: plan, figures: $0) } }
    }
    func sum<Sum>(at place: Location, _ make: () throws(Money.Overflow) -> Sum?) -> Sum? {
      do {
        return try make()
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
        totalsByYear: sum(at: agency.location) { () throws(Money.Overflow) in
          try YearTotals(
            "totals-by-year-\(agency.id)", .label(.tableTotalsByYearOf, name), plans.filter(\.isCounted),
            ofSeveral: false)
        },
        samplesByYear: sum(at: agency.location) { () throws(Money.Overflow) in
          try YearTotals(
            "samples-by-year-\(agency.id)", .label(.tableSamplesByYearOf, name),
            plans.filter(\.isSampleOfBudget), ofSeveral: false)
        })
    }
    let all = known(site.agencies.flatMap(\.plans))
    let titles = Dictionary(site.agencies.map { ($0.id, $0.title) }) { first, _ in first }
    plans = planTable("plans", .label(.tablePlansOfAgencies), all, agencies: titles)
    let counted = all.filter(\.isCounted)
    totalsByYear = sum(at: site.location) { () throws(Money.Overflow) in
      try YearTotals("totals-by-year", .label(.tableTotalsByYear), counted, ofSeveral: true)
    }
    // What does not fit is reported with the totals.
    budgetByAgency = try? agencyTable(counted, titles: site.agencies.map { ($0.id, $0.title) })
  }
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
      .text(.text(plan.year)), Cell(plan.figures.planned), .count(plan.figures.items),
      .text(.label(plan.isCounted ? .yes : .no)),
    ]
    return Table.Row(
      title: .text(plan.plan.title), member: Member(.plan, "\(id)/\(plan.plan.id)"),
      cells: (agencies.isEmpty ? [] : [.references([agency])]) + cells)
  }
  return Table(
    name: name, caption: caption, rowHead: .label(.headPlan), rowKey: "plan",
    columns: agencyColumn + [
      Table.Column(key: "year", title: .label(.headYear)), .budget, .projects,
      Table.Column(key: "counted", title: .label(.headCounted)),
    ], rows: rows)
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
