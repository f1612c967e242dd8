import Diagnostics
import Testing

@testable import Plans

@Suite struct PersonalDataTests {
  private static let office = """
    website: https://www.office.go.th/home
    contact:
      unit: กลุ่มอำนวยการ
      phone: 081-111-2222
      email: saraban@mail.example.com
    """

  @Test(arguments: [
    "1101700230708", "1-1017-00230-70-8", "๑๑๐๑๗๐๐๒๓๐๗๐๘", "1 1017 00230 70 8", "เลข 1101700230708 ของ",
  ])
  func `a national id number is found`(_ text: String) {
    #expect(ids(in: text) == ["personal-id"])
  }

  @Test(arguments: [
    "0812345678", "081-234-5678", "081 234 5678", "08-1234-5678", "06 1234 5678", "๐๙๑-๒๓๔๕๖๗๘", "+66 81 234 5678",
    "+66812345678", "โทร.0912345678", "(081-2345678)",
  ])
  func `a mobile number is found`(_ text: String) {
    #expect(ids(in: text) == ["personal-phone"])
  }

  @Test(arguments: ["somchai@example.com", "a.b+c@mail.example.co.th.", "<somchai@gmail.com>", "x@notoffice.go.th"])
  func `an e-mail address elsewhere is found`(_ text: String) {
    #expect(ids(in: text) == ["personal-email"])
  }

  @Test(arguments: [
    "1101700230709", "9101700230708", "11017002307081", "0-5422-1234", "054-221-234", "488,292.00", "1,234,567,890,123",
    "https://example.go.th/0812345678/1101700230708", "saraban@mail.example.com", "a@office.go.th",
    "a@sub.office.go.th",
    "081-111-2222", "0811112222", "A0812345678", "081-2-34567-8", "@", "a@b", "ร้อยละ 80 0 | 191,100 | 0 | 297,192",
    "2563-11-05", "90812345678",
  ])
  func `other numbers, and what is the office's own, are not`(_ text: String) {
    #expect(ids(in: text) == [])
  }

  @Test(arguments: [
    FaultyContent("in front matter", content(project: "note: โทร ▸081-234-5678"), "personal-phone"),
    FaultyContent(
      "in a body", content(body: "ก\n\nติดต่อ ▸a@example.com และ ▸0812345678"), "personal-email", "personal-phone"),
    FaultyContent(
      "on a page of the site", content(more: "-- a.md --\n---\ntitle: ก\n---\n▸1101700230708"), "personal-id"),
    FaultyContent(
      "in a round of results",
      content(
        more:
          "-- office/2565/results/1.md --\n---\nas_of: 2565-03-31\n---\n| ที่ | ปัญหา |\n|---|---|\n| 1 | ▸0812345678 |"),
      "personal-phone"),
  ])
  func `data about persons stand at their place`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test func `a long run of digits takes linear time`() {
    let digits = Array(String(repeating: "08", count: 500_000).utf8)
    #expect(PersonalData.findings(in: digits, file: "a.md").isEmpty)
  }

  private func ids(in text: String) -> [String] {
    content(body: text, agency: Self.office).read().diagnostics.map(\.id)
  }
}
