import Language
import Testing

@Suite struct SortKeyTests {
  /// Each list is in the order of the Royal Institute's dictionary, or as the doc comment of `SortKey` says.
  @Test(arguments: [
    ["กก", "กฎ", "กระ", "กะ", "กา", "กำ", "กิน", "กี่", "กุ", "เกาะ", "แก", "โก", "ใกล้", "ไก", "ขา"],
    ["แกง", "แก่ง", "แก้ง"],
    ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า"],
    ["เก็ง", "เก่ง", "เก้ง"],
    ["รก", "ฤดู", "ลา", "ฦๅ", "วัน"],
    ["หก", "หงาย", "เห", "แห", "ให้", "อา", "ฮา"],
    ["จังหวัด", "เชียงใหม่", "ตาก", "น่าน", "แพร่", "ลำปาง", "ลำพูน", "เลย"],
    ["2564", "๒๕๖๕", "apple", "Banana", "cherry", "กลุ่ม", "漢"],
    ["กลุ่ม ก", "กลุ่มข", "กลุ่ม ค"],
    ["กลุ่ม", "กลุ่มงาน"],
    ["ที่ 1", "ที่ 12", "ที่ 2"],
  ])
  func `orders as a dictionary does`(_ expected: [String]) {
    #expect(expected.reversed().sorted { SortKey($0) < SortKey($1) } == expected)
  }

  @Test(arguments: [("น้ำ", "น้ํา"), ("แก", "เเก"), ("กี่", "ก่ี")])
  func `takes another spelling of the same to the same place`(_ one: String, _ other: String) {
    // Only the bytes, which come last, tell them apart.
    #expect((SortKey(one) < SortKey(one + "ก")) && (SortKey(other) < SortKey(one + "ก")))
    #expect((SortKey(one) < SortKey(other + "ก")) && (SortKey(one) != SortKey(other)))
  }
}

@Suite struct NumberKeyTests {
  @Test(arguments: [
    ["1", "1.1", "1.2", "1.10", "2", "10", "10.1"],
    ["1", "๒", "3", "๑๐"],
    ["9", "9ก", "9ข", "10"],
    ["1/2564", "2/2564", "10/2564"],
    ["01", "1", "02", "3"],
    ["", "99999999999999999999999", "100000000000000000000000", "ก"],
  ])
  func `orders whole numbers as numbers`(_ expected: [String]) {
    #expect(expected.reversed().sorted { NumberKey($0) < NumberKey($1) } == expected)
  }
}
