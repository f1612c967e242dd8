import Diagnostics
import Fiscal
import Plans

extension Project {
  /// The allocated, obligated and spent money of the current round of results, by the properties of the planned money,
  /// which is that of its parts where it has any.
  ///
  /// A property that the planned money has in several kinds is not known of the money of a round.
  func resultEntries(planned parts: [BudgetPart], _ groupTotals: Plan.GroupTotals) -> [Entry] {
    guard let round = results.last else { return [] }
    let funded = parts.filter { $0.amount != .zero }
    let (common, uncrossed) = BudgetPart.common(to: funded.isEmpty ? parts : funded, of: self, groupTotals)
    func entry(_ phase: Entry.Phase, _ quarter: Quarter?, _ amount: Amount, _ place: Location) -> Entry? {
      guard let money = amount.money else { return nil }
      return Entry(
        phase: phase, face: uncrossed.isEmpty ? .both : .when, project: id, strategy: common.strategy,
        groups: common.groups, source: common.source, category: common.category, quarter: quarter, amount: money,
        uncrossed: uncrossed, origin: place)
    }
    var entries: [Entry?] = []
    if let allocated = round.allocated { entries.append(entry(.allocated, nil, allocated.value, allocated.location)) }
    if let obligated = round.obligated { entries.append(entry(.obligated, nil, obligated.value, obligated.location)) }
    switch round.spent?.value {
    case .toDate(let amount): entries.append(entry(.spent, nil, amount, round.location))
    case .byQuarter(let row):
      let place = round.spent?.location ?? round.location
      entries += Quarter.allCases.map { entry(.spent, $0, row[$0], place) }
    case nil: break
    }
    return entries.compactMap(\.self)
  }
}
