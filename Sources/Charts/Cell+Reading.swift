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
  func share(_ cell: Cell) -> String? {
    if case .percent = cell { words(cell) } else { nil }
  }
}
