import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// Where the money comes from, what it is for and who spends it: a row a strategy, its groups one level deeper, a
  /// column a source.
  ///
  /// A dimension without several members that hold money is left out; with only one left there is no table. Where there
  /// are no strategies to speak of, the rows are groups.
  func flowTable() -> Table? {
    let sources = divided(by: .source)
    let strategies = divided(by: .strategy)
    let groups = divided(by: .group)
    let outer: Axis = strategies.isEmpty ? .group : .strategy
    let rows = strategies.isEmpty ? groups : strategies
    guard !rows.isEmpty, [sources, strategies, groups].count(where: { !$0.isEmpty }) > 1 else { return nil }
    let hasParts = !strategies.isEmpty && !groups.isEmpty
    let slices = hasParts ? ledger.parts(by: .strategy) : [:]
    let whole = ledger.pivot(outer, by: .source)
    func cells(_ sum: (Pivot.Key) -> Money?, _ total: Cell) -> [Cell] {
      sources.map { sum($0.key).map(Cell.amount) ?? .blank } + [total, share(of: total, in: base)]
    }
    return Table(
      name: "budget-flows", caption: flowCaption(sources, strategies, groups),
      rowHead: hasParts ? .label(.headFlows, ["term": strategyHeading]) : head(of: outer),
      rowKey: hasParts ? "strategy-or-group" : outer == .strategy ? "strategy" : "group",
      columns: sources.map {
        Table.Column(key: $0.member?.key ?? "", title: $0.title, unit: .baht, member: $0.member)
      } + [.total, .share],
      rows: rows.flatMap { row -> [Table.Row] in
        let parts = (slices[row.key] ?? ledger.empty).pivot(.group, by: .source)
        return [row.row(cells({ whole[row.key, $0] }, whole.cell(row.key)))]
          + (hasParts ? groups : []).compactMap { group in
            guard let sum = parts[group.key], sum != .zero else { return nil }
            var part = group
            part.level = 1
            return part.row(cells({ parts[group.key, $0] }, .amount(sum)))
          }
      },
      total: .total(cells(whole.column, whole.totalCell)), notes: notes(of: whole, by: outer))
  }

  private func head(of axis: Axis) -> Phrase { axis == .strategy ? strategyHeading : .label(.group) }

  /// The rows of an axis that hold money, with what has no member last; none where fewer than two members do.
  private func divided(by axis: Axis) -> [AxisRow] {
    let sums = axis == .strategy ? byStrategy : axis == .group ? byGroup : ledger.pivot(axis)
    func holds(_ row: AxisRow) -> Bool { row.level == 0 && (sums[row.key] ?? .zero) != .zero }
    let members = members(of: axis).filter(holds)
    return members.count > 1 ? members + lastRows(of: axis).filter(holds) : []
  }

  private func flowCaption(_ sources: [AxisRow], _ strategies: [AxisRow], _ groups: [AxisRow]) -> Phrase {
    let names: [Phrase] =
      (sources.isEmpty ? [] : [.label(.source)]) + (strategies.isEmpty ? [] : [strategyTerm])
      + (groups.isEmpty ? [] : [.label(.responsibleGroups)])
    return names.count == 3
      ? .label(.tableFlowsThrough, ["from": names[0], "through": names[1], "to": names[2]])
      : .label(.tableFlows, ["from": names[0], "to": names[1]])
  }
}
