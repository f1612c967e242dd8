import Fiscal
import Language
import Tables

extension Heatmap {
  /// The message of a matrix: which row needs the most in which quarter, where money outside them could not belie it.
  func words(of table: Table) -> ChartWords {
    let caption = context.labels.words(table.caption)
    var words = grid.words(caption: caption, in: context)
    var cells: [(row: String, column: String, amount: Money)] = []
    for series in grid.outermost where series.kind.isMember {
      // Money without a quarter is in none that could need the most.
      for (column, cell) in zip(grid.columns, series.cells) where column.isQuarter {
        if let amount = cell.money, amount > .zero { cells.append((series.shortName, column.title, amount)) }
      }
    }
    guard let largest = cells.max(by: { $0.amount < $1.amount }) else { return words }
    let lead = cells.map(\.amount).lead
    if let title = context.title(of: open(of: table), beyond: lead, in: grid.total?.total?.money) {
      words.title = title
    } else if lead == .zero {
      words.title = context.labels.text(.chartMatrixShared, ["amount": context.baht(largest.amount)])
    } else {
      words.title = context.labels.text(
        .chartMatrixLargest,
        ["row": largest.row, "column": largest.column, "amount": context.baht(largest.amount)])
    }
    return words
  }

  /// The money outside the cells of members and quarters: what has no quarter, and what of the rest has no member.
  private func open(of table: Table) -> [Extremes.Open] {
    let members = grid.outermost.filter(\.kind.isMember)
    let others = grid.outermost.filter { !$0.kind.isMember }
    let withoutQuarter = members.compactMap { grid.open(of: $0, in: context) }
    // A row without a sum holds the same money as what the members have outside the quarters.
    let withoutMember = others.compactMap { $0.total?.money }.filter { $0 > .zero }
    let sums = [
      (try? Money.sum(of: withoutQuarter.map(\.amount)), withoutQuarter.first?.words),
      (try? Money.sum(of: withoutMember), context.unknown(table.rowHead, kinds: others.map(\.kind))),
    ]
    return sums.compactMap { sum, words in
      if let sum, let words, sum > .zero { Extremes.Open(amount: sum, words: words) } else { nil }
    }
  }
}
