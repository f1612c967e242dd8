import Diagnostics

extension [PeriodItem] {
  /// The spans of the list in the order of the calendar, with the months and years filled in that the text leaves out.
  func spans(in year: FiscalYear?) throws(Fault) -> [Period.Span] {
    var spans: [Period.Span] = []
    // From the end, since a day or month without its year may take it from what follows.
    var following: DatePoint?
    for item in reversed() {
      switch item.content {
      case .year(let named):
        guard let year = named ?? year else { throw .missingYear(at: item.offset, length: item.length) }
        spans.append(Period.Span(first: year.firstDay, last: year.lastDay, namesDays: false))
      case .quarters(let first, let last, let named):
        guard let year = named ?? year else { throw .missingYear(at: item.offset, length: item.length) }
        spans.append(
          Period.Span(
            first: year.months(of: first)[0].firstDay, last: year.months(of: last)[2].lastDay, namesDays: false,
            namesQuarters: true))
      case .point(let point):
        let point = try point.completed(following: following, in: year)
        following = point
        spans.append(try Period.Span(from: point, to: point))
      case .range(let first, let last):
        var last = last
        if last.month != nil, last.year == nil, let year = first.year, let start = first.month {
          last.year = (last.month ?? start) < start ? year + 1 : year
        }
        last = try last.completed(following: following, in: year, isEnd: true)
        // A start without a year takes the end's only where the text gives the end one; else both are the plan's.
        let hasYear = first.year != nil || item.endHasYear || year == nil || first.month == nil
        let first = try first.completed(following: hasYear ? last : nil, in: hasYear ? nil : year)
        following = first
        let span = try Period.Span(from: first, to: last)
        if span.last < span.first { throw .endBeforeStart(at: last.offset, length: last.length) }
        spans.append(span)
      }
    }
    return spans.inCalendarOrder
  }
}

extension [Period.Span] {
  /// The spans sorted, with those of one kind that touch or overlap made one.
  fileprivate var inCalendarOrder: [Period.Span] {
    var result: [Period.Span] = []
    for span in sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = result.last, last.namesDays == span.namesDays,
        last.namesQuarters == span.namesQuarters,
        !span.namesQuarters || FiscalYear(containing: last.first) == FiscalYear(containing: span.first),
        span.first.number <= last.last.number + 1,
        !span.namesDays || span.first <= last.last
      {
        result[result.count - 1] = Period.Span(
          first: last.first, last: Swift.max(last.last, span.last), namesDays: span.namesDays,
          namesQuarters: span.namesQuarters)
      } else {
        result.append(span)
      }
    }
    return result
  }
}

extension PeriodItem {
  /// Whether the text gives the end of a range a year.
  fileprivate var endHasYear: Bool {
    if case .range(_, let last) = content { last.year != nil } else { false }
  }
}

extension Period.Span {
  /// The days from the start of one date to the end of another; both have a month and a year.
  fileprivate init(from first: DatePoint, to last: DatePoint) throws(Fault) {
    let firstMonth = try first.wholeMonth()
    let lastMonth = try last.wholeMonth()
    var start = firstMonth.firstDay
    var end = lastMonth.lastDay
    if let day = first.day { start = try first.day(day, of: firstMonth) }
    if let day = last.day { end = try last.day(day, of: lastMonth) }
    self.init(first: start, last: end, namesDays: first.day != nil || last.day != nil)
  }
}

extension DatePoint {
  /// The date with its month and year: a month is taken from what follows; a year from the fiscal year, else from what
  /// follows, one year earlier if the month is later than that one.
  fileprivate func completed(
    following: DatePoint?, in fiscalYear: FiscalYear?, isEnd: Bool = false
  ) throws(Fault) -> DatePoint {
    var point = self
    if point.month == nil {
      guard !isEnd, let following, let month = following.month else { throw .missingMonth(at: offset, length: length) }
      point.month = month
      point.year = following.year
    }
    guard point.year == nil, let month = point.month else { return point }
    if let fiscalYear {
      point.year = fiscalYear.month(number: month).year
    } else if let following, let year = following.year, let next = following.month {
      point.year = month > next ? year - 1 : year
    } else {
      throw .missingYear(at: offset, length: length)
    }
    return point
  }

  /// The month, once the date has one and a year.
  fileprivate func wholeMonth() throws(Fault) -> Month {
    guard let month, let year else { throw .missingYear(at: offset, length: length) }
    return Month(year: year, number: month)
  }
}

extension Fault {
  static func endBeforeStart(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "period-end-before-start", offset: offset, length: length,
      message: Message(
        thai: "ระยะเวลาสิ้นสุดก่อนเริ่ม", english: "the period ends before it starts"),
      hint: Message(
        thai: "ตรวจเดือนและปีของจุดเริ่มและจุดสิ้นสุด แล้วเขียนปีทั้งสองฝั่ง เช่น พ.ย. 63 – ก.ย. 64",
        english: "look at the months and years of both ends, and write both years: พ.ย. 63 – ก.ย. 64"))
  }

  fileprivate static func missingYear(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "period-year", offset: offset, length: length,
      message: Message(
        thai: "ระยะเวลาไม่มีปี และไม่มีปีงบประมาณให้อ้างอิง",
        english: "the period has no year, and there is no fiscal year to take one from"),
      hint: Message(thai: "เติมปี เช่น พ.ย. 2563", english: "add the year, such as พ.ย. 2563"))
  }

  fileprivate static func missingMonth(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "period-month", offset: offset, length: length,
      message: Message(
        thai: "มีตัวเลขโดยไม่มีเดือน", english: "a number stands without a month"),
      hint: Message(
        thai: "เติมเดือน เช่น 15 พ.ย. 2563 ถ้าเป็นไตรมาสให้เขียน ไตรมาส 1,2",
        english: "add the month, such as 15 พ.ย. 2563; quarters are written ไตรมาส 1,2"))
  }
}
