import Fiscal
import Language
import Plans
import Tables

extension ResultTables {
  /// Planned against spent money, a row a quarter, then what has no quarter; none where no spent money has one.
  ///
  /// Allocated and obligated money has no quarter, so percentages are of the planned money of the same row.
  func byQuarter(_ name: String, _ caption: Phrase, _ slice: Ledger) -> Table? {
    let planned = slice.pivot(.quarter)
    let spent = slice.pivot(.quarter, of: .spent)
    guard slice.isScheduled, Quarter.allCases.contains(where: { spent[$0.key] != nil }) else { return nil }
    let last = tables.lastRows(of: .quarter).filter {
      (planned[$0.key] ?? .zero) != .zero || (spent[$0.key] ?? .zero) != .zero
    }
    let rows = (tables.members(of: .quarter) + last).map { row in
      row.row(
        row.kind == .unstated
          ? withoutQuarter(planned[row.key], spent[row.key]) : comparison(planned[row.key] ?? .zero, spent[row.key]))
    }
    return Table(
      name: name, caption: caption, rowHead: .label(.quarter), rowKey: "quarter", columns: .comparison(.planOfQuarter),
      rows: rows, total: .total(comparison(planned.total ?? .zero, spent.total)),
      notes: tables.notesWithoutQuarter(planned[.unstated], spent[.unstated]))
  }

  /// Money without a quarter: what is planned and what is spent of it is of different projects, so that the one is no share
  /// of the other, and nothing is due.
  private func withoutQuarter(_ planned: Money?, _ spent: Money?) -> [Cell] {
    [.amount(planned ?? .zero), Cell(spent), .blank]
  }

  /// Each quarter: planned against spent money by strategy, group and project, each where any is reported.
  func comparisons() -> [Quarter: [Table]] {
    let sums = QuarterSums(tables)
    return Dictionary(uniqueKeysWithValues: Quarter.allCases.map { ($0, comparisons(of: $0, sums)) })
  }

  private func comparisons(of quarter: Quarter, _ sums: QuarterSums) -> [Table] {
    let words: [String: Phrase] = ["number": .text(String(quarter.rawValue)), "term": tables.strategyTerm]
    let name = "quarter-\(quarter.rawValue)-results"
    let projects = TableHead(
      name: "\(name)-by-project", caption: .label(.tableQuarterResultsByProject, words), rowHead: tables.itemHead,
      rowKey: "project")
    return [
      comparison(
        tables.strategyHead("\(name)-by-strategy", .label(.tableQuarterResultsBy, words)), quarter, sums.byStrategy,
        by: .strategy),
      comparison(
        tables.groupHead("\(name)-by-group", .label(.tableQuarterResultsByGroup, words)), quarter, sums.byGroup,
        by: .group),
      comparison(projects, quarter, sums.byProject, by: .projectAndWholes),
    ].compactMap(\.self)
  }

  private func comparison(
    _ head: TableHead, _ quarter: Quarter, _ sums: QuarterSums.Sums, by axis: Axis
  ) -> Table? {
    let (planned, spent) = (sums.planned, sums.spent)
    guard let total = spent.column(quarter.key) else { return nil }
    func holds(_ key: Pivot.Key) -> Bool {
      (planned[key, quarter.key] ?? .zero) != .zero || spent[key, quarter.key] != nil
    }
    let rows = (tables.members(of: axis) + tables.lastRows(of: axis)).filter { holds($0.key) }
    guard rows.contains(where: \.kind.isMember) else { return nil }
    let numbers: [Table.Column] =
      axis == .projectAndWholes ? [Table.Column(key: "number", title: .label(.headNumber))] : []
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey,
      columns: numbers + .comparison(.planOfQuarter),
      rows: rows.map { row in
        row.row(
          numbers.map { _ in tables.number(of: row) }
            + comparison(
              planned[row.key, quarter.key] ?? .zero, spent[row.key, quarter.key],
              reportedElsewhere: sums.reportedElsewhere(row.key, quarter.key)))
      },
      total: .total(
        numbers.map { _ in Cell.blank } + comparison(planned.column(quarter.key) ?? .zero, total)),
      notes: rows.contains { $0.kind == .notCrossed } ? [.label(.noteNotCrossed)] : [])
  }

  /// Planned and spent money, and the one as a percentage of the other, which cannot be told where a part of the planned money
  /// has its results in another row.
  private func comparison(_ planned: Money, _ spent: Money?, reportedElsewhere: Money = .zero) -> [Cell] {
    let isDivided = reportedElsewhere == .zero
    guard let spent else {
      let cell: Cell = isDivided || reportedElsewhere != planned ? .notReported : .notCrossed
      return [.amount(planned), cell, cell]
    }
    return [
      .amount(planned), .amount(spent), isDivided ? tables.share(of: .amount(spent), in: planned) : .notCrossed,
    ]
  }
}

/// Planned and spent money by quarter, for the tables of all four: summed for each of them, it took 4 % of a build.
private struct QuarterSums {
  struct Sums {
    let planned: Pivot
    let spent: Pivot
    /// The planned money whose results are those of other rows too.
    let undivided: Pivot
    /// The rows whose results are those of what they are a part of.
    var partsOfReported: Set<Pivot.Key> = []

    /// The planned money of a row in a quarter whose results are not in that row.
    func reportedElsewhere(_ row: Pivot.Key, _ quarter: Pivot.Key) -> Money {
      (partsOfReported.contains(row) ? planned : undivided)[row, quarter] ?? .zero
    }
  }

  let byStrategy: Sums
  let byGroup: Sums
  let byProject: Sums

  init(_ tables: PlanTables) {
    let ledger = tables.ledger
    func sums(_ axis: Axis, planned: Pivot) -> Sums {
      Sums(
        planned: planned, spent: ledger.pivot(axis, by: .quarter, of: .spent),
        undivided: ledger.plannedReportedElsewhere([.spent], by: axis, .quarter)[.spent] ?? Pivot())
    }
    byStrategy = sums(.strategy, planned: tables.byStrategyAndQuarter)
    byGroup = sums(.group, planned: tables.byGroupAndQuarter)
    var byProject = sums(.projectAndWholes, planned: tables.byProjectAndQuarter)
    byProject.partsOfReported = ledger.reportedElsewhere.rows { $0.contains(.spent) }
    self.byProject = byProject
  }
}

extension [Table.Column] {
  /// Planned and spent money, and the percentage of a base.
  fileprivate static func comparison(_ base: Label) -> [Table.Column] {
    [
      Table.Column(key: "planned", title: .label(.plannedBudget), unit: .baht),
      Table.Column(key: "spent", title: .label(.spent), unit: .baht),
      Table.Column(
        key: "spent_percent", title: .label(.percentOfBase, ["measure": .label(.spent), "base": .label(base)]),
        unit: .percent),
    ]
  }
}
