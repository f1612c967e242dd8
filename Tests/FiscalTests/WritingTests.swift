import Diagnostics
import Fiscal
import Testing

@Suite struct WritingTests {
  @Test(
    arguments: [
      (160_221_200, "1,602,212", "1602212.00", "1.60"), (160_221_250, "1,602,212.50", "1602212.50", "1.60"),
      (0, "0", "0.00", "0.00"), (5, "0.05", "0.05", "0.00"), (-120_000, "−1,200", "-1200.00", "0.00"),
      (100_500_000, "1,005,000", "1005000.00", "1.01"), (-100_500_000, "−1,005,000", "-1005000.00", "−1.01"),
      (123_456_789_012_300, "1,234,567,890,123", "1234567890123.00", "1,234,567.89"),
      (Int64.min, "−92,233,720,368,547,758.08", "-92233720368547758.08", "−92,233,720,368.55"),
    ] as [(Int64, String, String, String)])
  func `writes money for pages, data and headlines`(
    _ satang: Int64, _ baht: String, _ decimal: String, _ millions: String
  ) {
    let money = Money(satang: satang)
    #expect(money.baht == baht)
    #expect(money.decimal == decimal)
    #expect(money.millions == millions)
  }

  @Test(
    arguments: [
      (1, 3, "33.33", "33.3", "33"), (2, 3, "66.67", "66.7", "67"), (1, 8, "12.50", "12.5", "13"),
      (540_292, 1_602_212, "33.72", "33.7", "34"), (45_449, 100_000, "45.45", "45.4", "45"),
      (-1, 8, "−12.50", "−12.5", "−13"), (1_015, 1_000, "101.50", "101.5", "102"), (0, 5, "0.00", "0.0", "0"),
      (605, 10_000, "6.05", "6.1", "6"), (8_224, 12_760, "64.45", "64.5", "64"),
      (644_496, 1_000_000, "64.45", "64.4", "64"), (644_504, 1_000_000, "64.45", "64.5", "64"),
      (-644_496, 1_000_000, "−64.45", "−64.4", "−64"), (-644_504, 1_000_000, "−64.45", "−64.5", "−64"),
      (494_996, 1_000_000, "49.50", "49.5", "49"),
    ] as [(Int64, Int64, String, String, String)])
  func `a percentage is rounded once, half away from zero`(
    _ part: Int64, _ whole: Int64, _ two: String, _ one: String, _ none: String
  ) {
    let (part, whole) = (Money(satang: part), Money(satang: whole))
    #expect(Percent(of: part, in: whole)?.written(decimals: 2) == two)
    #expect(Percent(of: part, in: whole)?.written(decimals: 1) == one)
    #expect(Percent(of: part, in: whole)?.written(decimals: 0) == none)
  }

  @Test(
    arguments: [
      (0, 5, 0, 0), (1, 1_000_000, 0, 1), (-1, 1_000_000, 0, -1), (5, 5, 100, 0), (999_999, 1_000_000, 100, -1),
      (1_000_001, 1_000_000, 100, 1), (3, 5, 100, -1), (Int64.max, 10_000, 100, 1), (Int64.max, -10_000, 0, -1),
    ] as [(Int64, Int64, Int, Int)])
  func `a percentage knows on which side of a whole number it lies`(
    _ part: Int64, _ whole: Int64, _ number: Int, _ side: Int
  ) throws {
    let percent = try #require(Percent(of: Money(satang: part), in: Money(satang: whole)))
    #expect(percent.side(ofWhole: number) == side)
    #expect(Percent(hundredths: number * 100).side(ofWhole: number) == 0)
  }

  @Test func `what is left of a hundred per cent is rounded once too`() throws {
    let percent = try #require(Percent(of: Money(satang: 644_496), in: Money(satang: 1_000_000)))
    #expect(percent.remainder.written(decimals: 1) == "35.6")
    #expect(percent.remainder.written(decimals: 2) == "35.55")
  }

