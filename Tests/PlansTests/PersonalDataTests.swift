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
    "1-101700230708", "1 1 0 1 7 0 0 2 3 0 7 0 8", "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘", "1 - 1017 - 00230 - 70 - 8",
  ])
  func `a national id number is found`(_ text: String) {
    #expect(ids(in: text) == ["personal-id"])
  }

  @Test(arguments: [
    "0812345678", "081-234-5678", "081 234 5678", "08-1234-5678", "06 1234 5678", "๐๙๑-๒๓๔๕๖๗๘", "+66 81 234 5678",
    "+66812345678", "โทร.0912345678", "(081-2345678)",
    "(081) 234-5678", "081 - 234 - 5678", "081\u{A0}234\u{A0}5678", "+66 (0) 81 234 5678", "+66-81-2345678",
    "0 8 1 2 3 4 5 6 7 8",
    "โทร: ๐๘๑ ๒๓๔ ๕๖๗๘",
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
    "2563-11-05", "90812345678", "02-123-4567", "0 5422 1234", "053 123 456 ต่อ 12", "+66 2 123 4567", "08/12/2565",
    "081 บาท 234 ชิ้น 5678 คน", "รหัส 64-081-2345", "1-2-3-4-5-6-7-8-9-0-1-2-3",
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

  @Test(arguments: [
    ("office/2565/โทร_0812345678.pdf", "personal-phone"), ("office/2565/1101700230708.pdf", "personal-id"),
    ("office/2565/somchai@example.com.pdf", "personal-email"), ("office/2565/081-234-5678/a.pdf", "personal-phone"),
    ("office/files/0812345678.pdf", "personal-phone"),
  ])
  func `the name of an attachment is looked at too`(_ path: String, _ id: String) {
    let found = content(more: "-- \(path) --\n%PDF-1.4").read().diagnostics.filter { $0.id.hasPrefix("personal") }
    #expect(found.map(\.id) == [id])
    #expect(found.map(\.location.file) == [path])
  }

  @Test(arguments: [
    FaultyContent(
      "in a table that is published", content(more: "-- office/2565/a.csv --\nชื่อ,โทร\nก,▸081-234-5678"),
      "personal-phone")
  ])
  func `a table is looked through`(_ fault: FaultyContent) { fault.expectDiagnostics() }

  @Test(arguments: [
    ("081-234-5678", "081 2345678", []), ("'0812345678'", "๐๘๑-๒๓๔-๕๖๗๘", []), ("a@example.com", "A@Example.com", []),
    ("1-1017-00230-70-8", "1101700230708", []), ("081-234-5678", "082-234-5678", ["personal-phone"]),
    ("กลุ่มนโยบาย", "", ["nothing-to-allow"]), ("054-221-234", "", ["nothing-to-allow"]),
  ])
  func `the site allows what it names, and nothing else`(_ allowed: String, _ text: String, _ expected: [String]) {
    let site = "allowed_personal_data:\n  - \(allowed)"
    #expect(content(body: text, site: site, agency: Self.office).read().diagnostics.map(\.id) == expected)
  }

  @Test func `a long run of digits takes linear time`() {
    let digits = Array(String(repeating: "08", count: 500_000).utf8)
    #expect(PersonalData.findings(in: digits, file: "a.md").isEmpty)
  }

  private func ids(in text: String) -> [String] {
    content(body: text, agency: Self.office).read().diagnostics.map(\.id)
  }
}
