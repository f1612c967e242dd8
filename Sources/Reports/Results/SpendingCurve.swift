import Fiscal
import Language
import Plans
import Tables

extension ResultTables {
  /// Planned and spent money up to the end of each quarter, beside what the cabinet asks for; drawn as an S-curve.
  ///
  /// None where no planned money has a quarter, or where it is not known what was spent by when.
  func cumulative() -> Table? {
    let planned = ledger.pivot(.quarter)
    guard ledger.isScheduled, let whole = planned.total, whole > .zero, let curve = spentCurve() else { return nil }
    // A target of used money counts what is obligated too, of which no curve is known.
    let targets = plan.spendingTargets.filter { $0.scope == .overall && $0.measure == .spent }
    var reached = Money.zero
    let rows = tables.members(of: .quarter).compactMap { row -> Table.Row? in
      guard let quarter = Quarter.allCases.first(where: { $0.key == row.key }) else { return nil }
      reached = Money(satang: reached.satang + (planned[row.key] ?? .zero).satang)
      let spent = curve[quarter].map(Cell.amount) ?? .notReported
      let asked = targets.map { $0.quarters[quarter].map(Cell.percent) ?? .notStated }
      return Table.Row(
        title: .label(.byEndOfQuarter, ["number": .text(String(quarter.rawValue))]), member: row.member,
        cells: [
          .amount(reached), tables.share(of: .amount(reached), in: whole), spent,
          spent == .notReported ? spent : tables.share(of: spent, in: whole),
        ] + asked)
    }
    let percent: Label = .percentOfBase
    return Table(
      name: "cumulative", caption: .label(.tableCumulative), rowHead: .label(.quarter), rowKey: "quarter",
      columns: [
        Table.Column(key: "planned", title: .label(.plannedToDate), unit: .baht),
        Table.Column(
          key: "planned_percent",
          title: .label(percent, ["measure": .label(.plannedToDate), "base": .label(.basePlanned)]), unit: .percent),
        Table.Column(key: "spent", title: .label(.spentToDate), unit: .baht),
        Table.Column(
          key: "spent_percent",
          title: .label(percent, ["measure": .label(.spentToDate), "base": .label(.basePlanned)]), unit: .percent),
      ]
        + targets.enumerated().map { place, target in
          Table.Column(key: "target_\(place + 1)", title: title(of: target), unit: .percent)
        },
      rows: rows, notes: cumulativeNotes(scheduled: reached, whole, hasTargets: !targets.isEmpty))
  }

  private func title(of target: SpendingTarget) -> Phrase {
    .label(.targetColumn, ["title": .text(target.title), "measure": .label(.spent)])
  }

  private func cumulativeNotes(scheduled: Money, _ whole: Money, hasTargets: Bool) -> [Phrase] {
    var notes: [Phrase] = []
    if scheduled != whole {
      notes.append(.label(.noteNotInCurve, ["amount": .text(scheduled.distance(to: whole).baht)]))
    }
    if hasTargets { notes.append(.label(.noteTargetBase)) }
    return notes
  }

  /// What was spent up to the end of each quarter, or up to the day of the newest round in its quarter.
  ///
  /// It is known where every project that reports spent money reports it by quarter, or has a round in each quarter
  /// that states it to date.
  private func spentCurve() -> PerQuarter<Money?>? {
    guard let asOf, let total = ledger.pivot(.quarter, of: .spent).total else { return nil }
    let last =
      Quarter.allCases.last { quarter in
        asOf >= plan.fiscalYear.months(of: quarter)[0].firstDay
          || ledger.pivot(.quarter, of: .spent)[quarter.key] != nil
      }
    guard let last else { return nil }
    var curve = PerQuarter<Money?>(repeating: nil)
    for quarter in Quarter.allCases where quarter < last { curve[quarter] = spent(by: quarter) }
    curve[last] = total
    return curve
  }

  /// What all projects had spent by the end of a quarter; none where one of them does not say.
  private func spent(by quarter: Quarter) -> Money? {
    var amounts: [(row: Pivot.Key, amount: Money)] = []
    let lastDay = plan.fiscalYear.months(of: quarter)[2].lastDay
    for project in tree.projects {
      guard let current = project.results.last?.spent?.value, current.isStated else { continue }
      switch current {
      case .byQuarter(let row):
        amounts += Quarter.allCases.filter { $0 <= quarter }.compactMap { row[$0].money }.map { (quarter.key, $0) }
      case .toDate:
        let earlier = project.results.last { $0.asOf <= lastDay && $0.spent?.value.isStated == true }
        switch earlier?.spent?.value {
        case .toDate(let amount): amounts.append((quarter.key, amount.money ?? .zero))
        case .byQuarter(let row): amounts += row.all.compactMap(\.money).map { (quarter.key, $0) }
        case nil: return nil
        }
      }
    }
    return try? Pivot(summing: amounts).total ?? .zero
  }
}

extension ResultRound.Spent {
  /// Whether any amount is stated.
  var isStated: Bool {
    switch self {
    case .toDate(let amount): amount.money != nil
    case .byQuarter(let row): row.all.contains { $0.money != nil }
    }
  }
}
