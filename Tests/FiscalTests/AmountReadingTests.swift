import Diagnostics
import Fiscal
import Testing

@Suite struct AmountReadingTests {
  @Test(arguments: [
    "none", "ไม่ใช้งบประมาณ", "ไม่ใช่งบประมาณ", "ไม่ใช้งบ", "ไม่ใช่ งบประมาณ", "ไม่ใช้ งบประมาณ", " ไม่ ใช้ งบ ประมาณ ", "-", "–",
  ])
  func `reads that no budget is used`(_ text: String) throws {
    #expect(try Amount(reading: text) == .noBudget)
    #expect(try Amount(reading: text, isQuoted: true) == .noBudget)
  }

  @Test(arguments: ["", " ", "~"])
  func `reads nothing where nothing is stated`(_ text: String) throws {
    #expect(try Amount(reading: text) == .notStated)
  }

  @Test func `zero is an amount`() throws {
    #expect(try Amount(reading: "0") == .stated(.zero))
  }

  @Test func `a tilde in quotes is refused`() {
    expectFault("money-quoted-tilde", at: "▸~") { text throws(Fault) in try Amount(reading: text, isQuoted: true) }
  }

  @Test(
    arguments: [
      ("0 | 191,100 | 0 | 297,192", PerQuarter(.stated(.zero), .baht(191_100), .stated(.zero), .baht(297_192))),
      ("38,000 | 20,500 | ~ | ~", PerQuarter(.baht(38_000), .baht(20_500), .notStated, .notStated)),
      ("|||", PerQuarter(repeating: .notStated)),
      ("- |  | ๑,๐๐๐ | ไม่ใช้งบประมาณ", PerQuarter(.noBudget, .notStated, .baht(1000), .noBudget)),
    ] as [(String, PerQuarter<Amount>)])
  func `reads the row of a printed table`(_ row: String, _ expected: PerQuarter<Amount>) throws {
    #expect(try PerQuarter<Amount>(readingRow: row) == expected)
  }

  @Test(
    arguments: [
      ("▸0 | 191,100 | 0", "quarters-count", "3"), ("▸0, 191,100, 0, 297,192", "quarters-count", "1"),
      ("0 | 1 | 2 | 3 |▸ 4", "quarters-count", "5"), ("| 0 | 1 | 2 |▸ 3 |", "quarters-count", "6"),
    ] as [(Marked, String, String)])
  func `a row has four values, and says how many were found`(_ marked: Marked, _ id: String, _ count: String) throws {
    expectFault(id, at: marked) { text throws(Fault) in try PerQuarter<Amount>(readingRow: text) }
    let fault = try #require(throws: Fault.self) { try PerQuarter<Amount>(readingRow: marked.text) }
    #expect(fault.message.english.hasPrefix(count))
  }

  @Test(
    arguments: [
      ("0 | 191▸,10 | 0 | 0", "number-grouping"), ("๐ | ไม่ใช้งบ | 1▸e6 | 0", "number-exponent"),
      ("0 | 0 | 0 | ▸-5", "money-negative"),
    ] as [(Marked, String)])
  func `a fault in a row stands at its value`(_ marked: Marked, _ id: String) {
    expectFault(id, at: marked) { text throws(Fault) in try PerQuarter<Amount>(readingRow: text) }
  }
}

extension Amount {
  fileprivate static func baht(_ baht: Int64) -> Amount { .stated(Money(satang: baht * 100)) }
}
