package import Diagnostics

/// The years that the format reads, and how an era is told from the other.
enum CalendarEra {
  /// How many years the Buddhist era is ahead of the common era.
  static let offset = 543

  static let buddhistYears = 2400...2700
  static let commonYears = (2400 - 543)...(2700 - 543)

  /// The year of the common era that a number of four digits names in either era.
  static func commonYear(_ number: Int) -> Int? {
    if buddhistYears.contains(number) { return number - offset }
    return commonYears.contains(number) ? number : nil
  }
}

extension TextCursor {
  /// Reads a year of four digits in either era, after `พ.ศ.` or `ค.ศ.` if it is there; the answer is of the common era.
  ///
  /// Two digits, as in `63` for 2563, are read only where a printed date has them.
  mutating func year(allowsTwoDigits: Bool) throws(Fault) -> Int? {
    let start = index
    let isBuddhist = take(word: "พ.ศ.", ignoringSpaces: true)
    let isCommon = !isBuddhist && take(word: "ค.ศ.", ignoringSpaces: true)
    skipSpaces()
    let place = offset
    let digits = try digitRun()
    guard !digits.isEmpty else {
      rewind(to: start)
      return nil
    }
    let length = offset - place
    let number = digits.prefix(6).reduce(0) { $0 * 10 + Int($1) }
    if digits.count == 2, allowsTwoDigits, !isCommon { return 2500 + number - CalendarEra.offset }
    if digits.count == 2 { throw .shortYear(number, at: place, length: length) }
    guard digits.count == 4, let year = CalendarEra.commonYear(number),
      !(isBuddhist && number < CalendarEra.buddhistYears.lowerBound),
      !(isCommon && number >= CalendarEra.buddhistYears.lowerBound)
    else { throw .yearRange(at: place, length: length) }
    return year
  }
}

extension FiscalYear {
  /// The fiscal year that a text names by a year of either era: `2564`, `๒๕๖๔`, `2021`.
  package init(reading text: String) throws(Fault) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    let start = cursor.offset
    guard let year = try cursor.year(allowsTwoDigits: false), cursor.isAtEnd,
      let fiscalYear = FiscalYear(buddhistEra: year + CalendarEra.offset)
    else { throw .unreadableYear(at: start, length: cursor.endOffset - start) }
    self = fiscalYear
  }
}

extension Fault {
  fileprivate static func unreadableYear(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "year-unreadable", offset: offset, length: length,
      message: Message(thai: "ปีต้องเป็นตัวเลขสี่หลัก", english: "a year is a number of four digits"),
      hint: .years)
  }

  fileprivate static func yearRange(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "year-range", offset: offset, length: length,
      message: Message(
        thai: "ปีต้องอยู่ระหว่าง พ.ศ. 2400–2700 (ค.ศ. 1857–2157)",
        english: "a year is from 2400 to 2700 of the Buddhist era (1857 to 2157 CE)"),
      hint: .years)
  }

  fileprivate static func shortYear(_ number: Int, at offset: Int, length: Int) -> Fault {
    // 65 is 2565; 21 is rather 2021 than 2521.
    let full = number >= 43 ? 2500 + number : 2000 + number + CalendarEra.offset
    return Fault(
      id: "year-short", offset: offset, length: length,
      message: Message(
        thai: "ปีสองหลักใช้ได้เฉพาะในวันที่แบบไทย เช่น 5 พ.ย. 63",
        english: "a year of two digits is read only in a Thai date, such as 5 พ.ย. 63"),
      hint: Message(
        thai: "เขียนให้ครบสี่หลัก เช่น \(full)",
        english: "write four digits, such as \(full) (Buddhist era) or \(full - CalendarEra.offset) (common era)"))
  }
}

extension Message {
  /// What a year looks like.
  fileprivate static let years = Message(
    thai: "เขียนปี พ.ศ. เช่น 2564 หรือปี ค.ศ. เช่น 2021",
    english: "write a year of the Buddhist era, such as 2564, or of the common era, such as 2021")
}
