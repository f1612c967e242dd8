import Fiscal
import Language
import Markup
import Plans
import Reports

/// The menu of a plan: its sections, and which one the page is in.
struct PlanMenu {
  enum Section: Hashable {
    case overview, strategies, groups, quarters, sources, categories, frameworks, indicators, projects, schedule
    case results, checks, data, print, prose
  }

  struct Item {
    let title: String
    let section: Section
    let page: PlanPage
    var fragment: String?
  }

  /// What the plan is called in short: its agency and its year.
  let title: String
  let address: PlanAddress
  let items: [Item]
  let current: Section
}

extension PageContext {
  func planMenu(_ menu: PlanMenu) -> HTML {
    """
    <nav class="plan-menu" aria-label="\(self[.planMenu])">
    <div class="wrap">
    <p class="plan-name"><a href="\(link(to: .plan(menu.address, .overview)))">\(menu.title)</a></p>
    <ul>
    \(each: menu.items, { planMenuItem($0, of: menu) })</ul>
    </div>
    </nav>

    """
  }

  private func planMenuItem(_ item: PlanMenu.Item, of menu: PlanMenu) -> HTML {
    let target = Route.plan(menu.address, item.page)
    let isHere = target == route && item.fragment == nil
    return """
      <li><a href="\(link(to: target, fragment: item.fragment))"\
      \(if: isHere, " aria-current=\"page\"")\(if: !isHere && item.section == menu.current, " aria-current=\"true\"")>\
      \(item.title)</a></li>

      """
  }
}
