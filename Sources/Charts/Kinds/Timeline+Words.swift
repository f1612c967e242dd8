import Fiscal
import Language

extension Timeline {
  /// The message of a timeline: in which quarter most of what has a period is under way.
  func words(caption: String) -> ChartWords {
    let labels = context.labels
    let counted = reading.entries.filter(\.isCounted)
    let dated = counted.compactMap(\.period)
    let areAllDated = dated.count == counted.count
    let counts = Quarter.allCases.map { quarter in dated.count { $0.contains(quarter, of: year) } }
    let most = counts.max() ?? 0
    let name = labels[things.label].lowercased()
    let all = labels.text(things.countLabel, ["count": context.count(counted.count)])
    let sentence = labels.text(
      areAllDated ? .chartTimelineSentence : .chartTimelineSentenceDated,
      ["dated": context.count(dated.count), "count": context.count(counted.count), "all": all])
    var title = sentence
    // One alone is no more than the others.
    if dated.count > 1, most > 0, counts.count(where: { $0 == most }) == 1, let place = counts.firstIndex(of: most) {
      let quarter = labels.text(.numberedQuarter, ["number": context.count(place + 1)])
      title = labels.text(
        areAllDated ? .chartTimelineTitle : .chartTimelineTitleDated,
        ["column": quarter, "count": context.count(most), "all": context.count(dated.count), "things": name])
    }
    var description = "\(sentence) \(year.title(in: context.language).withDigits(context.digits))"
    let periods = reading.periods
    if let first = periods.map(\.firstMonth).min(), let last = periods.map(\.lastMonth).max() {
      description += " "
      description += labels.text(
        .chartTimelineRange,
        [
          "first": first.written(in: context.language).withDigits(context.digits),
          "last": last.written(in: context.language).withDigits(context.digits),
        ])
    }
    let range = year.range(in: context.language).withDigits(context.digits)
    return ChartWords(
      title: title, subtitle: labels.text(.chartTimelineSubtitle, ["caption": caption, "year": range]),
      description: description)
  }
}