  @Test func `a share of nothing, or beyond what fits, is no percentage`() {
    #expect(Percent(of: Money(satang: 1), in: .zero) == nil)
    #expect(Percent(of: Money(satang: .max), in: Money(satang: 1)) == nil)
    #expect(Percent(of: Money(satang: .min), in: Money(satang: .min))?.hundredths == 10_000)
  }

  @Test func `sums are checked`() throws {
    #expect(try Money.sum(of: [1, 2, 3].map(Money.init(satang:))) == Money(satang: 6))
    #expect(try Money.sum(of: []) == .zero)
    #expect(throws: Money.Overflow.self) { try Money.sum(of: [Money(satang: .max), Money(satang: 1)]) }
  }

  @Test(arguments: [
    ("พ.ย 63 – ก.ย. 64", "พ.ย. 2563 – ก.ย. 2564", "Nov 2020 – Sep 2021"),
    ("เม.ย.-พ.ค. 64", "เม.ย. – พ.ค. 2564", "Apr – May 2021"), ("ม.ค. 64", "ม.ค. 2564", "Jan 2021"),
    ("5/11/2563", "5 พ.ย. 2563", "5 Nov 2020"), ("1-15 พ.ย. 63", "1 – 15 พ.ย. 2563", "1 – 15 Nov 2020"),
    ("30 ม.ค. - 2 ก.พ. 64", "30 ม.ค. – 2 ก.พ. 2564", "30 Jan – 2 Feb 2021"),
    ("1 พ.ย. -30 ก.ย.63", "1 พ.ย. 2562 – 30 ก.ย. 2563", "1 Nov 2019 – 30 Sep 2020"),
    ("ธ.ค.63, เม.ย.64", "ธ.ค. 2563, เม.ย. 2564", "Dec 2020, Apr 2021"),
    ("ไตรมาส ที่ 1 - 2", "ไตรมาสที่ 1 – 2 ปีงบประมาณ 2564", "Q1 – Q2 of fiscal year 2564"),
    ("ไตรมาสที่ 1,3,4", "ไตรมาสที่ 1, 3 – 4 ปีงบประมาณ 2564", "Q1, Q3 – Q4 of fiscal year 2564"),
    (
      "ไตรมาส 4/2563, ไตรมาส 1", "ไตรมาสที่ 4 ปีงบประมาณ 2563, ไตรมาสที่ 1 ปีงบประมาณ 2564",
      "Q4 of fiscal year 2563, Q1 of fiscal year 2564"
    ),
    ("ไตรมาส 1, เม.ย. 64", "ไตรมาสที่ 1 ปีงบประมาณ 2564, เม.ย. 2564", "Q1 of fiscal year 2564, Apr 2021"),
  ])
  func `writes a period in one form`(_ text: String, _ thai: String, _ english: String) throws {
    var warnings: [Fault] = []
    let period = try Period.read(text, in: FiscalYear(buddhistEra: 2564), warnings: &warnings)
    #expect(period.written(in: .thai) == thai)
    #expect(period.written(in: .english) == english)
  }

  @Test func `writes a fiscal year in both languages`() throws {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    #expect(year.titleWithRange(in: .thai) == "ปีงบประมาณ พ.ศ. 2564 (1 ต.ค. 2563 – 30 ก.ย. 2564)")
    #expect(year.title(in: .english) == "Fiscal year 2564 (2021)")
    #expect(year.range(in: .english) == "1 Oct 2020 – 30 Sep 2021")
  }

  @Test func `writes days and months`() throws {
    let day = try #require(Day(year: 2020, month: 11, day: 5))
    #expect(day.written(in: .thai) == "5 พ.ย. 2563")
    #expect(day.written(in: .english) == "5 Nov 2020")
    #expect(day.iso == "2020-11-05")
    #expect(day.month.written(in: .thai) == "พ.ย. 2563")
    #expect(day.month.iso == "2020-11")
  }

  @Test(arguments: [(3790, "37.90"), (-5, "-0.05"), (0, "0.00"), (1_000_000, "10000.00"), (7, "0.07")])
  func `a percentage in a data file has two decimals and no separators`(_ hundredths: Int, _ expected: String) {
    #expect(Percent(hundredths: hundredths).decimal == expected)
  }
}
