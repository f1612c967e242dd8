package import Diagnostics

extension Period {
  /// Reads when something is done: a list of months, days, ranges of them, quarters, or the whole year.
  ///
  /// The plan's fiscal year gives a year to months that have none. The warnings take what can be read but was not written
  /// rightly, such as an empty place in the list.
  package static func read(
    _ text: String, in year: FiscalYear?, warnings: inout [Fault]
  ) throws(Fault) -> Period {
    var cursor = TextCursor(text)
    let items = try cursor.periodItems(warnings: &warnings)
    let printed = text.unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }.joined(separator: " ")
    return Period(spans: try items.spans(in: year), printed: printed)
  }
}

extension TextCursor {
  /// Reads the places of the list up to the end of the text; at least one.
  fileprivate mutating func periodItems(warnings: inout [Fault]) throws(Fault) -> [PeriodItem] {
    var items: [PeriodItem] = []
    skipSpaces()
    guard !isAtEnd else { throw .missingPeriod() }
    var namesQuarters = false
    while true {
      skipSpaces()
      if isAtEnd || peek() == "," {
        if items.isEmpty, isAtEnd { throw .missingPeriod() }
        warnings.append(.emptyPlace(at: offset))
      } else {
        let item = try periodItem(namesQuarters: namesQuarters)
        if case .quarters = item.content { namesQuarters = true } else { namesQuarters = false }
        items.append(item)
      }
      skipSpaces()
      if isAtEnd { return items }
      guard take(",") || take(word: "และ") || take(word: "and ") || take("&") else {
        throw .unreadablePeriod(rest(), at: offset, length: endOffset - offset)
      }
    }
  }

  private mutating func periodItem(namesQuarters: Bool) throws(Fault) -> PeriodItem {
    let start = offset
    let content: PeriodItem.Content
    if takeWholeYear() {
      content = .year(try namedYear())
    } else if takeQuarterWord() || (namesQuarters && hasLoneDigit) {
      content = try quarters()
    } else {
      content = try points()
    }
    return PeriodItem(content: content, offset: start, endOffset: offset)
  }

  private mutating func takeWholeYear() -> Bool {
    let words = ["ตลอดปีงบประมาณ", "ตลอดทั้งปี", "ตลอดปี", "ทั้งปีงบประมาณ", "ทั้งปี", "ปีงบประมาณ", "all year"]
    return words.contains { take(word: $0, ignoringSpaces: $0 != "all year") }
  }

  /// Reads the fiscal year that a text names after a whole year or a quarter.
  private mutating func namedYear() throws(Fault) -> FiscalYear? {
    let start = index
    skipSpaces()
    guard let year = try year(allowsTwoDigits: false) else {
      rewind(to: start)
      return nil
    }
    return FiscalYear(buddhistEra: year + CalendarEra.offset)
  }

  private mutating func takeQuarterWord() -> Bool {
    let start = index
    if take(word: "ไตรมาส", ignoringSpaces: true) {
      skipSpaces()
      _ = take(word: "ที่")
      return true
    }
    if take(word: "quarter") {
      _ = take("s")
      return true
    }
    if take(word: "q") {
      if peek()?.digit != nil { return true }
      rewind(to: start)
    }
    return false
  }

  /// Whether one digit comes next that is no day of a month: a further quarter of a list.
  private var hasLoneDigit: Bool {
    guard peek()?.digit != nil, peek(1)?.digit == nil else { return false }
    var rest = self
    rest.advance()
    rest.skipSpaces()
    return rest.monthName() == nil && rest.peek() != "/"
  }

  private mutating func quarters() throws(Fault) -> PeriodItem.Content {
    let first = try quarter()
    let end = index
    skipSpaces()
    let place = offset
    guard takeRangeMark() else {
      rewind(to: end)
      return .quarters(first: first, last: first, of: try quarterYear())
    }
    skipSpaces()
    _ = takeQuarterWord()
    let last = try quarter()
    if last < first { throw .endBeforeStart(at: place, length: offset - place) }
    return .quarters(first: first, last: last, of: try quarterYear())
  }

  private mutating func quarter() throws(Fault) -> Quarter {
    skipSpaces()
    let place = offset
    let digits = try digitRun()
    guard digits.count == 1, let quarter = Quarter(rawValue: Int(digits[0])) else {
      throw .noSuchQuarter(at: place, length: offset - place)
    }
    return quarter
  }

  /// Reads the year of `ไตรมาส 1/2564`.
  private mutating func quarterYear() throws(Fault) -> FiscalYear? {
    let start = index
    skipSpaces()
    if take("/"), let year = try namedYear() { return year }
    rewind(to: start)
    return nil
  }

  private mutating func points() throws(Fault) -> PeriodItem.Content {
    let first = try point()
    let end = index
    skipSpaces()
    guard takeRangeMark() else {
      rewind(to: end)
      return .point(first)
    }
    skipSpaces()
    return .range(first, try point())
  }

  private mutating func point() throws(Fault) -> DatePoint {
    guard let point = try datePoint() else {
      throw .unreadablePeriod(rest(), at: offset, length: endOffset - offset)
    }
    return point
  }

  /// Takes what stands between the ends of a range: any dash, `ถึง`, `to`, `..`.
  private mutating func takeRangeMark() -> Bool {
    if let next = peek(), next.isDash {
      while let next = peek(), next.isDash { advance() }
      return true
    }
    if take("…") { return true }
    if take(word: "..") {
      while take(".") {}
      return true
    }
    return take(word: "จนถึง") || take(word: "ถึง") || take(word: "to ") || take(word: "until ")
  }
}

extension Fault {
  fileprivate static func missingPeriod() -> Fault {
    Fault(
      id: "period-missing",
      message: Message(thai: "ไม่มีระยะเวลา", english: "no period is written"),
      hint: .periods)
  }

  fileprivate static func emptyPlace(at offset: Int) -> Fault {
    Fault(
      id: "period-empty-place", severity: .warning, offset: offset,
      message: Message(
        thai: "มีช่องว่างระหว่างจุลภาคในระยะเวลา", english: "a place of the list is empty"),
      hint: Message(
        thai: "ตรวจว่าค่าใดหายไป แล้วเติมหรือลบจุลภาคที่เกิน", english: "see what is lost: fill the place, or take a comma away")
    )
  }

  fileprivate static func unreadablePeriod(_ text: String, at offset: Int, length: Int) -> Fault {
    Fault(
      id: "period-unreadable", offset: offset, length: length,
      message: text.isEmpty
        ? Message(thai: "ระยะเวลาไม่มีจุดสิ้นสุด", english: "the period lacks its end")
        : Message(thai: "อ่าน “\(text)” เป็นระยะเวลาไม่ได้", english: "'\(text)' cannot be read as a period"),
      hint: .periods)
  }

  fileprivate static func noSuchQuarter(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "period-quarter", offset: offset, length: length,
      message: Message(thai: "ไตรมาสต้องเป็น 1, 2, 3 หรือ 4", english: "a quarter is 1, 2, 3 or 4"),
      hint: Message(thai: "เขียนเช่น ไตรมาส 1,2,4 หรือ Q3-Q4", english: "write such as ไตรมาส 1,2,4 or Q3-Q4"))
  }
}

extension Message {
  /// What a period looks like.
  fileprivate static let periods = Message(
    thai:
      "เขียนเช่น พ.ย. 63 – ก.ย. 64 หรือ ไตรมาส 1,2 หรือ ตลอดปี (เดือนย่อ: ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.)",
    english: "write such as พ.ย. 63 – ก.ย. 64, Nov 2020 – Sep 2021, Q1-Q2 or ตลอดปี")
}
