import Diagnostics
import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// The amounts that a document has for the same project, side by side: that of the plan, the sum of its lines, and
  /// what is printed elsewhere.
  ///
  /// None where nothing else is printed and the lines make up the whole.
  func printedTable(of place: Int, _ sums: BudgetSums?) -> Table? {
    let project = tree.projects[place]
    let total = byProject.cell(.member(project.id))
    let itemised = tree.haveParts[place] ? nil : sums?.sumOfLines
    guard !project.budget.printed.isEmpty || itemised.map({ .amount($0) != total }) == true else { return nil }
    func row(_ title: Phrase, _ amount: Cell, _ origins: [Location]) -> Table.Row {
      Table.Row(title: title, cells: [amount, difference(of: amount, to: total)], origins: origins)
    }
    var rows = [
      Table.Row(
        title: .label(.amountOfPlan), cells: [total, .blank],
        origins: tree.haveParts[place] ? [] : project.budget.origins)
    ]
    if let itemised { rows.append(row(.label(.amountOfLines), .amount(itemised), project.budget.originsOfLines)) }
    rows += project.budget.printed.map { row(.text($0.place), Cell($0.amount.value), [$0.amount.location]) }
    return Table(
      name: "project-\(project.id)-printed", caption: .label(.tablePrintedOfProject), rowHead: .label(.headPrinted),
      rowKey: "where",
      columns: [.budget, Table.Column(key: "difference", title: .label(.differenceToPlan), unit: .baht)], rows: rows)
  }

  private func difference(of amount: Cell, to total: Cell) -> Cell {
    if amount == total { return .text(.label(.agrees)) }
    guard case .amount(let left) = amount, case .amount(let right) = total,
      let difference = try? left.subtracting(right)
    else { return .text(.label(.differs)) }
    return .amount(difference)
  }
}

extension BudgetSums {
  /// The sum of the lines that state an amount; none where no line does.
  fileprivate var sumOfLines: Money? {
    let lines = lines
    return lines.isEmpty ? nil : try? Money.sum(of: lines.map(\.amount))
  }
}
