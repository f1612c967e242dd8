import Language
import Tables
import Testing

@Suite struct PhraseTests {
  private let labels = Labels([
    .total: "รวม", .tableProjectsOf: "โครงการของ {name}", .numberedQuarter: "ไตรมาสที่ {number}",
  ])

  static let phrases: [(Phrase, String)] = [
    (.text("{name} as it was written"), "{name} as it was written"),
    (.label(.total), "รวม"),
    (.label(.tableProjectsOf, ["name": .text("กลุ่ม {number}")]), "โครงการของ กลุ่ม {number}"),
    (
      .label(.tableProjectsOf, ["name": .label(.numberedQuarter, ["number": .text("2")])]), "โครงการของ ไตรมาสที่ 2"
    ),
    (.label(.tableProjectsOf), "โครงการของ {name}"),
  ]

  @Test(arguments: phrases)
  func `a phrase finds its words, and those of the phrases in it`(phrase: Phrase, words: String) {
    #expect(labels.words(phrase) == words)
  }
}
