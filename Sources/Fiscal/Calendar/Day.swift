/// A day of the Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  package let number: Int

  package init(number: Int) { self.number = number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day of a date of the common era; none if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
    guard (1...Month(year: year, number: month).length).contains(day) else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// The number of a date, counted in years that start in March, so that a leap day comes last.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let daysBeforeMonth = (153 * marchMonth + 2) / 5
    return 365 * marchYear + leapDays + daysBeforeMonth + day - 1 - Day.daysBeforeEpoch
  }

  /// The days from 1 March of year 0 to 1 January 1970.
  private static let daysBeforeEpoch = 719_468

  /// The date: a year of the common era, a month and a day of the month, both from 1.
  package var components: (year: Int, month: Int, day: Int) {
    let days = number + Day.daysBeforeEpoch
    let cycle = days / 146_097
    let dayOfCycle = days % 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
  }

  package var month: Month {
    let (year, month, _) = components
    return Month(year: year, number: month)
  }

  /// The day of the month, from 1.
  package var dayOfMonth: Int { components.day }
}
