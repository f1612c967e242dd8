import Diagnostics
import Fiscal
import Testing

@Suite struct MoneyReadingTests {
  @Test(arguments: [
    ("488292", 48_829_200), ("488,292", 48_829_200), ("488,292.50", 48_829_250), ("488,292.5", 48_829_250),
    ("๔๘๘,๒๙๒", 48_829_200), ("๔๘๘,๒๙๒.๕๐", 48_829_250), ("20,0๐๐", 2_000_000), ("10,000.-", 1_000_000),
    ("10,000 บาท", 1_000_000), ("10,000บาท", 1_000_000), ("8,000.- บาท", 800_000), ("14,000.-บาท", 1_400_000),
    ("฿10,000", 1_000_000), ("฿ 10,000.25", 1_000_025), ("525", 52_500), ("0", 0), ("0.05", 5),
    ("\u{A0}10,000\u{2009}บาท\u{202F}", 1_000_000), ("  7 ", 700), ("1,602,212", 160_221_200),
    ("92,233,720,368,547,758.07", Int64.max),
  ])
  func `reads every form of an amount`(_ text: String, _ satang: Int64) throws {
    #expect(try Money(reading: text) == Money(satang: satang))
  }

  @Test(arguments: [
    ("-1,200", -120_000), ("−0.50", -50), ("฿-5", -500), ("-฿5", -500), ("- 5", -500),
    ("-92,233,720,368,547,758.08", Int64.min),
  ])
  func `reads a negative amount only where it is allowed`(_ text: String, _ satang: Int64) throws {
    #expect(try Money(reading: text, allowsNegative: true) == Money(satang: satang))
    #expect(throws: Fault.self) { try Money(reading: text) }
  }

  @Test(
    arguments: [
      ("1▸e6", "number-exponent"), ("1.5▸E+6", "number-exponent"), ("1.234▸,5", "number-decimal-comma"),
      ("1.234.567▸,50", "number-decimal-comma"), ("1.234▸.567", "number-points"), ("1▸,23,4", "number-grouping"),
      ("1▸,5", "number-grouping"), ("1234▸,567", "number-grouping"), ("๑๒,๓๔๕▸,๖", "number-grouping"),
      ("12.34▸5", "money-decimals"), ("๑๒.๓๔▸๕๖", "money-decimals"),
      ("▸92,233,720,368,547,758.08", "money-range"), ("฿▸99999999999999999999999", "money-range"),
      ("▸-5", "money-negative"), ("▸(1,200)", "money-parentheses"), ("▸", "money-missing"), ("▸   ", "money-missing"),
      ("▸abc", "money-unreadable"), ("▸.50", "money-unreadable"), ("5▸.", "money-unreadable"),
      ("1 ▸234", "money-unreadable"), ("10,000 ▸ดอลลาร์", "money-unreadable"), ("1.5 ▸ล้านบาท", "money-unit"),
      ("2▸แสน", "money-unit"), ("▸１２", "number-full-width"), ("1▸２", "number-full-width"),
      ("10,000 บาท ▸ถ้วน", "money-unreadable"), ("▸+5", "money-unreadable"),
    ] as [(Marked, String)])
  func `refuses what is no amount, at its place`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in try Money(reading: text) }
  }

  @Test(arguments: [
    ("1.234,5", "1,234.50"), ("1,23,4", "1,234"), ("1.234.567", "1,234,567"), ("๑๒๓๔,๕๖", "123,456"),
  ])
  func `says what to write instead`(_ text: String, _ instead: String) throws {
    let fault = try #require(throws: Fault.self) { try Money(reading: text) }
    #expect(fault.hint?.english.contains(instead) == true)
    #expect(fault.hint?.thai.contains(instead) == true)
  }

  @Test func `a million digits are refused in time`() {
    let text = String(repeating: "9", count: 1_000_000)
    #expect(throws: Fault.self) { try Money(reading: text) }
    #expect(throws: Fault.self) { try Money(reading: String(repeating: "1,", count: 500_000)) }
  }
}
