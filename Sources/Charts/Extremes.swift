import Fiscal
import Language
import Tables

/// The largest and the smallest of some amounts in words, with no claim that money of which more is not known could belie.
struct Extremes: Sendable {
  struct Entry: Sendable {
    let name: String
    let amount: Money
  }

  /// Money of which it is not known to which entry it belongs.
  struct Open: Sendable {
    let amount: Money
    /// What is not known of it, such as `ไม่ระบุกลยุทธ์`.
    let words: String
    /// Whether it is money of the plan beside the total of the chart.
    var isOutside = false
  }

  let entries: [Entry]
  /// Whether nothing of their kind is without an amount.
  let areAll: Bool
  let total: Money?
  let open: [Open]
  /// What each entry is in words, such as `ไตรมาส`.
  let things: String
  let context: ChartContext

  private var largest: Entry? { entries.max { $0.amount < $1.amount } }
  private var smallest: Entry? { entries.min { $0.amount < $1.amount } }

  /// The message of the chart.
  func title(caption: String) -> String {
    let labels = context.labels
    guard let largest, let smallest else { return caption }
    if let title = context.title(of: open, beyond: entries.map(\.amount).lead, in: total) { return title }
    guard largest.amount > .zero else { return labels.text(.chartAllZero, ["caption": caption]) }
    let amount = context.baht(largest.amount)
    let ties = entries.count { $0.amount == largest.amount }
    if ties > 1 {
      return labels.text(
        areAll && ties == entries.count ? .chartAllEqual : .chartLargestShared,
        ["things": things, "count": context.count(ties), "amount": amount])
    }
    if largest.amount == total { return labels.text(.chartHasAll, ["name": largest.name, "amount": amount]) }
    // A negative amount elsewhere would make of a share something else than a part.
    if let total, smallest.amount >= .zero, let share = Percent(of: largest.amount, in: total), context.isPlain(share) {
      return labels.text(.chartLargestShare, ["name": largest.name, "share": context.percent(share)])
    }
    return labels.text(.chartLargest, ["name": largest.name, "amount": amount])
  }

  /// The entries with the largest and the smallest amount, and what is open, in sentences.
  var sentences: [String] {
    let labels = context.labels
    var sentences: [String] = []
    for open in open {
      sentences.append(
        labels.text(
          open.isOutside ? .chartOutsideSentence : .chartOpenSentence,
          ["amount": context.baht(open.amount), "words": open.words]))
    }
    guard let largest, let smallest else { return sentences }
    let most = context.baht(largest.amount)
    if largest.amount != smallest.amount {
      sentences.append(
        labels.text(
          open.isEmpty ? .chartExtremesSentence : .chartKnownExtremesSentence,
          [
            "largest": names(largest.amount), "most": most, "smallest": names(smallest.amount),
            "least": context.baht(smallest.amount),
          ]))
    } else if entries.count > 1 {
      sentences.append(
        labels.text(
          areAll ? .chartEqualSentence : .chartEachSentence,
          ["things": things, "count": context.count(entries.count), "amount": most]))
    } else {
      sentences.append(labels.text(.chartOnlySentence, ["name": largest.name, "amount": most]))
    }
    return sentences
  }

  /// The entries with an amount by name, or how many there are.
  private func names(_ amount: Money) -> String {
    let names = entries.filter { $0.amount == amount }.map(\.name)
    return names.count <= 4 ? names.joined(separator: ", ") : "\(context.count(names.count)) \(things)"
  }
}

extension Money {
  /// By how much it exceeds a lesser amount; the most that can be said where that does not fit.
  func excess(over other: Money) -> Money {
    (try? subtracting(other)) ?? Money(satang: .max)
  }
}

extension [Money] {
  /// By how much the largest exceeds the next: what would have to be open for another to be the largest.
  var lead: Money {
    let amounts = sorted(by: >)
    guard let most = amounts.first else { return .zero }
    return most.excess(over: amounts.dropFirst().first ?? .zero)
  }
}

extension ChartContext {
  /// The message of a chart whose largest amount is not sure: the most of what is open, if that is more than the lead.
  func title(of open: [Extremes.Open], beyond lead: Money, in total: Money?) -> String? {
    // What is beyond all bounds is beyond any lead.
    let sum = (try? Money.sum(of: open.map(\.amount))) ?? Money(satang: .max)
    guard sum > lead, let most = open.max(by: { $0.amount < $1.amount }) else { return nil }
    return title(of: most, in: total)
  }

  func title(of open: Extremes.Open, in total: Money?) -> String {
    if open.isOutside {
      return labels.text(.chartOpenOutside, ["amount": baht(open.amount), "words": open.words])
    }
    if let total, let share = Percent(of: open.amount, in: total), isPlain(share) {
      return labels.text(.chartOpenShare, ["share": percent(share), "words": open.words])
    }
    return labels.text(.chartOpenAmount, ["amount": baht(open.amount), "words": open.words])
  }

  /// What is not known of money that rows of some kinds hold, by the head of the rows: `ไม่ระบุกลยุทธ์`.
  ///
  /// The items of a framework have a word of their own: `รายการ`, the head of their table, would be any.
  func unknown(_ head: Phrase, kinds: some Sequence<Table.Row.Kind>) -> String {
    let head = head == .label(.headItem) ? .label(.chartFrameworkItem) : head
    let words = labels.words(head)
    // A label is a common noun, and a word within a sentence; a name of the plan's own stays as it is written.
    let thing = if case .label = head { words.lowercased() } else { words }
    return labels.text(kinds.allSatisfy { $0 == .unstated } ? .chartNotStated : .chartNotDivided, ["thing": thing])
  }
}
