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

  /// The month of a year of the common era; its number counts from 1.
  package init(year: Int, number: Int) {
    precondition((1...12).contains(number), "a month has a number from 1 to 12")
    index = year * 12 + number - 1
  }

  /// The quarter of the fiscal year that the month belongs to.
  package var quarter: Quarter {
    switch number {
    case 10...12: .first
    case 1...3: .second
    case 4...6: .third
    default: .fourth
    }
  }

  /// How many days the month has.
  package var length: Int { lastDay.number - firstDay.number + 1 }

  package var firstDay: Day { Day(number: Day.number(year: year, month: number, day: 1)) }
  package var lastDay: Day { Day(number: Month(index: index + 1).firstDay.number - 1) }
}
