import Language
import Testing

@Suite struct DigitsTests {
  @Test(arguments: [
    ("20,0๐๐", "20,000"), ("๐๑๒๓๔๕๖๗๘๙", "0123456789"), ("พ.ศ. ๒๕๖๔", "พ.ศ. 2564"), ("แผน", "แผน"), ("", ""),
  ])
  func `writes Thai digits as Arabic`(_ text: String, _ expected: String) {
    #expect(text.withDigits(.arabic) == expected)
    #expect(Digits.arabic(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test(arguments: [("1,602,212.50", "๑,๖๐๒,๒๑๒.๕๐"), ("ปี 25๖๔", "ปี ๒๕๖๔"), ("ก", "ก")])
  func `writes Arabic digits as Thai`(_ text: String, _ expected: String) {
    #expect(text.withDigits(.thai) == expected)
  }

  @Test(
    arguments: [("0", 0), ("9", 9), ("๐", 0), ("๙", 9), ("ก", nil), ("๚", nil), ("/", nil), (":", nil)]
      as [(Unicode.Scalar, Int?)])
  func `knows a digit's value`(_ scalar: Unicode.Scalar, _ expected: Int?) {
    #expect(Digits.value(of: scalar) == expected)
  }
}
