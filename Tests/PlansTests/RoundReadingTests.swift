import Diagnostics
import Fiscal
import Testing

@testable import Plans

@Suite struct RoundReadingTests {
  private static func round(_ table: String, name: String = "2565-03", head: String = "as_of: 31 มี.ค. 2565") -> String {
    "-- office/2565/results/\(name).md --\n---\n\(head)\n---\n\(table)"
  }

  @Test(arguments: [
    "| ที่ | เบิกจ่าย ไตรมาส 1 | เบิกจ่าย ไตรมาส 2 | ผูกพัน | ร้อยละความก้าวหน้า | ผล | ปัญหา |",
    "| ลำดับที่ | ไตรมาสที่ ๑ (บาท) | ไตรมาสที่ ๒ (บาท) | ก่อหนี้ผูกพัน (บาท) | ความก้าวหน้า (ร้อยละ) | ผล | ปัญหา/อุปสรรค |",
    "| number | Q1 | Q2 | obligated | progress | result | problems |",
  ])
  func `a row is read as if it stood in its project`(_ head: String) throws {
    let table =
      head + "\n|---|---|---|---|---|---|---|\n| ๑ | 1,000 | ~ | 500.50 | 45 | บรรลุ | ฝนตก |\n| รวม | 1,000 | | | | | |"
    let (site, diagnostics) = content(more: Self.round(table)).read()
    #expect(diagnostics.isEmpty)
    let result = try #require(site?.agencies[0].plans[0].projects[0].results.first)
    #expect(result.asOf == Day(year: 2022, month: 3, day: 31))
    #expect(
      result.spent?.value
        == .byQuarter(PerQuarter(.stated(Money(satang: 100_000)), .notStated, .notStated, .notStated)))
    #expect(result.obligated?.value == .stated(Money(satang: 50_050)))
    #expect(result.progress?.value == Percent(hundredths: 4_500))
    #expect(result.result == .achieved)
    #expect(result.problems == "ฝนตก")
  }

  @Test func `rounds of one day are put together, and rounds stand in the order of their days`() throws {
    let more =
      Self.round("| ที่ | ปัญหา |\n|---|---|\n| 1 | ไม่มี |")
      + "\n" + Self.round("| ที่ | ไตรมาส 1 |\n|---|---|\n| 1 | 5 |", name: "a", head: "as_of: 31 ธ.ค. 2564")
    let (site, diagnostics) = content(project: "results:\n  as_of: 31 มี.ค. 2565\n  progress: 10", more: more).read()
    #expect(diagnostics.isEmpty)
    let results = try #require(site?.agencies[0].plans[0].projects[0].results)
    #expect(results.map(\.asOf) == [Day(year: 2021, month: 12, day: 31), Day(year: 2022, month: 3, day: 31)])
    #expect(results.last?.progress?.value == Percent(hundredths: 1_000))
    #expect(results.last?.problems == "ไม่มี")
  }

  @Test(arguments: [
    FaultyContent(
      "no day", content(more: round("| ที่ | ผล |\n|---|---|\n| 1 | บรรลุ |", head: "▸title: ก")), "missing-key"),
    FaultyContent("no table", content(more: round("▸ไม่มีตาราง")), "round-without-table"),
    FaultyContent("an unknown column", content(more: round("| ที่ | ▸สี |\n|---|---|\n| 1 | แดง |")), "unknown-column"),
    FaultyContent(
      "two columns of one meaning", content(more: round("| ที่ | Q1 | ▸ไตรมาส 1 |\n|---|---|---|\n| 1 | 5 | |")),
      "value-given-twice"),
    FaultyContent("no column for the project", content(more: round("▸| ผล |\n|---|\n| บรรลุ |")), "missing-column"),
    FaultyContent("no such project", content(more: round("| ที่ | ผล |\n|---|---|\n| ▸7 | บรรลุ |")), "unknown-project"),
    FaultyContent("not an amount", content(more: round("| ที่ | ผูกพัน |\n|---|---|\n| 1 | ▸มาก |")), "money-unreadable"),
    FaultyContent("no verdict", content(more: round("| ที่ | ผล |\n|---|---|\n| 1 | ▸ดี |")), "unknown-value"),
    FaultyContent(
      "quarters and a sum", content(more: round("| ที่ | Q1 | เบิกจ่ายสะสม |\n|---|---|---|\n| 1 | 5 | ▸5 |")),
      "spent-twice"),
    FaultyContent(
      "a project twice", content(more: round("| ที่ | ผล |\n|---|---|\n| 1 | บรรลุ |\n| 1 | ▸บรรลุ |")), "value-given-twice"
    ),
    FaultyContent(
      "in the project too",
      content(
        project: "results:\n  as_of: 31/3/2565\n  obligated: 5", more: round("| ที่ | ผูกพัน |\n|---|---|\n| 1 | ▸5 |")),
      "value-given-twice"),
    FaultyContent(
      "a quarter in the project too",
      content(
        project: "results:\n  as_of: 31/3/2565\n  spent: 5 | ~ | ~ | ~",
        more: round("| ที่ | Q1 |\n|---|---|\n| 1 | ▸5 |")),
      "value-given-twice"),
    FaultyContent(
      "both in a project",
      content(project: "results:\n  as_of: 31/3/2565\n  spent: 5 | ~ | ~ | ~\n  spent_to_date: ▸5"),
      "spent-twice"),
    FaultyContent(
      "spent before the year", content(project: "results:\n  as_of: 31/3/2564\n  spent_to_date: ▸5"),
      "spent-before-year"),
  ])
  func `what is wrong with a round stands at its cell`(_ fault: FaultyContent) { fault.expectDiagnostics() }
}
