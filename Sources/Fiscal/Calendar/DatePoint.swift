import Diagnostics

/// A date as far as a text names it: `5 พ.ย. 2563`, `พ.ย. 63`, `พ.ย.`, `1`, `2020-11`.
struct DatePoint: Hashable, Sendable {
  var day: Int?
  var month: Int?
  /// The year of the common era.
  var year: Int?
  /// Where the date starts and ends, in bytes.
  var offset: Int
  var endOffset: Int

  var length: Int { endOffset - offset }

  /// The day, if all of it is named.
  func wholeDay() throws(Fault) -> Day? {
    guard let day, let month, let year else { return nil }
    return try self.day(day, of: Month(year: year, number: month))
  }

  /// A day of a month, or the fault that the month has no such day.
  func day(_ day: Int, of month: Month) throws(Fault) -> Day {
    guard let date = Day(year: month.year, month: month.number, day: day) else {
      throw .impossibleDay(day, of: month, at: offset, length: length)
    }
    return date
  }
}

extension TextCursor {
  /// Reads as much of a date as is there; none if the text goes on with something else.
  mutating func datePoint() throws(Fault) -> DatePoint? {
    let start = index
    _ = take(word: "วันที่") || take(word: "เดือน")
    skipSpaces()
    let offset = self.offset
    var point: DatePoint?
    if peek()?.digit != nil || peek()?.isFullWidthDigit == true {
      point = try numericDate(from: offset)
      if point == nil { point = try printedDay(from: offset) }
    } else if let month = try printedMonth() {
      point = DatePoint(month: month.month, year: month.year, offset: offset, endOffset: self.offset)
    }
    if point == nil { rewind(to: start) }
    return point
  }

  /// Reads `2563-11-05`, `2020-11` or `31/3/2564`.
  private mutating func numericDate(from offset: Int) throws(Fault) -> DatePoint? {
    let start = index
    let first = try digitRun()
    if first.count == 4, peek() == "-", hasExactlyTwoDigits(after: 1) {
      rewind(to: start)
      let year = try year(allowsTwoDigits: false)
      advance()
      var point = DatePoint(
        month: try number(of: .month), year: year, offset: offset, endOffset: 0)
      if peek() == "-", hasExactlyTwoDigits(after: 1) {
        advance()
        point.day = try number(of: .day)
      }
      point.endOffset = self.offset
      return point
    }
    if first.count <= 2, peek() == "/" {
      rewind(to: start)
      let day = try number(of: .day)
      advance()
      guard peek()?.digit != nil else { throw .incompleteSlashes(at: offset, length: self.offset - offset) }
      let month = try number(of: .month)
      guard take("/"), let year = try year(allowsTwoDigits: true) else {
        throw .incompleteSlashes(at: offset, length: self.offset - offset)
      }
      return DatePoint(day: day, month: month, year: year, offset: offset, endOffset: self.offset)
    }
    rewind(to: start)
    return nil
  }

  /// Reads `5 พ.ย. 2563`, `5 พ.ย.` or, where a month follows later, `5`.
  private mutating func printedDay(from offset: Int) throws(Fault) -> DatePoint? {
    let start = index
    guard try digitRun().count <= 2 else {
      rewind(to: start)
      return nil
    }
    rewind(to: start)
    let day = try number(of: .day)
    var point = DatePoint(day: day, offset: offset, endOffset: self.offset)
    let end = index
    skipSpaces()
    if let month = try printedMonth() {
      point.month = month.month
      point.year = month.year
      point.endOffset = self.offset
    } else {
      rewind(to: end)
    }
    return point
  }

  /// Reads the name of a month and the year after it, if there is one.
  private mutating func printedMonth() throws(Fault) -> (month: Int, year: Int?)? {
    guard let month = monthName() else { return nil }
    let end = index
    skipSpaces()
    _ = take(word: "ปี")
    skipSpaces()
    let year = try year(allowsTwoDigits: !month.isEnglish)
    if year == nil { rewind(to: end) }
    return (month.number, year)
  }

  private func hasExactlyTwoDigits(after ahead: Int) -> Bool {
    peek(ahead)?.digit != nil && peek(ahead + 1)?.digit != nil && peek(ahead + 2)?.digit == nil
  }

  /// Reads the number of a day or of a month.
  private mutating func number(of part: DatePart) throws(Fault) -> Int {
    let place = offset
    let digits = try digitRun()
    let number = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    guard digits.count <= 2, (part == .day ? 1...31 : 1...12).contains(number) else {
      throw .impossible(part, number, at: place, length: offset - place)
    }
    return number
  }
}

/// A part of a date that a number may be wrong for.
private enum DatePart { case day, month }

extension Fault {
  fileprivate static func impossible(_ part: DatePart, _ number: Int, at offset: Int, length: Int) -> Fault {
    switch part {
    case .day:
      Fault(
        id: "date-impossible", offset: offset, length: length,
        message: Message(thai: "ไม่มีวันที่ \(number)", english: "there is no day \(number) in a month"),
        hint: Message(thai: "วันที่เป็นเลข 1–31", english: "a day is from 1 to 31"))
    case .month:
      Fault(
        id: "date-impossible", offset: offset, length: length,
        message: Message(thai: "ไม่มีเดือนที่ \(number)", english: "there is no month \(number) in a year"),
        hint: Message(
          thai: "เดือนเป็นเลข 1–12 และวันที่มาก่อนเดือน เช่น 31/3/2564",
          english: "a month is from 1 to 12, and the day comes first, as in 31/3/2564"))
    }
  }

  fileprivate static func impossibleDay(_ day: Int, of month: Month, at offset: Int, length: Int) -> Fault {
    Fault(
      id: "date-impossible", offset: offset, length: length,
      message: Message(
        thai: "ไม่มีวันที่ \(day) \(month.written(in: .thai))",
        english: "there is no day \(day) in \(month.written(in: .english))"),
      hint: Message(
        thai: "วันสุดท้ายของเดือนคือ \(month.lastDay.written(in: .thai))",
        english: "the month ends on \(month.lastDay.written(in: .english))"))
  }

  fileprivate static func incompleteSlashes(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "date-unreadable", offset: offset, length: length,
      message: Message(
        thai: "วันที่ที่คั่นด้วย / ต้องมีวัน เดือน และปี", english: "a date with slashes has a day, a month and a year"),
      hint: .dates)
  }
}

extension Message {
  /// What a date looks like.
  static let dates = Message(
    thai: "เขียนเช่น 5 พ.ย. 2563 หรือ 5/11/2563 หรือ 2563-11-05",
    english: "write such as 5 พ.ย. 2563, 5/11/2563 or 2563-11-05")
}
