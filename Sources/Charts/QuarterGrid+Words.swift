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
    var quarters: [(title: String, amount: Money)] = []
    // Money without a quarter is no quarter that could be the largest.
    for (column, cell) in zip(columns, profile.cells) where column.isQuarter {
      if let money = cell.money { quarters.append((column.title, money)) }
    }
    if quarters.isEmpty { return ChartWords(title: caption, description: caption) }
    guard let most = quarters.max(by: { $0.amount < $1.amount }),
      let least = quarters.min(by: { $0.amount < $1.amount }), most.amount > .zero
    else {
      return ChartWords(
        title: labels.text(.chartAllZero, ["caption": caption]),
        description: labels.text(.chartEqualSentence, ["amount": context.baht(.zero)]))
    }
    let total = profile.total?.money ?? (try? Money.sum(of: quarters.map(\.amount)))
    let isAlone = quarters.count { $0.amount == most.amount } == 1
    var title = labels.text(.chartLargestShared, ["amount": context.baht(most.amount)])
    if isAlone, most.amount == total {
      title = labels.text(.chartHasAll, ["name": most.title, "amount": context.baht(most.amount)])
    } else if isAlone, !hasNegatives, let total, let share = Percent(of: most.amount, in: total),
      context.isPlain(share)
    {
      title = labels.text(.chartLargestShare, ["name": most.title, "share": context.percent(share)])
    } else if isAlone {
      title = labels.text(.chartLargest, ["name": most.title, "amount": context.baht(most.amount)])
    }
    var sentences: [String] = []
    if let total {
      sentences.append(labels.text(.chartYearSentence, ["total": context.baht(total)]))
    }
    sentences.append(
      labels.text(
        .chartExtremesSentence,
        [
          "largest": most.title, "most": context.baht(most.amount), "smallest": least.title,
          "least": context.baht(least.amount),
        ]))
    return ChartWords(title: title, description: sentences.joined(separator: " "))
  }
}
