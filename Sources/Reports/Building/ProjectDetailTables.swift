import Diagnostics
import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// A project's budget lines as they are written, and what they do not itemise; none where there are no lines.
  func lineTable(of place: Int, _ sums: BudgetSums?) -> Table? {
    let project = tree.projects[place]
    let budget = project.budget
    guard !budget.lines.isEmpty, !tree.haveParts[place] else { return nil }
    let hasQuarters = budget.lines.contains { $0.quarters != nil }
    let kept = [
      budget.lines.contains { !$0.activities.isEmpty }, !plan.sources.isEmpty, !plan.categories.isEmpty,
      budget.lines.contains { $0.groups != nil }, budget.lines.contains { $0.calculation != nil },
    ]
    let titles = Dictionary(project.activities.map { ($0.id, $0.title) }) { first, _ in first }
    var rows = budget.lines.enumerated().map { number, line in
      let cells = [
        activities(line.activities, titles),
        references(.source, [line.source ?? budget.source].compactMap(\.self)),
        references(.category, [line.category ?? budget.category].compactMap(\.self)),
        references(.group, (line.groups ?? project.groups).ids),
        line.calculation.map { .text(.text($0.value)) } ?? .blank,
      ].kept(where: kept)
      let quarters = Quarter.allCases.map { Cell(line.quarters?.value[$0] ?? .notStated) }
      return Table.Row(
        title: line.item.map(Phrase.text) ?? .label(.lineNumber, ["number": .text(String(number + 1))]),
        member: Member(.line, String(number)), cells: [amount(of: line)] + cells + (hasQuarters ? quarters : []),
        origins: line.origins)
    }
    if let rest = sums?.parts.first(where: \.isRemainder) {
      let cells = [
        .blank, references(.source, [rest.source].compactMap(\.self)),
        references(.category, [rest.category].compactMap(\.self)), references(.group, rest.groups.ids), .blank,
      ].kept(where: kept)
      let quarters = Quarter.allCases.map { quarter in
        Cell((try? sums?.notItemised(in: quarter)).flatMap { $0 == .zero ? nil : $0 })
      }
      rows.append(
        Table.Row(
          kind: .notItemised, title: .label(.notItemised), member: Member(.line, "not-itemised"),
          cells: [.amount(rest.amount)] + cells + (hasQuarters ? quarters : []), origins: [rest.origin]))
    }
    let columns =
      [Table.Column.budget]
      + [
        Table.Column(key: "activities", title: .label(.headActivity)),
        Table.Column(key: "source", title: .label(.source)),
        Table.Column(key: "category", title: .label(.category)), Table.Column(key: "groups", title: .label(.group)),
        Table.Column(key: "calculation", title: .label(.headCalculation)),
      ].kept(where: kept)
      + (hasQuarters ? Table.Column.quarters(withUnscheduled: false) : [])
    let ofQuarters = hasQuarters ? Quarter.allCases.map { Cell(sums?.quarters[$0]) } : []
    let total = [byProject.cell(.member(project.id))] + kept.filter(\.self).map { _ in Cell.blank } + ofQuarters
    return Table(
      name: "project-\(project.id)-lines", caption: .label(.tableLinesOfProject), rowHead: .label(.headItem),
      rowKey: "item",
      columns: columns, rows: rows, total: .total(total),
      notes: rows.last?.kind == .notItemised ? [.label(.noteNotItemised)] : [])
  }

  /// Indicators of one owner: what is asked, what was reached, and what that means.
  func indicatorTable(
    _ name: String, _ indicators: [Indicator], _ statuses: [IndicatorStatus],
    caption: Phrase = .label(.tableIndicatorsOfProject)
  ) -> Table? {
    guard !indicators.isEmpty else { return nil }
    let columns = IndicatorColumns(indicators)
    let rows = zip(indicators, statuses).map { indicator, status in
      Table.Row(
        title: .text(indicator.text), member: Member(.indicator, indicator.id),
        cells: columns.cells(of: indicator, status),
        origins: indicator.origins)
    }
    return Table(
      name: name, caption: caption, rowHead: .label(.headIndicator), rowKey: "indicator", columns: columns.all,
      rows: rows, notes: noteOfTargets(indicators))
  }

  /// A project's activities and their periods.
  func activityTable(of project: Project) -> Table? {
    guard !project.activities.isEmpty else { return nil }
    let hasPeriods = project.activities.contains { $0.period != nil }
    let rows = project.activities.map { activity in
      let period: [Cell] = hasPeriods ? [activity.period.map { .period($0.value) } ?? .notStated] : []
      return Table.Row(
        title: .text(activity.title), member: Member(.activity, activity.id),
        cells: [activity.number.map { .text(.text($0)) } ?? .blank] + period,
        origins: [activity.period?.location].compactMap(\.self))
    }
    return Table(
      name: "project-\(project.id)-activities", caption: .label(.tableActivitiesOfProject),
      rowHead: .label(.headActivity),
      rowKey: "activity",
      columns: [Table.Column(key: "number", title: .label(.headNumber))]
        + (hasPeriods ? [Table.Column(key: "period", title: .label(.period))] : []),
      rows: rows)
  }

  private func activities(_ ids: [String], _ titles: [String: String]) -> Cell {
    guard !ids.isEmpty else { return .blank }
    return .references(ids.map { Reference(Member(.activity, $0), title: .text(titles[$0] ?? $0)) })
  }

  private func amount(of line: BudgetLine) -> Cell {
    if let amount = line.amount?.value, amount != .notStated { return Cell(amount) }
    guard let sum = try? line.quarters.flatMap({ try BudgetSums.sum(of: $0.value) }) else { return .notStated }
    return .amount(sum)
  }
}

extension Cell {
  /// A sum; blank where there is none.
  init(_ sum: Money?) { self = sum.map(Cell.amount) ?? .blank }

  /// The cell of what a document says of an amount.
  init(_ amount: Amount) {
    self =
      switch amount {
      case .stated(let money): .amount(money)
      case .noBudget: .noBudget
      case .notStated: .notStated
      }
  }
}
