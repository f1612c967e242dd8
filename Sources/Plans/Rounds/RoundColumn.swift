import Fiscal
import Language

/// What a column of a table of results holds.
enum RoundColumn: Hashable {
  case number, title
  case spent(Quarter)
  case spentToDate, allocated, obligated, progress, result, summary, problems, suggestions

  /// Units by which an amount of a table would be read a thousand times too small.
  private static let largeUnits = ["พันบาท", "หมื่นบาท", "แสนบาท", "ล้านบาท", "ล้าน", "thousand", "million"]

  /// The unit other than baht that a heading names.
  static func largeUnit(in heading: String) -> String? {
    let heading = heading.lowercased()
    return largeUnits.first { heading.firstRange(of: $0) != nil }
  }

  /// The column that a heading names in Thai or English; what stands in brackets, such as `บาท`, does not count.
  init?(heading: String) {
    let words = heading.prefix { $0 != "(" }
    guard let column = Self.columns[MatchingKey(String(words)).text] else { return nil }
    self = column
  }

  /// The headings, as messages show them.
  static let headings = [
    "ที่", "เบิกจ่าย ไตรมาส 1 … 4", "เบิกจ่ายสะสม", "จัดสรร", "ผูกพัน", "ร้อยละความก้าวหน้า", "ผล", "สรุปผล", "ปัญหา", "ข้อเสนอแนะ",
  ]

  /// Every heading that is understood, folded as `MatchingKey` folds it.
  private static let columns: [String: RoundColumn] = {
    let names: [(RoundColumn, [String])] = [
      (.number, ["ที่", "ลำดับ", "ลำดับที่", "เลขที่", "โครงการที่", "รหัส", "number", "no", "no.", "id"]),
      (.title, ["โครงการ", "ชื่อโครงการ", "title", "project"]),
      (.spentToDate, ["เบิกจ่าย", "เบิกจ่ายสะสม", "เบิกจ่ายรวม", "ผลการเบิกจ่าย", "spent_to_date", "spent to date", "spent"]),
      (.allocated, ["จัดสรร", "ได้รับจัดสรร", "งบจัดสรร", "งบประมาณที่ได้รับจัดสรร", "allocated"]),
      (.obligated, ["ผูกพัน", "ก่อหนี้ผูกพัน", "ก่อหนี้", "po", "obligated"]),
      (.progress, ["ร้อยละความก้าวหน้า", "ความก้าวหน้า", "ความก้าวหน้าร้อยละ", "progress", "progress %"]),
      (.result, ["ผล", "ผลการประเมิน", "result"]),
      (.summary, ["สรุป", "สรุปผล", "ผลการดำเนินงาน", "summary"]),
      (.problems, ["ปัญหา", "ปัญหาอุปสรรค", "ปัญหา/อุปสรรค", "ปัญหาและอุปสรรค", "problems"]),
      (.suggestions, ["ข้อเสนอแนะ", "แนวทางแก้ไข", "suggestions"]),
    ]
    var columns: [String: RoundColumn] = [:]
    for (column, headings) in names {
      for heading in headings { columns[MatchingKey(heading).text] = column }
    }
    for quarter in Quarter.allCases {
      let number = quarter.rawValue
      for prefix in ["", "เบิกจ่าย", "spent"] {
        for word in ["ไตรมาส\(number)", "ไตรมาสที่\(number)", "q\(number)", "quarter\(number)", "_q\(number)"] {
          columns[MatchingKey(prefix + word).text] = .spent(quarter)
        }
      }
    }
    return columns
  }()
}
