import Diagnostics
import Fiscal
import Testing

@Suite struct PeriodReadingTests {
  @Test(arguments: [
    // The forms of the format's table.
    ("พ.ย. 63 – ก.ย. 64", 2564, "2020-11-01/2021-09-30"),
    ("ธ.ค.66, เม.ย.67, ก.ค.-ก.ย.67", 2567, "2023-12-01/2023-12-31 2024-04-01/2024-04-30 2024-07-01/2024-09-30"),
    ("1 พ.ย. -30 ก.ย.63", 2563, "2019-11-01/2020-09-30"),
    ("มิถุนายน ถึง กันยายน ๒๕๖3", 2563, "2020-06-01/2020-09-30"),
    ("ไตรมาส 1,2,4", 2565, "2021-10-01/2022-03-31 2022-07-01/2022-09-30"),
    ("Q3-Q4", 2565, "2022-04-01/2022-09-30"), ("ตลอดปี", 2564, "2020-10-01/2021-09-30"),
    ("ตลอดปีงบประมาณ", 2564, "2020-10-01/2021-09-30"), ("ตลอดปีงบประมาณ พ.ศ. 2563", 2564, "2019-10-01/2020-09-30"),
    ("2025-07..2025-08", 2568, "2025-07-01/2025-08-31"), ("2020-11", 2564, "2020-11-01/2020-11-30"),
    ("2563-11-05", 2564, "2020-11-05/2020-11-05"), ("2020-11-2021-03", 2564, "2020-11-01/2021-03-31"),
    // Spellings of the printed plans.
    ("พ.ย 63 – ธ.ค. 63", 2564, "2020-11-01/2020-12-31"), ("ต.ค. 63- ธ.ค. 63", 2564, "2020-10-01/2020-12-31"),
    ("ก.ค.64 - ก.ย. 64", 2564, "2021-07-01/2021-09-30"), ("ธ.ค..66", 2567, "2023-12-01/2023-12-31"),
    ("10 มิ.ย.67", 2567, "2024-06-10/2024-06-10"), ("ต.ค.-ธ.ค.66", 2567, "2023-10-01/2023-12-31"),
    ("ไตรมาส ที่ 1 – 4", 2565, "2021-10-01/2022-09-30"), ("ไตรมาสที่ 3,4", 2565, "2022-04-01/2022-09-30"),
    ("ต.ค. 64 – ก.ย. 65", 2565, "2021-10-01/2022-09-30"), ("ม.ค. 65", 2565, "2022-01-01/2022-01-31"),
    // What the text leaves out.
    ("พ.ย. – ก.ย. 64", 2564, "2020-11-01/2021-09-30"), ("เม.ย. – พ.ค. 64", 2564, "2021-04-01/2021-05-31"),
    ("พ.ย. 63 – ก.ย.", 2564, "2020-11-01/2021-09-30"), ("1-15 พ.ย. 63", 2564, "2020-11-01/2020-11-15"),
    ("พ.ย. – ก.พ.", 2564, "2020-11-01/2021-02-28"), ("พ.ย., ม.ค.", 2564, "2020-11-01/2020-11-30 2021-01-01/2021-01-31"),
    ("5, 12 พ.ย. 63", 2564, "2020-11-05/2020-11-05 2020-11-12/2020-11-12"),
    ("1 พ.ย. – ก.ย. 64", 2564, "2020-11-01/2021-09-30"), ("31/10/2563 – 2/11/2563", 2564, "2020-10-31/2020-11-02"),
    // Other dashes, words and scripts.
    ("พ.ย. 63 — ก.ย. 64", 2564, "2020-11-01/2021-09-30"), ("พ.ย. 63−ก.ย. 64", 2564, "2020-11-01/2021-09-30"),
    ("พ.ย. 63‐ก.ย. 64", 2564, "2020-11-01/2021-09-30"), ("พ.ย. 63 ~ ก.ย. 64", 2564, "2020-11-01/2021-09-30"),
    ("มิถุนายนถึงกันยายน 2563", 2563, "2020-06-01/2020-09-30"), ("ก.ค..ก.ย. 64", 2564, "2021-07-01/2021-09-30"),
    ("Nov 2020 – Sep 2021", 2564, "2020-11-01/2021-09-30"),
    ("November 2020 to January 2021", 2564, "2020-11-01/2021-01-31"),
    ("พฤศจิกายน พ.ศ. 2563", 2564, "2020-11-01/2020-11-30"),
    ("ธ.ค. 63 และ ก.พ. 64", 2564, "2020-12-01/2020-12-31 2021-02-01/2021-02-28"),
    ("พย63-กย64", 2564, "2020-11-01/2021-09-30"), ("Q1, Q4", 2564, "2020-10-01/2020-12-31 2021-07-01/2021-09-30"),
    ("ไตรมาส 1/2563", 2564, "2019-10-01/2019-12-31"),
    ("ไตรมาส 1, 5 ก.พ. 64", 2564, "2020-10-01/2020-12-31 2021-02-05/2021-02-05"),
    // The order of the calendar, touching months made one.
    ("ม.ค. 64, ต.ค. 63", 2564, "2020-10-01/2020-10-31 2021-01-01/2021-01-31"),
    ("ต.ค. 63, พ.ย. 63", 2564, "2020-10-01/2020-11-30"),
  ])
  func `reads every form of a period`(_ text: String, _ year: Int, _ spans: String) throws {
    var warnings: [Fault] = []
    let period = try Period.read(text, in: FiscalYear(buddhistEra: year), warnings: &warnings)
    #expect(period.spans.map { "\($0.first.iso)/\($0.last.iso)" }.joined(separator: " ") == spans)
    #expect(warnings.isEmpty)
    #expect(period.printed == text)
  }

