import Diagnostics
import Fiscal
import Testing

@Suite struct CalculationTests {
  @Test(
    arguments: [
      ("100*3*40", 12_000), ("120*2*35", 8400), ("2*3*600+600+950", 5150), ("15000+20000", 35_000), ("16*35", 560),
      ("100 × 3 x 40", 12_000), ("3*1,200", 3600), ("๓*๑๕๐", 450), ("0.5*3*100", 150), ("7", 7),
    ] as [(String, Int64)])
  func `works out products and their sum`(_ text: String, _ baht: Int64) throws {
    #expect(try Calculation(reading: text).result == Money(satang: baht * 100))
  }

  @Test(
    arguments: [
      ("▸", "calculation-unreadable"), ("100*▸", "calculation-unreadable"), ("16*35▸=560", "calculation-unreadable"),
      ("100 ▸คน*3", "calculation-unreadable"), ("▸(2+3)*4", "calculation-unreadable"),
      ("2*▸-3", "calculation-unreadable"),
      ("▸0.333*0.1", "calculation-fraction"), ("▸9999999999*9999999999", "calculation-range"),
      ("▸1000000000000*1000000000000*1000000000000*1000000000000", "calculation-range"),
      ("2*1▸e3", "number-exponent"), ("2*1▸,5", "number-grouping"), ("▸99999999999999999999*2", "number-range"),
    ] as [(Marked, String)])
  func `refuses what is no calculation, at its place`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in try Calculation(reading: text) }
  }

  @Test(arguments: [("45", 4500), ("45.5 %", 4550), ("ร้อยละ ๔๕", 4500), ("100", 10_000), ("0", 0)])
  func `reads a percentage`(_ text: String, _ hundredths: Int) throws {
    #expect(try Percent(reading: text) == Percent(hundredths: hundredths))
  }

  @Test(
    arguments: [
      ("▸101", "percent-range"), ("▸33.333", "percent-range"), ("▸ครึ่ง", "percent-unreadable"),
      ("45 ▸ต่อ", "percent-unreadable"), ("▸-1", "percent-unreadable"),
    ] as [(Marked, String)])
  func `refuses what is no percentage`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in try Percent(reading: text) }
  }

  @Test func `reads four percentages of a row`() throws {
    for (text, hundredths) in [
      ("32 | 54 | 77 | 100", [3200, 5400, 7700, 10_000]), ("๓๒ | ~ || 100", [3200, nil, nil, 10_000]),
    ] {
      #expect(try PerQuarter<Percent?>(readingRow: text).all.map { $0?.hundredths } == hundredths)
    }
    expectFault("percent-unreadable", at: "32 | ▸x | 77 | 100") { text throws(Fault) in
      try PerQuarter<Percent?>(readingRow: text)
    }
    expectFault("quarters-count", at: "▸32 | 54") { text throws(Fault) in try PerQuarter<Percent?>(readingRow: text) }
  }
}
