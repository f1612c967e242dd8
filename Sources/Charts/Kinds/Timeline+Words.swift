import Fiscal
import Language

extension Timeline {
  /// The message of a timeline: which quarter has the most projects under way.
  func words(caption: String) -> ChartWords {
    let labels = context.labels
    let all = context.count(reading.entries.count)
    let periods = reading.periods
    let counts = Quarter.allCases.map { quarter in periods.count { $0.contains(quarter, of: year) } }
    let most = counts.max() ?? 0
    let sentence = labels.text(things == .projects ? .chartTimelineSentence : .chartActivitiesSentence, ["all": all])
    var title = sentence
    if most > 0, counts.count(where: { $0 == most }) == 1, let place = counts.firstIndex(of: most) {
      let quarter = labels.text(.numberedQuarter, ["number": context.count(place + 1)])
      title = labels.text(
        things == .projects ? .chartTimelineTitle : .chartActivitiesTitle,
        ["column": quarter, "count": context.count(most), "all": all])
    }
    var description = "\(sentence) \(year.title(in: context.language).withDigits(context.digits))"
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