  @Test(
    arguments: [
      ("ไตรมาส ที่ 1,▸,4", "2021-10-01/2021-12-31 2022-07-01/2022-09-30"), ("▸, ม.ค. 65", "2022-01-01/2022-01-31"),
      ("ม.ค. 65,▸", "2022-01-01/2022-01-31"),
    ] as [(Marked, String)])
  func `an empty place in the list is a warning`(_ marked: Marked, _ spans: String) throws {
    var warnings: [Fault] = []
    let period = try Period.read(marked.text, in: FiscalYear(buddhistEra: 2565), warnings: &warnings)
    #expect(period.spans.map { "\($0.first.iso)/\($0.last.iso)" }.joined(separator: " ") == spans)
    #expect(warnings.map(\.id) == ["period-empty-place"])
    #expect(warnings.map(\.offset) == [marked.offset])
    #expect(warnings.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [
      ("ก.ย. 64 – ▸พ.ย. 63", "period-end-before-start"), ("15 – ▸1 พ.ย. 63", "period-end-before-start"),
      ("ก.ย. – ▸ต.ค.", "period-end-before-start"), ("ไตรมาส 4 ▸- 1", "period-end-before-start"),
      ("ไตรมาส ▸5", "period-quarter"), ("Q1-Q▸9", "period-quarter"), ("▸", "period-missing"),
      ("▸ค.ค. 63", "period-unreadable"), ("▸มิ.ค. 63", "period-unreadable"), ("พ.ย. 63 –▸", "period-unreadable"),
      ("พ.ย. 63 ▸(โดยประมาณ)", "period-unreadable"), ("▸2564", "period-unreadable"), ("1,2,▸4", "period-month"),
      ("พ.ย. ▸2563333", "year-range"), ("▸31 ก.ย. 64", "date-impossible"), ("2020-▸13", "date-impossible"),
      ("พ.ย. 63 – ก.ย. 64 ▸– ต.ค. 64", "period-unreadable"),
    ] as [(Marked, String)])
  func `refuses what is no period, at its place`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in
      var warnings: [Fault] = []
      return try Period.read(text, in: FiscalYear(buddhistEra: 2564), warnings: &warnings)
    }
  }

  @Test func `a month without a year needs a fiscal year, or a year that follows`() throws {
    var warnings: [Fault] = []
    #expect(throws: Fault.self) { try Period.read("พ.ย.", in: nil, warnings: &warnings) }
    let period = try Period.read("ธ.ค., เม.ย. 67", in: nil, warnings: &warnings)
    #expect(period.months.map(\.iso) == ["2023-12", "2024-04"])
  }

  @Test(
    arguments: [
      ("พ.ย. 63 – ก.ย. 64", "2020-11/2021-09"), ("เม.ย. 64", "2021-04/2021-04"), ("ไตรมาส 2", "2021-01/2021-03"),
      ("31 มี.ค. 64", "2021-03-31"), ("15 – 20 เม.ย. 64", "2021-04-15/2021-04-20"),
      ("5 ม.ค. 64, 20 ก.พ. – 3 มี.ค. 64", "2021-01-05/2021-03-03"),
      // A month has no day at which it ends as days do.
      ("5 ม.ค. 64, มี.ค. 64", "2021-01/2021-03"), ("ม.ค. 64, 5 มี.ค. 64", "2021-01/2021-03"),
    ])
  func `data files have days where the document names days`(_ text: String, _ iso: String) throws {
    var warnings: [Fault] = []
    let year = try #require(FiscalYear(buddhistEra: 2564))
    #expect(try Period.read(text, in: year, warnings: &warnings).iso == iso)
  }

  @Test func `knows its months and quarters`() throws {
    var warnings: [Fault] = []
    let year = try #require(FiscalYear(buddhistEra: 2567))
    let period = try Period.read("ธ.ค.66, 10 มิ.ย.67, 20 มิ.ย. – 5 ก.ค. 67", in: year, warnings: &warnings)
    #expect(period.months.map(\.iso) == ["2023-12", "2024-06", "2024-07"])
    #expect(period.quarters(in: year) == [.first, .third, .fourth])
    #expect(period.firstDay.iso == "2023-12-01")
    #expect(period.lastDay.iso == "2024-07-05")
    #expect(period.firstMonth.iso == "2023-12")
    #expect(period.lastMonth.iso == "2024-07")
    #expect(!period.contains(.second, of: year))
  }

  @Test func `a long list is read in time`() {
    var warnings: [Fault] = []
    let list = String(repeating: "Q1,", count: 30_000)
    #expect(throws: Never.self) { try Period.read(list, in: FiscalYear(buddhistEra: 2564), warnings: &warnings) }
  }
}
