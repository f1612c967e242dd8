package import Diagnostics
package import Fiscal
package import Language
package import Tables

/// What every chart of a plan needs besides its table: words, line breaks and colours.
package struct ChartContext: Sendable {
  package let labels: Labels
  package let language: InterfaceLanguage
  package let breaker: WordBreaker
  /// The script of the numbers that a chart writes.
  package let digits: DigitScript
  /// The plan's own word for a strategy, such as `ยุทธศาสตร์` or `แผนงาน`.
  package let strategyTerm: String
  /// The fiscal year of the figures, for the subtitle; none for charts over the years.
  package let year: FiscalYear?
  /// The place of a member among those that have a colour of their own, from 0; the same on every page.
  package let colour: @Sendable (Member) -> Int?

  package init(
    labels: Labels, language: InterfaceLanguage, breaker: WordBreaker, digits: DigitScript = .arabic,
    strategyTerm: String? = nil, year: FiscalYear? = nil,
    colour: @escaping @Sendable (Member) -> Int? = { _ in nil }
  ) {
    self.labels = labels
    self.language = language
    self.breaker = breaker
    self.digits = digits
    self.strategyTerm = strategyTerm ?? labels[.strategy]
    self.year = year
    self.colour = colour
  }
}

extension ChartContext {
  /// An amount in baht, without its unit.
  func baht(_ money: Money) -> String { money.baht.withDigits(digits) }

  /// A percentage with one decimal, without its sign.
  ///
  /// A little is not nothing, nearly all is not all, and a little more than all is more.
  func percent(_ percent: Percent) -> String {
    let isWhole = [0, 100].contains { percent.side(ofWhole: $0) == 0 }
    return (percent.bound(decimals: 1) ?? percent.written(decimals: isWhole ? 0 : 1)).withDigits(digits)
  }

  /// Whether a percentage says with one decimal what it is, and neither all nor nothing.
  func isPlain(_ percent: Percent) -> Bool {
    let written = percent.written(decimals: 1)
    return written != "0.0" && written != "100.0" && percent < Percent(hundredths: 10_000)
  }

  /// A whole number.
  func count(_ number: Int) -> String { String(number).withDigits(digits) }

  /// What a cell says where a figure is looked for: the figure, or why there is none, in words.
  func words(_ cell: Cell) -> String {
    switch cell {
    case .amount(let money): baht(money)
    case .count(let number): count(number)
    case .percent(let share): percent(share) + "%"
    case .text(let phrase): labels.words(phrase)
    case .noBudget: labels[.noBudget]
    case .notStated: labels[.notStated]
    case .notItemised: labels[.notItemised]
    case .notCrossed: labels[.notCrossed]
    case .notReported: labels[.notReported]
    case .period(let period): period.written(in: language).withDigits(digits)
    case .references(let references): references.map { labels.words($0.title) }.joined(separator: ", ")
    case .blank: ChartContext.none
    }
  }

  /// The sign for a figure that is not there.
  static let none = "–"

  /// A row's full name, after the number of a numbered strategy.
  func name(of row: Table.Row) -> String { name(row.title, member: row.member) }

  /// A member's full name, after the number of a numbered strategy.
  func name(_ title: Phrase, member: Member?) -> String {
    let title = labels.words(title)
    guard let number = strategyNumber(of: member), !title.hasPrefix(number) else { return title }
    return "\(number.withDigits(digits)). \(title)"
  }

  /// A name that is short enough for a headline: a numbered strategy by its number.
  func shortName(of row: Table.Row) -> String {
    guard let number = strategyNumber(of: row.member) else { return labels.words(row.title) }
    return labels.text(.numberedStrategy, ["term": strategyTerm, "number": number.withDigits(digits)])
  }

  /// The key of a strategy that is counted, such as `3` or `1.2`.
  private func strategyNumber(of member: Member?) -> String? {
    guard let member, member.dimension == .strategy, let first = member.key.unicodeScalars.first else { return nil }
    return Digits.value(of: first) == nil ? nil : member.key
  }

  /// The class of a row's marks: its own colour, or that of what has none of its own.
  func tone(of row: Table.Row) -> Tone {
    switch row.kind {
    case .unstated, .notItemised, .notCrossed: return .rest
    case .member, .joint, .total: return tone(of: row.member)
    }
  }

  /// The class of a member's marks.
  func tone(of member: Member?) -> Tone {
    guard let member, let place = colour(member) else { return .plain }
    return .series(place % Tone.seriesCount + 1)
  }

  /// A text's lines within a width in CSS pixels, cut only beyond so many.
  func lines(_ text: String, width: Double, style: TextStyle, limit: Int = 12) -> [String] {
    TextWrapping.wrap(
      text, width: width / style.widening, fontSize: style.fontSize, maxLines: limit, breaker: breaker)
  }

  /// The width of the longest part of a text that has no place to break, in CSS pixels.
  func widestWord(of text: String, style: TextStyle) -> Double {
    TextWrapping.widestPart(of: text, fontSize: style.fontSize, breaker: breaker) * style.widening
  }
}
