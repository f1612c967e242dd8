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

  /// The fiscal year in which a day lies, where it is in the range that the format accepts.
  package init?(containing day: Day) { self.init(containing: day.month) }

  /// The fiscal year in which a month lies, where it is in the range that the format accepts.
  package init?(containing month: Month) {
    self.init(buddhistEra: month.year + CalendarEra.offset + (month.number >= 10 ? 1 : 0))
  }

  /// The year of the common era in which the fiscal year ends.
  package var commonEra: Int { buddhistEra - CalendarEra.offset }

  /// The October with which the year starts.
  package var firstMonth: Month { Month(year: commonEra - 1, number: 10) }
  /// The September with which the year ends.
  package var lastMonth: Month { Month(year: commonEra, number: 9) }

  package var firstDay: Day { firstMonth.firstDay }
  package var lastDay: Day { lastMonth.lastDay }

  /// The twelve months, from October to September.
  package var months: [Month] { (firstMonth.index...lastMonth.index).map(Month.init(index:)) }

  /// The three months of a quarter.
  package func months(of quarter: Quarter) -> [Month] {
    let first = firstMonth.index + 3 * (quarter.rawValue - 1)
    return (first...first + 2).map(Month.init(index:))
  }

  /// The quarter in which a month lies; none if it lies in another fiscal year.
  package func quarter(of month: Month) -> Quarter? {
    contains(month) ? month.quarter : nil
  }

  package func contains(_ month: Month) -> Bool { (firstMonth...lastMonth).contains(month) }

  package func contains(_ day: Day) -> Bool { (firstDay...lastDay).contains(day) }

  /// The month of this fiscal year with a number from 1 (January) to 12.
  package func month(number: Int) -> Month {
    Month(year: number >= 10 ? commonEra - 1 : commonEra, number: number)
  }
}
