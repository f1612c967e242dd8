import Diagnostics
import Documents
import Fiscal

extension FieldReader {
  /// The rounds of results of a project: one, or a list.
  mutating func results() -> [ResultRound] {
    items("results", of: Message(thai: "ผลการดำเนินงาน", english: "a round of results"), allowsOne: true) { fields in
      fields.require("as_of")
      let asOf = fields.day("as_of")
      let progress = fields.percent("progress")
      let allocated = fields.amount("allocated")
      let obligated = fields.amount("obligated")
      let byQuarter = fields.quarters("spent", allowsNegative: true, oneAmount: .spentToDate)
      let toDate = fields.amount("spent_to_date", allowsNegative: true)
      if byQuarter != nil, let toDate { fields.diagnostics.append(.spentTwice(at: toDate.location)) }
      let spent =
        byQuarter.map { Placed(ResultRound.Spent.byQuarter($0.value), at: $0.location, length: $0.length) }
        ?? toDate.map { Placed(ResultRound.Spent.toDate($0.value), at: $0.location, length: $0.length) }
      let result = fields.verdict("result")
      let summary = fields.text("summary")
      let problems = fields.text("problems")
      let suggestions = fields.text("suggestions")
      guard let asOf else { return nil }
      return ResultRound(
        asOf: asOf.value, progress: progress, allocated: allocated, obligated: obligated, spent: spent,
        result: result, summary: summary, problems: problems, suggestions: suggestions, location: asOf.location)
    }
  }
}

extension Message {
  fileprivate static let spentToDate = Message(
    thai: "ยอดสะสมให้เขียนที่ spent_to_date ส่วน spent เป็นแถวสี่ไตรมาส เช่น 38,000 | 20,500 | ~ | ~",
    english:
      "what is spent so far goes into 'spent_to_date'; 'spent' is a row of quarters, such as 38,000 | 20,500 | ~ | ~")
}

extension Diagnostic {
  /// Money spent by quarter and up to the day at the same time.
  static func spentTwice(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "spent-twice", at: location,
      message: Message(
        thai: "ระบุทั้งยอดเบิกจ่ายรายไตรมาสและยอดสะสม", english: "the round has both 'spent' and 'spent_to_date'"),
      hint: Message(thai: "ระบุเพียงอย่างเดียว", english: "keep only one of them"))
  }
}
