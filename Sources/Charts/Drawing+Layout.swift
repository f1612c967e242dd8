import Fiscal
import Language
import Tables

/// The words around a chart, for who sees it and for who does not.
struct ChartWords: Sendable {
  /// The message.
  var title: String
  /// Measure and period; none where the table's caption says it.
  var subtitle: String?
  /// Extremes and total, in two sentences.
  var description: String
}

extension Drawing {
  /// The two widths, in CSS pixels, for which every chart is laid out.
  static let wideWidth = 720.0
  static let narrowWidth = 340.0

  /// Lays a chart of a table out for both widths.
  ///
  /// Its subtitle is the table's caption with the unit, unless the words have one of their own.
  init(of table: Table, words: ChartWords, in context: ChartContext, layout: @escaping @Sendable (Double) -> Canvas) {
    let caption = context.labels.words(table.caption)
    self.init(
      name: table.name, title: words.title,
      subtitle: words.subtitle ?? context.subtitle(caption),
      description: words.description, wide: layout(Drawing.wideWidth).size, narrow: { layout(Drawing.narrowWidth).size }
    )
  }
}

extension ChartContext {
  /// Measure, period and unit, from a table's caption.
  func subtitle(_ caption: String) -> String {
    guard let year else { return labels.text(.chartInBaht, ["caption": caption]) }
    let name = year.title(in: language).withDigits(digits)
    return labels.text(.chartOfYearInBaht, ["caption": caption, "year": name])
  }
}
