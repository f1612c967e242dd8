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

  /// What a reader must know of a table of plan and result.
  ///
  /// `projects` are the sums of each project of the part of the ledger that the table is of, `elsewhere` what is reported of
  /// them outside of it, `rows` what the table's rows of the highest level show.
  func notes(
    _ projects: MoneySums, elsewhere: [String: Set<Entry.Phase>], rows: [MoneyFigures], total: MoneyFigures
  ) -> [Phrase] {
    var notes: [Phrase] = [.label(columns.hasObligated ? .noteUsed : .noteBalance)]
    let usedElsewhere = elsewhere.rows(where: \.areUsed)
    let silent = projects.base.rowKeys.filter {
      (projects.base[$0] ?? .zero) != .zero && projects.used[$0] == nil && !usedElsewhere.contains($0)
    }
    let rest = Pivot(of: projects.base, silent).total
    // Both are parts of the balance of the whole, whose magnitude is known to fit (`Magnitude`).
    let hidden = rows.reduce(total.balance?.satang ?? 0) { $0 - ($1.balance?.satang ?? 0) }
    if let rest {
      let explains = rest.satang == hidden
      notes.append(
        .label(
          explains ? .noteUnreportedMoney : .noteUnreportedWithin,
          ["count": .text(String(silent.count)), "amount": .text(rest.baht)]))
    }
    if hidden != 0, hidden != rest?.satang {
      notes.append(.label(.noteBalanceBeyondRows, ["amount": .text(Money(satang: hidden).baht)]))
    }
    let unknown = projects.spent.rowKeys.filter { projects.obligated[$0] == nil && !saysNoObligation($0) }
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
