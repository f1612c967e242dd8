import Fiscal
import Language
import Plans
import Tables

/// Makes the tables that hold the results of one plan against it.
final class ResultTables: Sendable {
  let tables: PlanTables
  /// The only "today": what is late is judged on this day; without it nothing is.
  let today: Day?
  /// The money of the plan by project.
  let sums: MoneySums
  let columns: MoneyColumns
  /// Whether any money of the plan is reported as spent or obligated.
  let hasMoney: Bool
  /// Whether the progress of any project is reported.
  let hasProgress: Bool
  /// Whether any project has a status.
  let hasStatus: Bool

  /// The tables of a plan; none where nothing is reported of any of its projects.
  init?(_ tables: PlanTables, today: Day?) {
    guard tables.tree.projects.contains(where: { !$0.results.isEmpty }) else { return nil }
    self.tables = tables
    self.today = today
    sums = MoneySums(tables.ledger, by: .project)
    columns = MoneyColumns(sums, tables.ledger)
    hasMoney = tables.ledger.states(.spent) || tables.ledger.states(.obligated)
    hasProgress = tables.tree.projects.contains { $0.results.contains { $0.progress != nil } }
    hasStatus = tables.tree.projects.contains { $0.status != nil }
  }

  var plan: Plan { tables.plan }
  var tree: ProjectTree { tables.tree }
  var ledger: Ledger { tables.ledger }

  /// The day of the newest round.
  var asOf: Day? { tree.projects.compactMap { $0.results.last?.asOf }.max() }

  /// What a reader must know of sums of plan and result, told from the sums of the projects.
  func notes(of sums: MoneySums) -> [Phrase] {
    var notes: [Phrase] = [.label(columns.hasObligated ? .noteUsed : .noteBalance)]
    let silent = sums.base.rowKeys.filter { (sums.base[$0] ?? .zero) != .zero && sums.used[$0] == nil }
    if let rest = Pivot(of: sums.base, silent).total {
      notes.append(
        .label(.noteUnreportedMoney, ["count": .text(String(silent.count)), "amount": .text(rest.baht)]))
    }
    let unknown = sums.spent.rowKeys.filter { sums.obligated[$0] == nil && !saysNoObligation($0) }
    if columns.hasObligated, !unknown.isEmpty {
      notes.append(.label(.noteObligatedUnreported, ["count": .text(String(unknown.count))]))
    }
    return notes
  }

  /// Whether a project's current round says that there is nothing outstanding.
  private func saysNoObligation(_ key: Pivot.Key) -> Bool {
    guard case .member(let id) = key else { return false }
    return tree[id]?.results.last?.nones.contains(.obligated) == true
  }
}

extension Pivot {
  /// Some rows of another sum.
  fileprivate init(of other: Pivot, _ keys: [Key]) {
    self.init()
    for key in keys {
      guard let amount = other[key] else { continue }
      add(amount)
      add(amount, to: key)
    }
  }
}
