import Fiscal
import Language
import Tables

/// The rows of a table by one column of money: the largest, the smallest, the sum, and the words that say so.
struct Ranking: Sendable {
  private let context: ChartContext
  private let table: Table
  private let column: Int
  /// Rows that are not part of another, with their amounts.
  private let entries: [(row: Table.Row, amount: Money)]
  let hasAmounts: Bool
  let hasNegatives: Bool

  init(of table: Table, column: Int, in context: ChartContext) {
    self.context = context
    self.table = table
    self.column = column
    let amounts = table.rows.compactMap { row in row.cell(column).money.map { (row: row, amount: $0) } }
    entries = amounts.filter { $0.row.level == 0 && $0.row.kind != .total }
    hasAmounts = !entries.isEmpty
    hasNegatives = amounts.contains { $0.amount.isNegative }
  }

  /// The rows that can be the largest or the smallest; what has no member is none.
  private var ranked: [(row: Table.Row, amount: Money)] { entries.filter { [.member, .joint].contains($0.row.kind) } }

  private var largest: (row: Table.Row, amount: Money)? {
    ranked.reduce(nil) { best, entry in
      guard let best, best.amount >= entry.amount else { return entry }
      return best
    }
  }

  private var smallest: (row: Table.Row, amount: Money)? {
    ranked.reduce(nil) { best, entry in
      guard let best, best.amount <= entry.amount else { return entry }
      return best
    }
  }

  private var total: Money? { table.total?.cell(column).money }

  var words: ChartWords { ChartWords(title: title, description: description) }

  private var title: String {
    let labels = context.labels
    if ranked.isEmpty { return labels.words(table.caption) }
    guard let largest, largest.amount > .zero else {
      return labels.text(.chartAllZero, ["caption": labels.words(table.caption)])
    }
    let isAlone = entries.count { $0.amount == largest.amount } == 1
    let name = context.shortName(of: largest.row)
    let amount = context.baht(largest.amount)
    guard isAlone else { return labels.text(.chartLargestShared, ["amount": amount]) }
    if largest.amount == total { return labels.text(.chartHasAll, ["name": name, "amount": amount]) }
    if let total, let share = Percent(of: largest.amount, in: total), context.isPlain(share) {
      return labels.text(.chartLargestShare, ["name": name, "share": context.percent(share)])
    }
    return labels.text(.chartLargest, ["name": name, "amount": amount])
  }

  private var description: String {
    let labels = context.labels
    var sentences: [String] = []
    if let total {
      sentences.append(
        labels.text(
          .chartTotalSentence, ["count": context.count(entries.count), "total": context.baht(total)]))
    } else {
      sentences.append(labels.text(.chartCountSentence, ["count": context.count(entries.count)]))
    }
    guard let largest, let smallest else { return sentences.joined(separator: " ") }
    if largest.amount != smallest.amount {
      sentences.append(
        labels.text(
          .chartExtremesSentence,
          [
            "largest": context.shortName(of: largest.row), "most": context.baht(largest.amount),
            "smallest": context.shortName(of: smallest.row), "least": context.baht(smallest.amount),
          ]))
    } else {
      sentences.append(labels.text(.chartEqualSentence, ["amount": context.baht(largest.amount)]))
    }
    return sentences.joined(separator: " ")
  }
}
