import Fiscal
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// The plan at a glance.
  func overviewPage() -> Page {
    let context = context(.overview)
    let parts = parts(context).filter { !$0.content.isEmpty }
    let main: HTML = """
      \(context.tiles(keyFigures(context)))\(context.coverage(of: plan))\(agreement(context))\
      \(context.contents(parts))\(each: parts, { context.section($0.id, $0.title, $0.content) })
      """
    return context.page(
      layout(
        context, title: plan.title, shortTitle: context.shortTitle(of: plan), section: .overview, lede: lede(context),
        main: main))
  }

  /// What the page has below the key figures, in its order.
  private func parts(_ context: PageContext) -> [PagePart] {
    let strategies = context.budgetBy(context.strategyTerm(of: plan))
    let list = context[report.figures.countsItems ? .allItems : .allProjects]
    return [
      PagePart(id: "results", title: context[.results], content: resultsSummary(context)),
      PagePart(id: "strategies", title: strategies, content: titled(report.budgetByStrategy, context)),
      PagePart(id: "quarters", title: context.budgetBy(context[.quarter]), content: quarters(context)),
      PagePart(id: "groups", title: context.budgetBy(context[.responsibleGroups]), content: groups(context)),
      PagePart(
        id: "sources", title: context.budgetBy(context[.source]), content: titled(report.budgetBySource, context)),
      PagePart(
        id: "categories", title: context.budgetBy(context[.category]),
        content: titled(report.budgetByCategory, context)),
      PagePart(id: "flows", title: context[.flows], content: titled(report.flows, context)),
      PagePart(id: "projects", title: list, content: titled(projectTable, context)),
      PagePart(id: "preface", title: context[.aboutPlan], content: context.prose(plan.preface, below: 1)),
      PagePart(id: "pages", title: context[.morePages], content: prosePages(context)),
    ]
  }

  private func titled(_ table: Table?, _ context: PageContext) -> HTML { charted(table, isTitled: true, context) }

  private func lede(_ context: PageContext) -> HTML {
    let standing: HTML =
      "\(some: plan.status, { context.badge(Badge($0)) })\(some: plan.approved, { approval($0, context) })"
    return """
      <p class="lede">\(context.digits(plan.fiscalYear.titleWithRange(in: context.language)))</p>
      \(if: !standing.isEmpty, "<p>\(standing)</p>\n")
      """
  }

  private func approval(_ day: Day, _ context: PageContext) -> HTML {
    " \(context.text(.approvedOn, ["day": context.digits(day.written(in: context.language))]))"
  }

  func keyFigures(_ context: PageContext) -> [KeyFigure] {
    let figures = report.figures
    var tiles = figures.planned == .notStated ? [] : [context.moneyFigure(.plannedBudget, figures.planned)]
    if figures.countsItems { tiles.append(context.countFigure(context[.items], figures.items)) }
    if figures.projects > 0 || !figures.countsItems {
      tiles.append(context.countFigure(context[.projects], figures.projects))
    }
    func add(_ label: String, _ count: Int) {
      if count > 0 { tiles.append(context.countFigure(label, count)) }
    }
    add(context.strategyTerm(of: plan), figures.strategies)
    add(context[.responsibleGroups], figures.groups)
    add(context[.indicators], figures.indicators)
    add(context[.activities], figures.activities)
    if case .stated(let money) = figures.unscheduled, money != .zero {
      tiles.append(context.moneyFigure(.unscheduled, figures.unscheduled, isMain: false))
    }
    return tiles + resultFigures(context)
  }

  /// Whether the totals agree with those that the document prints.
  func agreement(_ context: PageContext) -> HTML {
    guard let declared = report.declared else { return HTML() }
    let agrees = declared.agrees
    return context.notice(
      """
      <p><strong>\(context[agrees ? .declaredAgrees : .declaredDiffers])</strong> \
      <a href="\(context.link(to: route(.checks)))">\(context[.seeChecks])</a></p>

      """, agrees ? .good : .warning)
  }

  private var projectTable: Table? { report.projects.rows.isEmpty ? nil : report.projects }

  private func quarters(_ context: PageContext) -> HTML {
    guard let table = report.budgetByQuarter else { return HTML() }
    return context.table(table, isTitled: true) + charted(report.strategyByQuarter, context)
  }

  private func groups(_ context: PageContext) -> HTML {
    guard let table = report.budgetByGroup else { return HTML() }
    return charted(table, isTitled: true, context) + charted(report.groupByQuarter, context)
  }

  private func prosePages(_ context: PageContext) -> HTML {
    if plan.pages.isEmpty { return HTML() }
    return "<ul>\n\(each: plan.pages, { proseItem($0, context) })</ul>\n"
  }

  private func proseItem(_ page: ProsePage, _ context: PageContext) -> HTML {
    "<li><a href=\"\(context.link(to: route(.prose(page.id))))\">\(page.title)</a></li>\n"
  }
}

extension Table {
  /// Whether every difference that a table of declared against computed figures shows is zero.
  var agrees: Bool {
    guard let column = columns.firstIndex(where: { $0.key == "difference" }) else { return true }
    return rows.allSatisfy { row in
      guard column < row.cells.count else { return true }
      return switch row.cells[column] {
      case .amount(let money): money == .zero
      case .count(let count): count == 0
      default: true
      }
    }
  }
}
