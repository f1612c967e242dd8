import Diagnostics
import Plans
import Testing

@Suite struct TargetVerdictTests {
  private static let scales: Scales = [
    ["ปรับปรุง", "พอใช้", "ดี", "ดีมาก", "ดีเยี่ยม"], ["น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "มากที่สุด"],
  ]

  @Test(
    arguments: [
      ("ไม่น้อยกว่าร้อยละ 80", "85.2", true), ("ไม่น้อยกว่าร้อยละ 80", "80", true), ("ร้อยละ 80", "79.99", false),
      ("ร้อยละ 80", "ร้อยละ 80.00", true), ("ร้อยละ 80", "85 %", true), ("ร้อยละ 80", "85 คน", nil),
      ("ร้อยละ 80", "20/24", true), ("ร้อยละ 80", "19 จาก 24", false), ("ร้อยละ 80", "ดี", nil), ("> 80%", "80", false),
      ("ไม่เกินร้อยละ 5", "5", true), ("ไม่เกินร้อยละ 5", "5.01", false), ("24 แห่ง", "24", true),
      ("24 แห่ง", "23 แห่ง", false), ("24 แห่ง", "จำนวน ๒๕ แห่ง", true), ("24 แห่ง", "24 คน", nil), ("24 แห่ง", "100 %", nil),
      ("น้อยกว่า 3 ครั้ง", "2 ครั้ง", true), ("เท่ากับ 4 ครั้ง", "5", false), ("จำนวน 1,000 คน", "1,000", true),
      ("1 รายงาน", "1", true), ("1 รายงาน", "0", false), ("1 รายงาน", "มี", true), ("1 รายงาน", "ไม่มี", false),
      ("1 รายงาน", "แล้วเสร็จ", nil), ("ทุกแห่ง", "ทุกแห่ง", true), ("ทุกแห่ง", "ร้อยละ 100", true), ("ทุกแห่ง", "99.9%", false),
      ("ทุกแห่ง", "24 จาก 24", true), ("ทุกแห่ง", "23/24", false), ("ทุกแห่ง", "24", nil), ("ทุกแห่ง", "ไม่ครบ", false),
      ("ระดับดีขึ้นไป", "ดีมาก", true), ("ระดับดีขึ้นไป", "ระดับดี", true), ("ระดับดีขึ้นไป", "พอใช้", false),
      ("ระดับดีขึ้นไป", "มากที่สุด", nil), ("ระดับไม่ต่ำกว่า มาก", "อยู่ในระดับมากที่สุด", true),
      ("ระดับ 4 ขึ้นไป", "3.5", false), ("3 : 2", "6:4", true), ("3 : 2", "2 : 3", nil), ("3 : 2", "1.5", nil),
      ("มากกว่าปีฐาน 2563 (9 คน)", "10", true), ("มากกว่าปีฐาน 2563 (9 คน)", "9 คน", false),
      ("ลดลงจากปีฐาน 2563 (9 คน)", "8", true), ("เพิ่มขึ้นจากปีฐาน 2563 (50 คน) ร้อยละ 20", "60", true),
      ("เพิ่มขึ้นจากปีฐาน 2563 (50 คน) ร้อยละ 20", "59", false), ("ลดลงจากปีฐาน 2563 (50 คน) 5 คน", "45", true),
      ("ลดลงจากปีฐาน 2563 (50 คน) 5 คน", "46", false), ("สูงขึ้น", "100", nil),
      ("5 โรงเรียนต่อคน", "6", true), ("5 โรงเรียนต่อคน", "4 โรงเรียนต่อคน", false), ("หน่วยงานละ 1 บูท", "12 บูท", nil),
      ("ต้องไม่เกินร้อยละ 5", "20", false), ("ไม่เกนิร้อยละ 5", "20", nil), ("5 ครั้งลงมา", "6", false),
      ("0 ครั้ง", "0", true), ("0 ครั้ง", "3", false), ("ไม่น้อยกว่า 5 ครั้งลงมา", "5", nil),
      ("คู่มือและแนวทาง", "1", nil), ("ร้อยละ 80", "", nil),
    ] as [(String, String, Bool?)])
  func `holds an actual value against a target`(_ target: String, _ actual: String, _ isMet: Bool?) throws {
    #expect(try Target(reading: target).isMet(by: actual, scales: Self.scales) == isMet)
  }

  @Test(
    arguments: [
      ("ระดับปานกลาง", "น้อย", false), ("ระดับปานกลาง", "มาก", true), ("ระดับปานกลาง", "ควรปรับปรุง", false),
      ("ระดับปานกลาง", "ดี", true), ("ระดับดี", "มาก", nil), ("ระดับน้อย", "ดี", nil), ("ระดับสูง", "สูง มาก", true),
      ("ระดับสูง", "สูง", true), ("ระดับมาก", "ปานกลาง", false),
    ] as [(String, String, Bool?)])
  func `two levels are held against each other on the first scale that has both`(
    _ target: String, _ actual: String, _ isMet: Bool?
  ) throws {
    // "ปานกลาง" is on three scales, on the last one above "มาก"; "สูง" is on one of them twice.
    let scales: Scales = [
      ["น้อย", "ปานกลาง", "มาก"], ["ควรปรับปรุง", "ปานกลาง", "ดี"], ["มาก", "ปานกลาง"], ["สูง", "สูงมาก", "สูง"],
    ]
    #expect(try Target(reading: target).isMet(by: actual, scales: scales) == isMet)
  }

  @Test func `without a scale a level has no verdict`() throws {
    #expect(try Target(reading: "ระดับดีขึ้นไป").isMet(by: "ดีมาก", scales: []) == nil)
  }
}
