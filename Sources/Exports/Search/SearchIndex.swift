import Fiscal
package import Language
package import Plans
package import Reports
import Tables

/// The index of the whole site by which the search page finds things: a classic script that assigns one constant.
///
/// Modules and fetched files do not work from a disk, so it is a script. It is made of columns: each is one string with
/// a line an entry, which a browser takes in at once. An entry is found again by its place: the entries of a kind stand
/// in the order of the site, and `of` says how many of them belong to each of their owners.
package struct SearchIndex: Sendable {
  private let site: Site
  private let plans: [PlanSummary]
  private let labels: Labels

  /// The index of a site with what is known of its plans, in the order of the site.
  package init(of site: Site, _ plans: [PlanSummary], labels: Labels) {
    self.site = site
    self.plans = plans
    self.labels = labels
  }

  /// The script.
  package var bytes: [UInt8] {
    let plans = plans.map(\.plan)
    var script = Array("const siteIndex={\n\"addresses\":{".utf8)
    for (place, address) in Self.addresses.enumerated() {
      script += Array("\(place == 0 ? "" : ",")\"\(address.kind)\":\"\(address.path)\"".utf8)
    }
    script.append(contentsOf: "},\n".utf8)
    agencies.append(to: &script, as: "agency", owners: [])
    planTable.append(to: &script, as: "plan", owners: ["agency"])
    strategies(of: plans).append(to: &script, as: "strategy", owners: ["plan"])
    groups(of: plans).append(to: &script, as: "group", owners: ["plan"])
    projects.append(to: &script, as: "project", owners: ["plan"])
    pages.append(to: &script, as: "page", owners: ["site", "agency", "plan"])
    indicators.append(to: &script, as: "indicator", owners: ["strategy", "project"])
    // What ends the last table is a comma and a line end.
    script.removeLast(2)
    script.append(contentsOf: "};\n".utf8)
    return script
  }

  /// The address of the page of each kind of thing, with the ids of what it belongs to in braces.
  private static let addresses: [(kind: String, path: String)] = {
    let plan = PlanAddress(agency: "{agency}", plan: "{plan}")
    func path(_ page: PlanPage) -> String { Route.plan(plan, page).path }
    let ofPlan = Route.plan(PlanAddress(agency: "{agency}", plan: "{id}"), .overview).path
    return [
      ("agency", Route.agency("{id}").path), ("plan", ofPlan), ("strategy", path(.strategy("{id}"))),
      ("group", path(.group("{id}"))), ("project", path(.project("{id}"))),
      // The sections of the page of a project or a strategy, and of a plan.
      ("indicator", "#_indicators"), ("row", "#_projects"),
    ]
  }()

  private var agencies: IndexTable {
    var table = IndexTable(columns: ["titles", "ids"])
    for agency in site.agencies { table.append([agency.title, agency.id]) }
    return table
  }

  private var planTable: IndexTable {
    var table = IndexTable(columns: ["titles", "ids", "years", "terms", "budgets"])
    let plansOfAgencies = Dictionary(grouping: plans, by: \.plan.agency)
    for agency in site.agencies {
      for summary in plansOfAgencies[agency.id] ?? [] {
        let plan = summary.plan
        table.append([
          plan.title, plan.id, String(plan.fiscalYear.buddhistEra), plan.strategyTerm ?? "",
          summary.figures.planned.indexed,
        ])
      }
      table.endOwner()
    }
    return table
  }

  private func strategies(of plans: [Plan]) -> IndexTable {
    var table = IndexTable(columns: ["titles", "ids"])
    for plan in plans {
      for strategy in plan.strategies { table.append([strategy.title, strategy.id]) }
      table.endOwner()
    }
    return table
  }

  private func groups(of plans: [Plan]) -> IndexTable {
    var table = IndexTable(columns: ["titles", "ids"])
    for plan in plans {
      for group in plan.groups { table.append([group.title, group.id]) }
      table.endOwner()
    }
    return table
  }

  private var projects: IndexTable {
    var table = IndexTable(columns: ["titles", "ids", "numbers", "groups", "budgets"])
    for summary in plans {
      let plan = summary.plan
      let places = Dictionary(plan.groups.enumerated().map { ($1.id, $0) }) { first, _ in first }
      for project in summary.projects {
        let id = project.hasPage ? project.id : ""
        let groups = project.groups.ids.compactMap { places[$0] }.map(String.init).joined(separator: " ")
        table.append([
          project.title, id, project.number.map { $0 == id ? "=" : $0 } ?? "", groups,
          project.budget.indexed,
        ])
      }
      table.endOwner()
    }
    return table
  }

  private var pages: IndexTable {
    var table = IndexTable(columns: ["titles", "paths"])
    for page in site.pages { table.append([page.title, Route.prose(page.id).path]) }
    table.endOwner()
    for agency in site.agencies {
      for page in agency.pages { table.append([page.title, Route.agencyProse(agency: agency.id, page.id).path]) }
      table.endOwner()
    }
    for summary in plans {
      let plan = summary.plan
      for side in summary.sides { table.append([labels.words(side.title), Route.plan(plan.address, side.page).path]) }
      for page in plan.pages { table.append([page.title, Route.plan(plan.address, .prose(page.id)).path]) }
      table.endOwner()
    }
    return table
  }

  private var indicators: IndexTable {
    var table = IndexTable(columns: ["titles"])
    func append(_ indicators: [String]) {
      for indicator in indicators { table.append([indicator]) }
      table.endOwner()
    }
    for summary in plans { for strategy in summary.plan.strategies { append(strategy.indicators.map(\.text)) } }
    for summary in plans { for project in summary.projects { append(project.indicators) } }
    return table
  }
}

extension Amount {
  /// Baht with satang where there are some, `-` for no budget, nothing for what is not stated.
  fileprivate var indexed: String {
    switch self {
    case .noBudget: return "-"
    case .notStated: return ""
    case .stated(let money):
      let (baht, satang) = money.satang.magnitude.quotientAndRemainder(dividingBy: 100)
      let fraction = satang == 0 ? "" : satang < 10 ? ".0\(satang)" : ".\(satang)"
      return "\(money.satang < 0 ? "-" : "")\(baht)\(fraction)"
    }
  }
}
