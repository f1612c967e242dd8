import Diagnostics
import Fiscal
import Language
import Plans
import Tables

extension ResultTables {
  /// A project's money, a row a phase or measure, drawn as a bullet; none where no money of it is reported.
  func moneyTable(of project: Project, _ sums: MoneySums) -> Table? {
    let figures = figures(of: project, sums)
    guard figures.allocated != nil || figures.used != nil || !figures.nones.isEmpty else { return nil }
    let round = project.results.last
    func row(_ key: String, _ title: Label, _ cell: Cell, _ percent: Cell, _ origins: [Location?] = []) -> Table.Row {
      Table.Row(
        title: .label(title), member: Member(.phase, key), cells: [cell, percent],
        origins: origins.compactMap(\.self))
    }
    func percent(_ amount: Money?) -> Cell { figures.percentCell(amount) }
    let isWhole = tree.places[project.id].map { tree.haveParts[$0] } == true
    var rows = [row("planned", .plannedBudget, figures.planned, .blank, isWhole ? [] : project.budget.origins)]
    if columns.hasAllocated {
      rows.append(
        row(
          "allocated", .allocated, figures.cell(figures.allocated, of: .allocated), .blank, [round?.allocated?.location]
        ))
    }
    let spent = [round?.spent?.location] + (round?.moreSpent ?? [])
    rows.append(row("spent", .spent, figures.cell(figures.spent, of: .spent), percent(figures.spent), spent))
    if columns.hasObligated {
      rows.append(
        row(
          "obligated", .obligated, figures.cell(figures.obligated, of: .obligated), percent(figures.obligated),
          [round?.obligated?.location]))
      rows.append(row("used", .used, figures.cell(figures.used), percent(figures.used)))
    }
    rows.append(row("balance", .balance, figures.balanceCell, percent(figures.balance)))
    let base = figures.baseLabel
    return Table(
      name: "project-\(project.id)-money", caption: .label(.tableMoneyOfProject), rowHead: .label(.headItem),
      rowKey: "phase",
      columns: [
        Table.Column(key: "amount", title: .label(.headAmount), unit: .baht),
        Table.Column(key: "percent", title: .label(.percentOf, ["base": .label(base)]), unit: .percent),
      ],
      rows: rows, notes: notes(of: project, figures))
  }

  private func notes(of project: Project, _ figures: MoneyFigures) -> [Phrase] {
    let rule: Label = columns.hasObligated ? .noteUsedOfProject : .noteBalanceOfProject
    var notes: [Phrase] = [.label(rule, ["base": .label(figures.baseLabel)])]
    // Where only some parts have allocated money, no row of the table is what the others are held against.
    if case .baseEither = figures.baseLabel, let base = figures.base {
      notes.append(.label(.noteMixedBase, ["amount": .text(base.baht)]))
    }
    if columns.hasObligated, figures.spent != nil, figures.obligated == nil, !figures.nones.contains(.obligated) {
      notes.append(.label(.noteObligatedUnreportedOfProject))
    }
    return notes
  }
}
