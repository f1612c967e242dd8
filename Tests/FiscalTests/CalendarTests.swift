import Diagnostics
import Fiscal
import Foundation
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    (1970, 1, 1), (2000, 2, 29), (2020, 10, 1), (2021, 9, 30), (1857, 1, 1), (2157, 12, 31),
  ])
  func `a day has the number that the Gregorian calendar gives it`(_ year: Int, _ month: Int, _ day: Int) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))
    let ours = try #require(Day(year: year, month: month, day: day))
    #expect(ours.number == Int((date.timeIntervalSince1970 / 86_400).rounded()))
    #expect(ours.components == (year, month, day))
  }

  @Test(arguments: [(2021, 2, 29), (1900, 2, 29), (2020, 13, 1), (2020, 4, 31), (2020, 1, 0)])
  func `an impossible date is no day`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `every day of four centuries comes back from its date`() {
    for number in -60_000...90_000 {
      let (year, month, day) = Day(number: number).components
      guard Day(year: year, month: month, day: day)?.number != number else { continue }
      Issue.record("day \(number)")
    }
  }

  @Test func `fiscal year 2564 runs from October 2020 to September 2021`() throws {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    #expect(year.firstDay == Day(year: 2020, month: 10, day: 1))
    #expect(year.lastDay == Day(year: 2021, month: 9, day: 30))
    #expect(year.months.map(\.number) == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(year.months(of: .second).map(\.iso) == ["2021-01", "2021-02", "2021-03"])
    #expect(year.quarter(of: Month(year: 2020, number: 12)) == .first)
    #expect(year.quarter(of: Month(year: 2021, number: 9)) == .fourth)
    #expect(year.quarter(of: Month(year: 2021, number: 10)) == nil)
    #expect(FiscalYear(containing: try #require(Day(year: 2020, month: 10, day: 1))) == year)
    #expect(FiscalYear(containing: try #require(Day(year: 2020, month: 9, day: 30)))?.buddhistEra == 2563)
  }

  @Test(arguments: [
    ("2564", 2564), ("๒๕๖๔", 2564), ("๒๕6๔", 2564), ("2021", 2564), (" พ.ศ. 2564 ", 2564), ("2400", 2400),
    ("2700", 2700),
  ])
  func `reads a year of either era`(_ text: String, _ year: Int) throws {
    #expect(try FiscalYear(reading: text).buddhistEra == year)
  }

  @Test(
    arguments: [
      ("▸64", "year-short"), ("▸25677", "year-range"), ("▸2399", "year-range"), ("▸2701", "year-range"),
      ("▸1856", "year-range"), ("พ.ศ. ▸2021", "year-range"), ("▸", "year-unreadable"), ("▸ปี 2564", "year-unreadable"),
      ("▸2564-2565", "year-unreadable"), ("▸２５６４", "number-full-width"),
    ] as [(Marked, String)])
  func `refuses what is no year`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in try FiscalYear(reading: text) }
  }

  @Test(arguments: [
    ("2563-11-05", "2020-11-05"), ("2020-11-05", "2020-11-05"), ("๒๕๖๓-๑๑-๐๕", "2020-11-05"),
    ("5 พ.ย. 2563", "2020-11-05"), ("๕ พฤศจิกายน ๒๕๖๓", "2020-11-05"), ("31/3/2564", "2021-03-31"),
    ("5 พ.ย. 63", "2020-11-05"), ("31/3/64", "2021-03-31"), ("31 มี.ค. 65", "2022-03-31"),
    ("16 มี.ค. 2565", "2022-03-16"), ("10 มิ.ย.67", "2024-06-10"), ("5พ.ย2563", "2020-11-05"),
    ("วันที่ 5 พฤศจิกายน พ.ศ. 2563", "2020-11-05"), ("5 November 2020", "2020-11-05"), ("5 nov. 2020", "2020-11-05"),
    ("29 ก.พ. 2563", "2020-02-29"), ("9 Sept 2563", "2020-09-09"),
  ])
  func `reads every form of a date`(_ text: String, _ iso: String) throws {
    #expect(try Day(reading: text).iso == iso)
  }

  @Test(
    arguments: [
      ("▸30 ก.พ. 2563", "date-impossible"), ("▸2563-02-30", "date-impossible"), ("▸32 ม.ค. 2563", "date-impossible"),
      ("2563-▸13-01", "date-impossible"), ("31/▸13/2564", "date-impossible"), ("▸พ.ย. 2563", "date-incomplete"),
      ("▸5 พ.ย.", "date-incomplete"), ("▸", "date-unreadable"), ("▸เมื่อวาน", "date-unreadable"),
      ("5 พ.ย. 2563 ▸เช้า", "date-unreadable"), ("5 ▸ค.ค. 2563", "date-unreadable"), ("5 Nov ▸20", "year-short"),
      ("5 พ.ย. ▸25633", "year-range"), ("5 พ.ย. ▸563", "year-range"), ("▸5/11", "date-unreadable"),
    ] as [(Marked, String)])
  func `refuses what is no date, at its place`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in try Day(reading: text) }
  }
}
