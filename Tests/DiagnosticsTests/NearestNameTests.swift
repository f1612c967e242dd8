import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("titel", "title"), ("fiscal_yaer", "fiscal_year"), ("Budget", "budget"), ("bugdet", "budget"),
    ("groupe", "groups"), ("สพป", "สพป."), ("กลุ่มนิเทศ ติดตามและประเมินผล", "กลุ่มนิเทศติดตามและประเมินผล"),
  ])
  func `a misspelt name finds the one that was meant`(name: String, meant: String) {
    let names = ["title", "budget", "groups", "fiscal_year", "สพป.", "กลุ่มนิเทศติดตามและประเมินผล", "กลุ่มอำนวยการ"]
    #expect(nearestName(to: name, among: names) == meant)
  }

  @Test(arguments: ["", "x", "colour", "งบประมาณ", String(repeating: "title", count: 100_000)])
  func `nothing plausible, no name`(name: String) {
    #expect(nearestName(to: name, among: ["title", "budget", "groups", ""]) == nil)
  }

  @Test func `the nearer name wins, and of equals the first`() {
    #expect(nearestName(to: "groop", among: ["groups", "group"]) == "group")
    #expect(nearestName(to: "cat", among: ["bat", "car"]) == "bat")
  }

  @Test func `two neighbours exchanged are one fault`() {
    #expect(nearestName(to: "abc", among: ["acb"]) == "acb")
    #expect(nearestName(to: "abc", among: ["cba"]) == nil)
  }
}
