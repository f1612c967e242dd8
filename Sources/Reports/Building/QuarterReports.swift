import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// A report for each quarter; none where the plan has neither money by quarter nor periods.
  func quarterReports() -> [QuarterReport] {
    guard isScheduled || tree.projects.contains(where: { $0.period != nil }) else { return [] }
    let slices = ledger.parts(by: .quarter)
    return Quarter.allCases.map { quarter in
      let words: [String: Phrase] = [
        "number": .text(String(quarter.rawValue)), "term": strategyTerm, "items": itemsWord,
      ]
      let name = "quarter-\(quarter.rawValue)"
      let slice = (slices[quarter.key] ?? ledger.empty).planned
      let planned: Cell = isScheduled ? byProjectAndQuarter.columnCell(quarter.key) : .notStated
      let withMoney = Set(slice.entries.filter { $0.amount != .zero }.compactMap { tree.places[$0.project] })
      return QuarterReport(
        quarter: quarter, planned: Amount(planned), share: percent(of: planned),
        projectCount: withMoney.count(where: tree.isItem),
        projects: withMoney.isEmpty
          ? nil : moneyTable("\(name)-projects", .label(.tableProjectsOfQuarter, words), withMoney, slice),
        byStrategy: columnTable(
          strategyHead("\(name)-by-strategy", .label(.tableQuarterByStrategy, words)), byStrategyAndQuarter, quarter,
          by: .strategy),
        byGroup: columnTable(
          groupHead("\(name)-by-group", .label(.tableQuarterByGroup, words)), byGroupAndQuarter, quarter, by: .group),
        withoutAmount: scheduleTable(
          "\(name)-without-amount", .label(.tableProjectsWithoutAmount, words), active(in: quarter, without: withMoney))
      )
    }
  }

  /// Projects active in a quarter, but for some and for the projects that they are parts of.
  private func active(in quarter: Quarter, without withMoney: Set<Int>) -> [Int] {
    let wholes = Set(withMoney.flatMap { tree.ancestors(of: $0) })
    return tree.projects.indices.filter { place in
      guard let period = tree.projects[place].period?.value else { return false }
      return !withMoney.contains(place) && !wholes.contains(place) && period.contains(quarter, of: plan.fiscalYear)
    }
  }

  /// Projects with their money of one quarter.
  private func moneyTable(_ name: String, _ caption: Phrase, _ places: Set<Int>, _ slice: Ledger) -> Table {
    let sums = slice.pivot(.project, by: .quarter)
    let all = ProjectColumns(self, omitting: nil, hasUnscheduled: false)
    let descriptions = 1 + (all.hasStrategy ? 1 : 0) + (all.hasGroups ? 1 : 0)
    let rows = places.sorted().map { place in
      let row = projectRow(place, level: 0, all, sums, sums)
      let cells = Array(row.cells.prefix(descriptions)) + [sums.cell(.member(tree.projects[place].id))]
      return Table.Row(title: row.title, member: row.member, cells: cells)
    }
    return Table(
      name: name, caption: caption, rowHead: itemHead, rowKey: "project",
      columns: Array(all.all.prefix(descriptions)) + [.budgetOfQuarter], rows: rows,
      total: .total(Array(repeating: .blank, count: descriptions) + [sums.totalCell]))
  }

  /// One quarter of a table by quarter: money and share of the quarter, for the rows that have any.
  private func columnTable(_ head: TableHead, _ pivot: Pivot, _ quarter: Quarter, by axis: Axis) -> Table? {
    guard let total = pivot.column(quarter.key), total != .zero else { return nil }
    let rows = (members(of: axis) + lastRows(of: axis)).filter { (pivot[$0.key, quarter.key] ?? .zero) != .zero }
    guard rows.contains(where: \.kind.isMember) else { return nil }
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey,
      columns: [.budget, .shareOfQuarter],
      rows: rows.map { row in
        let cell = pivot.cell(row.key, quarter.key)
        return row.row([cell, share(of: cell, in: total)])
      },
      total: .total([.amount(total), share(of: .amount(total), in: total)]))
  }
}

extension Table.Column {
  /// A project's money of the quarter alone.
  fileprivate static let budgetOfQuarter = Table.Column(
    key: "budget", title: .label(.budgetOfQuarter), unit: .baht)
  fileprivate static let shareOfQuarter = Table.Column(key: "share", title: .label(.shareOfQuarter), unit: .percent)
}

extension Ledger {
  /// The planned money alone.
  var planned: Ledger {
    Ledger(entries.filter { $0.phase == .planned }, silences: silences, rules: rules)
  }
}
