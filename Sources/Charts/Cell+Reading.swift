import Fiscal
import Tables

extension Cell {
  /// The money of a cell that has an amount.
  var money: Money? {
    if case .amount(let money) = self { money } else { nil }
  }
}

extension Table.Row {
  /// The cell of a column; blank where the row ends before it.
  func cell(_ column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .blank }
}

extension ChartContext {
  /// What stands in the narrow place above a column or in a cell of a matrix: the amount, `ไม่ระบุ`, or a dash.
  func figure(_ cell: Cell) -> String {
    switch cell {
    case .amount, .notStated: words(cell)
    default: ChartContext.none
    }
  }

  /// A row's share as a chart writes it; none where the cell has none.
  ///
  /// A little is not nothing, and nearly all is not all.
  func share(_ cell: Cell, of amount: Money?, in total: Money?) -> String? {
    guard case .percent(let share) = cell else { return nil }
    if amount == .zero { return count(0) + "%" }
    if share.hundredths == 0 { return "<\(percent(Percent(hundredths: 10)))%" }
    if share.hundredths == 10_000 {
      return amount == total ? count(100) + "%" : ">\(percent(Percent(hundredths: 9_990)))%"
    }
    return words(cell)
  }
}
