import Fiscal
import Language
import Tables

extension QuarterGrid {
  /// The message of a chart that shows when money is planned: the largest quarter, and the smallest.
  func words(caption: String, in context: ChartContext) -> ChartWords {
    let labels = context.labels
    guard let profile else {
      return ChartWords(
        title: caption, description: labels.text(.chartCountSentence, ["count": context.count(outermost.count)]))
    }
    // Money without a quarter is no quarter that could be the largest.
    let quarters = zip(columns, profile.cells).compactMap { column, cell in
      column.isQuarter ? cell.money.map { Extremes.Entry(name: column.title, amount: $0) } : nil
    }
    let sum = try? Money.sum(of: quarters.map(\.amount))
    let total = profile.total?.money ?? sum
    let extremes = Extremes(
      entries: quarters, areAll: quarters.count == Quarter.allCases.count, total: total,
      open: open(of: profile, in: context).map { [$0] } ?? [],
      things: labels[.quarter].lowercased(), context: context)
    let sentences = total.map { [labels.text(.chartYearSentence, ["total": context.baht($0)])] } ?? []
    let description = (sentences + extremes.sentences).joined(separator: " ")
    return ChartWords(
      title: extremes.title(caption: caption), description: description.isEmpty ? caption : description)
  }

  /// The money of a series that is in none of the quarters.
  func open(of series: Series, in context: ChartContext) -> Extremes.Open? {
    let cells = zip(columns, series.cells)
    let known = try? Money.sum(of: cells.compactMap { $0.isQuarter ? $1.money : nil })
    let rest = try? Money.sum(of: cells.compactMap { $0.isQuarter ? nil : $1.money })
    let open = series.total?.money.flatMap { total in known.map { total.excess(over: $0) } } ?? rest
    guard let open, open > .zero else { return nil }
    return Extremes.Open(amount: open, words: context.unknown(.label(.quarter), kinds: [.unstated]))
  }
}
