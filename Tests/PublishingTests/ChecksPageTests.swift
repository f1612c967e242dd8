import Foundation
import Testing

@testable import Publishing

/// The page of a plan's checks, of the example office, whose plan admits three of them.
@Suite struct ChecksPageTests {
  @Test func `what the plan admits stands with its reason, and is no open check`() async throws {
    let place = try Workplace(agency: "example-office")
    #expect(try await build(place.options).counts != nil)
    let page = try place.text("example-office/2569/checks.html")
    let open = try section("_open", of: page)
    let admitted = try section("_admitted", of: page)
    #expect(open.contains("มี 4 จุด"))
    #expect(open.matches(of: /<li>“แบบเสนอโครงการ/).count == 1)
    for (check, reason) in [
      ("12*24500 ได้ 294,000 บาท แต่รายการนี้ระบุ 290,000 บาท", "ต่อรองราคาเครื่องคอมพิวเตอร์"),
      ("ต่างกัน 500 บาท", "ตารางท้ายเล่มรวมยอดของกลุ่มนิเทศฯ เกินไป 500 บาท"),
    ] {
      let said = try #require(admitted.range(of: check))
      let answer = try #require(admitted.range(of: reason))
      #expect(said.upperBound < answer.lowerBound)
      #expect(!open.contains(check))
    }
  }

  private func section(_ id: String, of page: String) throws -> Substring {
    let start = try #require(page.range(of: "<section id=\"\(id)\">"))
    let end = try #require(page.range(of: "</section>", range: start.upperBound..<page.endIndex))
    return page[start.upperBound..<end.lowerBound]
  }
}
