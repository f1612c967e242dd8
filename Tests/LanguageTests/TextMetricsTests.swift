import Language
import Testing

@Suite struct TextMetricsTests {
  @Test(arguments: [
    "\u{E31}", "\u{E34}", "\u{E37}", "\u{E38}", "\u{E3A}", "\u{E47}", "\u{E48}", "\u{E4C}", "\u{E4E}", "\u{301}",
    "\u{200B}", "\u{FE0F}",
  ])
  func `gives no room to marks and to what is not seen`(_ mark: String) {
    #expect(textWidth("ก" + mark, fontSize: 16) == textWidth("ก", fontSize: 16))
  }

  /// Widths in thousandths of an em, no narrower than Noto Sans Thai and Noto Sans set them.
  @Test(arguments: [
    ("ก", 600), ("ณ", 909), ("เ", 295), ("ำ", 406), ("๗", 720), ("0", 572), ("W", 930), ("i", 258), ("—", 1000),
    ("漢", 1000),
  ])
  func `is at least as wide as a common font sets it`(_ letter: Character, _ least: Int) throws {
    let scalar = try #require(letter.unicodeScalars.first)
    #expect(TextMetrics.advance(of: scalar) >= least)
    #expect(TextMetrics.advance(of: scalar) < least * 3 / 2)
  }

  @Test func `adds up, and grows with the font`() {
    let text = "แผนปฏิบัติการ 2564"
    #expect(textWidth("", fontSize: 16) == 0)
    #expect(abs(textWidth(text + text, fontSize: 10) - 2 * textWidth(text, fontSize: 10)) < 0.001)
    #expect(abs(textWidth(text, fontSize: 20) - 2 * textWidth(text, fontSize: 10)) < 0.001)
  }

  @Test func `gives all digits one width`() {
    #expect(Set("0123456789".map { textWidth(String($0), fontSize: 16) }).count == 1)
  }
}
