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
    let main: HTML = """
      \(context.tiles(keyFigures(context)))\(context.coverage(of: plan))\(agreement(context))\
      \(resultsSummary(context))\(strategySection(context))\(quarterSection(context))\(groupSection(context))\(sourceSections(context))\
      \(chartedSection("flows", context[.flows], report.flows, context))\
      \(chartedSection("projects", context[.allProjects], projectTable, context))\
      \(context.section("preface", context[.aboutPlan], context.prose(plan.preface, below: 1)))\
      \(context.section("pages", context[.morePages], prosePages(context)))
      """
    return context.page(
      layout(
        context, title: plan.title, shortTitle: context.shortTitle(of: plan), section: .overview, lede: lede(context),
        main: main))
  }

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
    tiles.append(context.countFigure(context[.projects], figures.projects))
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

  private func strategySection(_ context: PageContext) -> HTML {
    guard let table = report.budgetByStrategy else { return HTML() }
    return context.section(
      "strategies", context.budgetBy(context.strategyTerm(of: plan)),
      charted(table, isTitled: true, context))
  }

  private func quarterSection(_ context: PageContext) -> HTML {
    guard let table = report.budgetByQuarter else { return HTML() }
    return context.section(
      "quarters", context.budgetBy(context[.quarter]),
      """
      \(context.table(table, isTitled: true))\(charted(report.strategyByQuarter, context))
      """)
  }

  private func groupSection(_ context: PageContext) -> HTML {
    guard let table = report.budgetByGroup else { return HTML() }
    return context.section(
      "groups", context.budgetBy(context[.responsibleGroups]),
      """
      \(charted(table, isTitled: true, context))\(charted(report.groupByQuarter, context))
      """)
  }

  private func sourceSections(_ context: PageContext) -> HTML {
    """
    \(context.section("sources", context.budgetBy(context[.source]), source(context)))\
    \(context.section("categories", context.budgetBy(context[.category]), category(context)))
    """
  }

  private func source(_ context: PageContext) -> HTML {
    charted(report.budgetBySource, isTitled: true, context)
  }

  private func category(_ context: PageContext) -> HTML {
    charted(report.budgetByCategory, isTitled: true, context)
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
