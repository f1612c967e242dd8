/// A fiscal year of the Thai state, named by the Buddhist-era year in which it ends.
///
/// FY 2564 runs from 1 October 2563 (2020 CE) to 30 September 2564 (2021 CE): Budget Procedures Act B.E. 2561, section 4.
package struct FiscalYear: Hashable, Comparable, Sendable {
  /// The year's name, Buddhist era, from 2400 to 2700.
  package let buddhistEra: Int

  /// The fiscal year of a name, where it is in the range that the format accepts.
  package init?(buddhistEra: Int) {
    guard (2400...2700).contains(buddhistEra) else { return nil }
    self.buddhistEra = buddhistEra
  }

  package static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.buddhistEra < right.buddhistEra }
}

/// A month of a year of the common era.
package struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0, common era.
  package let index: Int

  package init(index: Int) { self.index = index }

  /// The year, common era.
  package var year: Int { index / 12 }
  /// The month of the year, from 1.
  package var number: Int { index % 12 + 1 }

  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

/// A day of the Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  package let number: Int

  package init(number: Int) { self.number = number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// When something is done: one or more spans of days, as the document states them.
package struct Period: Hashable, Sendable {
  /// Days that follow each other; whole months where the document names months only.
  package struct Span: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// Whether the document names days; if not, it names months (or quarters, or the year).
    package let namesDays: Bool

    package init(first: Day, last: Day, namesDays: Bool) {
      self.first = first
      self.last = last
      self.namesDays = namesDays
    }
  }

  /// The spans, in the order of the calendar; at least one.
  package let spans: [Span]
  /// The words that the document uses.
  package let printed: String

  package init(spans: [Span], printed: String) {
    self.spans = spans
    self.printed = printed
  }
}
