import Testing

@testable import Language

@Suite struct TextClustersTests {
  /// Each pair of plain scalars begins a character of Swift's where the short rule says so.
  @Test func `plain text divides into characters as Unicode has it`() {
    let plain = [0x20...0x7E, 0xE01...0xE5B, 0x2010...0x2027].joined().compactMap { Unicode.Scalar(UInt32($0)) }
    var differences: [String] = []
    for left in plain {
      for right in plain {
        var text = String.UnicodeScalarView([left, right])
        text.append("ก")
        if (String(text).count == 2) != right.joinsPlainText { differences.append(String(text)) }
      }
    }
    #expect(plain.allSatisfy { $0.isPlain })
    #expect(differences.isEmpty)
  }

  @Test(arguments: [
    ("งบ", ["ง", "บ"]), ("น้ำใจ", ["น้ำ", "ใจ"]), ("เด็ก", ["เด็", "ก"]), ("e\u{301}a", ["e\u{301}", "a"]),
    ("👩‍🏫ครู", ["👩‍🏫", "ค", "รู"]), ("กา ", ["กา", ""]), ("a\r\nb", ["a", "", "b"]),
  ])
  func `letters that belong together are one cluster`(text: String, lines: [String]) {
    let clusters = TextClusters(of: text, breaks: [])
    #expect((0..<clusters.count).map { clusters.line($0..<($0 + 1)) } == lines)
  }

  /// As Swift counts characters, whether text is plain or not.
  @Test(arguments: ["", "a", "budget", "งบประมาณ", "น้ำใจ", "\u{E49}ำ", "e\u{301}a", "👩‍🏫ครู", "a\r\nb", "ร้อยละ – “ก”"])
  func `a text is longer than fewer characters than it has`(text: String) {
    for limit in 0...20 { #expect(text.isLonger(than: limit) == (text.count > limit), "\(limit)") }
  }
}
