/// When something is done: one or more spans of days, as the document states them.
package struct Period: Hashable, Sendable {
  /// Days that follow each other; whole months where the document names months only.
  package struct Span: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// Whether the document names days; if not, it names months (or quarters, or the year).
    package let namesDays: Bool
    /// Whether the document names quarters of the fiscal year.
    package let namesQuarters: Bool

    package init(first: Day, last: Day, namesDays: Bool, namesQuarters: Bool = false) {
      self.first = first
      self.last = last
      self.namesDays = namesDays
      self.namesQuarters = namesQuarters
    }
  }

  /// The spans, in the order of the calendar; at least one.
  package let spans: [Span]
  /// The words that the document uses.
  package let printed: String

  package init(spans: [Span], printed: String) {
    precondition(!spans.isEmpty, "a period has at least one span")
    self.spans = spans
    self.printed = printed
  }

  package var firstDay: Day { spans[0].first }
  package var lastDay: Day { spans.reduce(spans[0].last) { max($0, $1.last) } }
  package var firstMonth: Month { firstDay.month }
  package var lastMonth: Month { lastDay.month }

  /// The months that have a day of the period, each once, in the order of the calendar.
  package var months: [Month] {
    var months: [Month] = []
    for span in spans {
      let first = max(span.first.month.index, months.last.map { $0.index + 1 } ?? Int.min)
      let last = span.last.month.index
      if first <= last { months += (first...last).map(Month.init(index:)) }
    }
    return months
  }

  /// The quarters of a fiscal year that have a day of the period.
  package func quarters(in year: FiscalYear) -> [Quarter] {
    Quarter.allCases.filter { contains($0, of: year) }
  }

  package func contains(_ quarter: Quarter, of year: FiscalYear) -> Bool {
    let months = year.months(of: quarter)
    return spans.contains { $0.first <= months[2].lastDay && $0.last >= months[0].firstDay }
  }

  package func contains(_ month: Month) -> Bool {
    spans.contains { $0.first <= month.lastDay && $0.last >= month.firstDay }
  }

  package func contains(_ day: Day) -> Bool { spans.contains { $0.first <= day && day <= $0.last } }
}
