import Fiscal
import Language
import Markup
import Plans
import Reports
import Tables

/// One plan on its way to pages: what was worked out of it, and what its pages need to find each other.
struct PlanView: Sendable {
  // Behind one reference, for every part of every page is handed a view.
  private let known: KnownPlan

  init(_ report: PlanReport, in setting: Setting) { known = KnownPlan(report, in: setting) }

  var setting: Setting { known.setting }
  var report: PlanReport { known.report }
  var map: PlanMap { known.map }
  var charts: PlanCharts { known.charts }
  var agency: String { known.agency }

  func project(_ id: String) -> Project? { known.places[id].map { plan.projects[$0] } }

  var plan: Plan { report.plan }

  func context(_ page: PlanPage) -> PageContext { PageContext(setting, at: route(page), plan: map) }

  func route(_ page: PlanPage) -> Route { .plan(map.address, page) }

  /// The frame of a page of the plan: the way to it, the plan's menu, the banner of made-up data.
  func layout(
    _ context: PageContext, title: String, shortTitle: String? = nil, section: PlanMenu.Section,
    eyebrow: String? = nil, lede: HTML = HTML(), top: HTML? = nil, main: HTML
  ) -> Layout {
    var crumbs = [
      Layout.Crumb(title: context[.homePage], route: .home),
      Layout.Crumb(title: agency, route: .agency(plan.agency)),
    ]
    if section != .overview {
      crumbs.append(Layout.Crumb(title: context.shortTitle(of: plan), route: route(.overview)))
    }
    return Layout(
      title: title, description: context.text(.planDescription, ["title": title, "plan": plan.title]), eyebrow: eyebrow,
      lede: lede, crumbs: crumbs, shortTitle: shortTitle, top: top ?? self.top(context, section),
      isSample: plan.isSample, main: main)
  }

  /// The band of the site and the plan's menu.
  private func top(_ context: PageContext, _ section: PlanMenu.Section) -> HTML {
    context.siteHeader + context.planMenu(menu(context, current: section))
  }

  /// What stands above the crumbs of every project, for all of them lie in one folder and none is in the menu: written once
  /// for a plan, since one for each took 2 % of a build's instructions.
  var topOfProjects: HTML {
    guard let first = plan.projects.first(where: \.hasPage) else { return HTML() }
    return top(context(.project(first.id)), .projects)
  }

  private func menu(_ context: PageContext, current: PlanMenu.Section) -> PlanMenu {
    var items = [PlanMenu.Item(title: context[.overview], section: .overview, page: .overview)]
    func add(_ title: String, _ section: PlanMenu.Section, _ page: PlanPage, fragment: String? = nil, if isShown: Bool)
    {
      if isShown { items.append(PlanMenu.Item(title: title, section: section, page: page, fragment: fragment)) }
    }
    add(
      context.strategyTerm(of: plan), .strategies, .overview, fragment: "_strategies",
      if: report.budgetByStrategy != nil)
    add(context[.menuGroups], .groups, .overview, fragment: "_groups", if: report.budgetByGroup != nil)
    add(context[.menuQuarters], .quarters, .overview, fragment: "_quarters", if: report.budgetByQuarter != nil)
    add(context[.source], .sources, .sources, if: map.has(.sources))
    add(context[.category], .categories, .categories, if: map.has(.categories))
    if let first = report.frameworks.first {
      add(context[.frameworkMenu], .frameworks, .framework(first.framework.id), if: true)
    }
    add(itemsWord(context), .projects, .overview, fragment: "_projects", if: !report.projects.rows.isEmpty)
    add(context[.indicators], .indicators, .indicators, if: map.has(.indicators))
    add(context[.schedule], .schedule, .schedule, if: map.has(.schedule))
    add(context[.results], .results, .results, if: map.has(.results))
    add(context[.checks], .checks, .checks, if: true)
    add(context[.openData], .data, .data, if: true)
    if let first = plan.pages.first {
      // One page stands in the menu by its name, several behind one entry.
      let title = plan.pages.count == 1 ? first.title : context[.pagesOfPlan]
      add(
        title, .prose, plan.pages.count == 1 ? .prose(first.id) : .overview,
        fragment: plan.pages.count == 1 ? nil : "_pages", if: true)
    }
    add(context[.printEdition], .print, .print, if: true)
    return PlanMenu(
      title: context.text(.planOfAgency, ["agency": agency, "year": context.yearTitle(of: plan)]), address: map.address,
      items: items, current: current)
  }

  /// The money of a part of the plan and its share; in a plan that states no money, no page speaks of money.
  func moneyFigures(_ label: Label, _ amount: Amount, _ share: Percent?, _ context: PageContext) -> [KeyFigure] {
    guard report.figures.planned != .notStated else { return [] }
    return [context.moneyFigure(label, amount)] + context.shareFigure(share)
  }

  /// What the plan lists: projects, or items where activities stand beside them.
  func itemsWord(_ context: PageContext) -> String { context[report.figures.countsItems ? .items : .projects] }

  /// A label in which `{items}` stands for what the plan lists.
  func itemsText(_ label: Label, _ context: PageContext) -> String {
    context.text(label, ["items": itemsWord(context)])
  }

  /// A reference to the neighbour of a page among pages of its kind.
  func neighbour(_ page: PlanPage?, _ title: String) -> Layout.Crumb? {
    page.map { Layout.Crumb(title: title, route: route($0)) }
  }
}

extension PageContext {
  /// What the plan calls its strategies.
  func strategyTerm(of plan: Plan) -> String { words(plan.strategyHeading) }

  func yearTitle(of plan: Plan) -> String { digits(plan.fiscalYear.title(in: language)) }

  /// The kind and the year of a plan: what it is called where its whole title would be too long.
  func shortTitle(of plan: Plan) -> String { "\(self[plan.kind.label]) \(yearTitle(of: plan))" }

  /// The plan's coverage, where it does not cover everything: to stand beside its totals.
  func coverage(of plan: Plan) -> HTML {
    guard let coverage = plan.coverage else { return HTML() }
    return "<p class=\"coverage\">\(text(.coverageNote, ["coverage": coverage]))</p>\n"
  }
}

extension Plan.Kind {
  var label: Label {
    switch self {
    case .action: .kindAction
    case .spending: .kindSpending
    case .hr: .kindHR
    case .monitoring: .kindMonitoring
    case .procurement: .kindProcurement
    case .other: .kindOther
    }
  }
}

/// What a view of a plan shows.
private final class KnownPlan: Sendable {
  let setting: Setting
  let report: PlanReport
  let map: PlanMap
  let charts: PlanCharts
  let agency: String
  /// The place of each project, by id.
  let places: [String: Int]

  init(_ report: PlanReport, in setting: Setting) {
    self.setting = setting
    self.report = report
    map = PlanMap(report)
    charts = PlanCharts(report, in: setting)
    agency = setting.agencies[report.plan.agency]?.title ?? report.plan.agency
    places = Dictionary(report.plan.projects.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }
}
