import CThai
import Foundation
import Language
import TestSupport
import Testing

/// The dictionary of the default theme.
enum Dictionary {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes/default")
    .standardized
  static let words = folder.appending(path: "words.th.txt")
  static let compiled = folder.appending(path: "words.th.tri")

  static func breaker() throws -> WordBreaker { try #require(WordBreaker(dictionary: compiled.path)) }

  static func lines() throws -> [String] {
    try String(contentsOf: words, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}

extension String {
  /// The text with `|` wherever a line may break.
  func divided(by breaker: WordBreaker) -> String {
    var bytes = Array(utf8)
    for offset in breaker.breaks(in: self).reversed() { bytes.insert(UInt8(ascii: "|"), at: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct WordBreakerTests {
  @Test(arguments: [
    "สำนักงาน|ศึกษาธิการ|จังหวัด|ลำปาง",
    "โครงการ|ส่งเสริม|ประสิทธิภาพ|การจัด|การศึกษา",
    "กลุ่มนิเทศ |ติดตาม|และ|ประเมินผล",
    "พัฒนา|คุณภาพ|ผู้เรียน |(ระยะที่ |2)",
    "แผน |ปี |2564–2565 |ของ|จังหวัด",
    "หน่วยงาน/|สถานศึกษา",
    "วันที่ |31/3/2564",
    "ร้อยละ |80 |ขึ้นไป",
    "ต่าง ๆ |และ|โรงเรียน",
    "ครู |นักเรียน |ฯลฯ",
    "ศธ. |และ|สพฐ.",
    "พ.ย. |63 |– |ก.ย. |64",
    "(งบ|ดำเนินงาน)",
    "on-|line |learning",
    "ห้าม\u{A0}แยก |กัน",
  ])
  func `breaks between words, and nowhere else`(_ expected: String) throws {
    let breaker = try Dictionary.breaker()
    let text = expected.replacing("|", with: "")
    #expect(text.divided(by: breaker) == expected)
  }

  @Test func `breaks at spaces only without a dictionary`() {
    #expect("กลุ่มนิเทศ ติดตามและประเมินผล".divided(by: WordBreaker()) == "กลุ่มนิเทศ |ติดตามและประเมินผล")
    #expect(WordBreaker().breaks(in: String(repeating: "การ", count: 1000)) == [])
  }

  @Test func `has no dictionary from a file that is not one`() {
    #expect(WordBreaker(dictionary: Dictionary.words.path) == nil)
    #expect(WordBreaker(dictionary: "/nowhere/words.tri") == nil)
  }

  @Test func `never breaks before a mark or within a cluster`() throws {
    let breaker = try Dictionary.breaker()
    let alphabet = (0xE01...0xE4E).compactMap { Unicode.Scalar($0 as UInt32) }.filter { !(0xE3B...0xE3F ~= $0.value) }
    var random = SeededNumbers(seed: 2564)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<40 {
        text.unicodeScalars.append(alphabet[random.next(below: alphabet.count)])
      }
      for offset in breaker.breaks(in: text) {
        let next = try #require(String(decoding: Array(text.utf8)[offset...], as: UTF8.self).unicodeScalars.first)
        #expect(!"ะาำๅๆฯ".unicodeScalars.contains(next), "in \(text)")
        #expect(next.properties.generalCategory != .nonspacingMark, "in \(text)")
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["ก", "เ", "า", "่", "การ", "ตากลม", "กกา", "ข่าวสาร ", "\u{200B}", "ก่"])
  func `reads a very long text in little time`(_ part: String) throws {
    let text = String(repeating: part, count: 40_000)
    let breaks = try Dictionary.breaker().breaks(in: text)
    #expect(breaks == breaks.sorted())
    #expect(Set(breaks).count == breaks.count)
  }

  @Test func `gives every task the same breaks`() async throws {
    let breaker = try Dictionary.breaker()
    let texts = try Dictionary.lines().prefix(1500).map { $0 + "ของสำนักงานศึกษาธิการจังหวัดลำปาง" + $0 }
    let expected = texts.map { breaker.breaks(in: $0) }
    await withTaskGroup(of: [[Int]].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { breaker.breaks(in: $0) } } }
      for await breaks in group { #expect(breaks == expected) }
    }
  }
}

/// The word list as it is read (`words.th.txt`) and as libthai uses it (`words.th.tri`).
///
/// After a change of the list, `UPDATE_FIXTURES=1 swift test --filter WordListTests` compiles it anew.
@Suite struct WordListTests {
  @Test func `is sorted, without repeats, and all Thai`() throws {
    let words = try Dictionary.lines()
    #expect(words.count > 4000)
    for (word, next) in zip(words, words.dropFirst()) {
      #expect(word.unicodeScalars.lexicographicallyPrecedes(next.unicodeScalars), "\(word) before \(next)")
    }
    for word in words { #expect(word.unicodeScalars.allSatisfy { 0xE01...0xE4E ~= $0.value }, "\(word)") }
  }

  @Test func `is compiled as it stands`() throws {
    let words = try Dictionary.lines()
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil { try compile(words, to: Dictionary.compiled) }
    guard let trie = unsafe trie_new_from_file(Dictionary.compiled.path) else {
      Issue.record("cannot be read as a trie")
      return
    }
    defer { unsafe trie_free(trie) }
    let missing = words.filter { word in
      let key = word.unicodeScalars.map(\.value) + [0]
      return unsafe trie_retrieve(trie, key, nil) == DA_FALSE
    }
    #expect(missing == [])
    // As many words as the list has, so none that it has not.
    var count = 0
    _ = unsafe trie_enumerate(
      trie,
      { _, _, count in
        unsafe count?.assumingMemoryBound(to: Int.self).pointee += 1
        return DA_TRUE
      }, &count)
    #expect(count == words.count)
  }

  private func compile(_ words: [String], to file: URL) throws {
    guard let letters = unsafe alpha_map_new() else { throw CocoaError(.fileWriteUnknown) }
    defer { unsafe alpha_map_free(letters) }
    _ = unsafe alpha_map_add_range(letters, 0xE01, 0xE4E)
    guard let trie = unsafe trie_new(letters) else { throw CocoaError(.fileWriteUnknown) }
    defer { unsafe trie_free(trie) }
    for word in words { _ = unsafe trie_store(trie, word.unicodeScalars.map(\.value) + [0], -1) }
    _ = unsafe trie_save(trie, file.path)
  }
}
