import Language
import Testing

@Suite struct TextHazardsTests {
  @Test(arguments: [
    ("▸\u{202E}แผน", TextHazards.Kind.bidirectionalControl, "U+202E"),
    ("แผน▸\u{200B}งาน", .invisible, "U+200B"),
    ("งบ▸\u{AD}", .invisible, "U+00AD"),
    // As the Lampang plan's scan has it, with a Greek letter.
    ("อิมน▸\u{3AC}วรั้ง", .lookAlike, "U+03AC"),
    ("p▸\u{430}y", .lookAlike, "U+0430"),
    ("แผ▸\u{E99}", .lookAlike, "U+0E99"),
    ("▸เเผน", .doubledVowel, "U+0E40"),
    ("น▸ํา", .doubledVowel, "U+0E4D"),
  ])
  func `finds what deceives the eye, and where`(_ marked: String, _ kind: TextHazards.Kind, _ codePoint: String) throws
  {
    let mark = Array("▸".utf8)
    var bytes = Array(marked.utf8)
    let range = try #require(bytes.firstRange(of: mark))
    bytes.removeSubrange(range)
    let text = String(decoding: bytes, as: UTF8.self)
    let found = TextHazards.hazards(in: text)
    try #require(found.count == 1)
    #expect(found[0].kind == kind)
    #expect(found[0].offset == range.lowerBound)
    #expect(found[0].codePoint == codePoint)
  }

  @Test(arguments: ["แผนปฏิบัติการ พ.ศ. ๒๕๖๔", "Σ 5 μ", "👩‍👧 ✔️", "น้ำ", "เกาะแก่ง", "café", "漢字"])
  func `leaves honest text alone`(_ text: String) {
    #expect(TextHazards.hazards(in: text) == [])
  }
}
