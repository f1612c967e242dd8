import Fiscal
import Language
import Tables

/// The rows of a table by one column of money: the largest, the smallest, the sum, and the words that say so.
struct Ranking: Sendable {
  private let context: ChartContext
  private let caption: String
  private let total: Money?
  private let extremes: Extremes
  let hasAmounts: Bool
  let hasNegatives: Bool

  /// `outside` is money of the plan that may be part of any row, and is in none.
  init(of table: Table, column: Int, outside: Extremes.Open? = nil, in context: ChartContext) {
    let amounts = table.rows.compactMap { row in row.cell(column).money.map { (row: row, amount: $0) } }
    // Rows that are not part of another.
    let entries = amounts.filter { $0.row.level == 0 && $0.row.kind != .total }
    self.context = context
    caption = context.labels.words(table.caption)
    total = table.total?.cell(column).money
    hasAmounts = !entries.isEmpty
    hasNegatives = amounts.contains { $0.amount.isNegative }
    // What has no member can be neither the largest nor the smallest, but could be part of any.
    let open = entries.filter { !$0.row.kind.isMember && $0.amount > .zero }
    let sum = (try? Money.sum(of: open.map(\.amount))) ?? Money(satang: .max)
    let unassigned = Extremes.Open(amount: sum, words: context.unknown(table.rowHead, kinds: open.map(\.row.kind)))
    extremes = Extremes(
      entries: entries.filter { $0.row.kind.isMember }.map {
        Extremes.Entry(name: context.shortName(of: $0.row), amount: $0.amount)
      },
      areAll: table.rows.allSatisfy { $0.level > 0 || !$0.kind.isMember || $0.cell(column).money != nil }, total: total,
      open: (sum > .zero ? [unassigned] : []) + (outside.map { [$0] } ?? []),
      things: context.labels[.headItem].lowercased(), context: context)
  }

  var words: ChartWords {
    ChartWords(title: extremes.title(caption: caption), description: description)
  }

  private var description: String {
    let count = context.count(extremes.entries.count)
    let sentence =
      total.map { context.labels.text(.chartTotalSentence, ["count": count, "total": context.baht($0)]) }
      ?? context.labels.text(.chartCountSentence, ["count": count])
    return ([sentence] + extremes.sentences).joined(separator: " ")
  }
}
