import Fiscal
import Language

extension SCurve {
  /// The message of the curve: how much is spent, and how much should be by the end of that quarter.
  func words(caption: String, year: FiscalYear, asOf: Day?) -> ChartWords {
    let labels = context.labels
    var subtitle = labels.text(
      .chartCurveSubtitle,
      ["caption": caption, "year": year.title(in: context.language).withDigits(context.digits)])
    if let scheduled = reading.planned.last, scheduled.side(ofWhole: 100) < 0 {
      subtitle += " · " + labels.text(.chartCurveRest, ["share": context.percent(scheduled.remainder)])
    }
    var title = caption
    let place = reading.spent.count - 1
    if let spent = reading.spent.last, let asOf {
      title = labels.text(
        .chartCurveTitle,
        [
          "day": asOf.written(in: context.language).withDigits(context.digits), "spent": context.percent(spent),
          "number": context.count(place + 1), "planned": context.percent(reading.planned[place]),
        ])
    }
    let description = labels.text(
      .chartCurveSentence,
      [
        "planned": reading.planned.map(context.percent).joined(separator: ", "),
        "spent": reading.spent.map(context.percent).joined(separator: ", "),
      ])
    return ChartWords(title: title, subtitle: subtitle, description: description)
  }
}
