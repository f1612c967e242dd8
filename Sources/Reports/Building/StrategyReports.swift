import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// A report for each strategy, in the plan's order.
  func strategyReports() -> [StrategyReport] {
    let slices = ledger.parts(by: .strategy)
    let counts = projectCounts(by: .strategy)
    let places = Dictionary(grouping: tree.projects.indices.filter { tree.projects[$0].strategy != nil }) {
      tree.projects[$0].strategy ?? ""
    }
    let groups = AxisRows(members(of: .group))
    return plan.strategies.map { strategy in
      let key = Pivot.Key.member(strategy.id)
      let slice = slices[key] ?? ledger.empty
      let ofStrategy = places[strategy.id] ?? []
      let planned = byStrategy.cell(key)
      return StrategyReport(
        strategy: strategy, planned: Amount(planned), share: percent(of: planned), projectCount: counts[key] ?? 0,
        projects: ofStrategy.isEmpty
          ? nil
          : projectTable(
            "strategy-\(strategy.id)-projects",
            .label(.tableProjectsUnder, ["items": itemsWord, "name": .text(strategy.title)]),
            Set(ofStrategy), slice,
            omitting: .strategy),
        byQuarter: quarterBudgetTable(
          "strategy-\(strategy.id)-by-quarter", .label(.tableBudgetUnderByQuarter, ["name": .text(strategy.title)]),
          slice, base: Amount(planned).money, shares: .shareOfTotal),
        byGroup: byGroup(of: strategy, slice, ofStrategy, groups),
        indicators: indicatorTable(
          "strategy-\(strategy.id)-indicators", strategy.indicators,
          strategy.indicators.map { IndicatorStatus(of: $0, scales: plan.scales) },
          caption: .label(.tableIndicatorsOf, ["name": .text(strategy.title)])))
    }
  }

  /// A strategy's budget by the groups that have a part in it.
  private func byGroup(of strategy: Strategy, _ slice: Ledger, _ places: [Int], _ groups: AxisRows) -> Table? {
    let sums = slice.pivot(.group)
    let counts = projectCounts(by: .group, among: places)
    return budgetTable(
      groupHead(
        "strategy-\(strategy.id)-by-group", .label(.tableBudgetUnderByGroup, ["name": .text(strategy.title)])),
      sums, by: .group, base: sums.total, counts: counts, members: groups.of(sums.rowKeys + Array(counts.keys)),
      shares: .shareOfTotal)
  }

  /// The share of a cell in the plan.
  func percent(of cell: Cell) -> Percent? {
    if case .percent(let percent) = share(of: cell, in: base) { percent } else { nil }
  }
}

extension Amount {
  /// The amount of a cell of money.
  init(_ cell: Cell) {
    self =
      switch cell {
      case .amount(let money): .stated(money)
      case .noBudget: .noBudget
      default: .notStated
      }
  }
}
