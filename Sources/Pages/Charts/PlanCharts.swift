import Charts
import Fiscal
import Language
import Plans
import Reports
import Tables

/// The charts of one plan, each drawn once: which table is drawn, and as what, is decided here and nowhere else.
struct PlanCharts: Sendable {
  /// What the charts need besides their tables; a strategy has one colour on all of them.
  let context: ChartContext
  private let year: FiscalYear
  private let asOf: Day?
  /// What the plan lists, and what of its schedule is only a part of that.
  private let items: Timeline.Things
  private let parts: Set<String>
  private var outcomes: [String: ChartOutcome] = [:]
  /// The drawings that have a file of their own, in the order of the pages.
  private(set) var drawings: [Drawing] = []

  init(_ report: PlanReport, in setting: Setting) {
    let plan = report.plan
    year = plan.fiscalYear
    asOf = setting.site.asOf
    items = report.figures.countsItems ? .items : .projects
    parts = report.parts
    let places = Dictionary(
      plan.strategies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    context = ChartContext(
      labels: setting.labels, language: setting.site.language, breaker: setting.breaker,
      digits: setting.site.usesThaiDigits ? .thai : .arabic, strategyTerm: setting.labels.words(plan.strategyHeading),
      year: plan.fiscalYear,
      colour: { $0.dimension == .strategy ? places[$0.key] : nil })
    add([report.budgetByStrategy, report.budgetByGroup, report.budgetBySource, report.budgetByCategory]) {
      BarChart.chart(of: $0, in: $1)
    }
    add([report.strategyByQuarter]) { QuarterChart.chart(of: $0, in: $1) }
    add([report.groupByQuarter]) { Heatmap.chart(of: $0, in: $1) }
    add([report.flows]) { Sankey.chart(of: $0, in: $1) }
    add([report.projects]) { Treemap.chart(of: $0, in: $1) }
    for strategy in report.strategies {
      let member = Member(.strategy, strategy.strategy.id)
      add([strategy.byQuarter]) { QuarterColumns.chart(of: $0, as: member, in: $1) }
      add([strategy.byGroup]) { BarChart.chart(of: $0, in: $1) }
    }
    add(report.frameworks.map(\.byItem)) { BarChart.chart(of: $0, in: $1) }
    for group in report.groups {
      let member = Member(.group, group.group.id)
      add([group.byQuarter]) { QuarterColumns.chart(of: $0, as: member, in: $1) }
    }
    let unscheduled: Money = if case .stated(let money) = report.figures.unscheduled { money } else { .zero }
    for quarter in report.quarters {
      add([quarter.byStrategy, quarter.byGroup]) { BarChart.chart(of: $0, beside: unscheduled, in: $1) }
    }
    add([report.results?.cumulative]) {
      SCurve.chart(of: $0, year: plan.fiscalYear, asOf: report.results?.asOf, in: $1)
    }
    let charts = self
    add([report.schedule] + report.groups.map(\.schedule)) { schedule, _ in charts.timeline(of: schedule) }
  }

  /// A schedule over the months, whose message counts what the plan lists.
  private func timeline(of schedule: Table) -> ChartOutcome {
    Timeline.chart(
      of: schedule, year: year, asOf: asOf, naming: items, counting: { !parts.contains($0.key) }, in: context)
  }

  private mutating func add(_ tables: [Table?], _ draw: (Table, ChartContext) -> ChartOutcome) {
    for case let table? in tables {
      let outcome = draw(table, context)
      outcomes[table.name] = outcome
      if let drawing = outcome.drawing { drawings.append(drawing) }
    }
  }

  /// The chart of a table; `nothing` for a table that is not drawn.
  subscript(table: Table) -> ChartOutcome { outcomes[table.name] ?? .nothing }

  /// The height of a drawing that fits on a sheet of A4 with its title, at the width of the sheet.
  private static let sheetHeight = 800.0

  /// A schedule in as many drawings as it needs sheets of paper, none of which cuts a row in two.
  func sheets(of schedule: Table, _ whole: Drawing) -> [Drawing] {
    let sheets = Int((whole.wide.height / Self.sheetHeight).rounded(.up))
    if sheets < 2 { return [whole] }
    let count = max(1, (schedule.rows.count + sheets - 1) / sheets)
    return stride(from: 0, to: schedule.rows.count, by: count).compactMap { start in
      let rows = Array(schedule.rows[start..<min(start + count, schedule.rows.count)])
      let part = Table(
        name: "\(schedule.name)-from-\(start + 1)", caption: schedule.caption, rowHead: schedule.rowHead,
        rowKey: schedule.rowKey, columns: schedule.columns, rows: rows)
      return timeline(of: part).drawing
    }
  }

  /// A project's activities over the months; drawn for its page alone, without a file.
  func activities(_ table: Table) -> ChartOutcome {
    Timeline.chart(of: table, year: year, asOf: asOf, naming: .activities, in: context)
  }

  /// A project's money by quarter, in its strategy's colour; drawn for its page alone, without a file.
  func quarters(of project: Project, _ table: Table) -> ChartOutcome {
    let member = project.strategy.map { Member(.strategy, $0) } ?? Member(.project, project.id)
    return QuarterColumns.chart(of: table, as: member, in: context)
  }
}

extension PlanCharts {
  /// A project's money by phase; drawn for its page alone, without a file.
  func bullet(_ table: Table) -> ChartOutcome { Bullet.chart(of: table, in: context) }
}

extension Drawing {
  /// The name of its file among the data files of a plan.
  var fileName: String { name + ".svg" }
}
