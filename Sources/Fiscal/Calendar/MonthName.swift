/// What a month of the year is called, in full and in short.
struct MonthName: Sendable {
  let thai: String
  let shortThai: String
  let english: String

  var shortEnglish: String { String(english.prefix(3)) }

  /// The months from January.
  static let all = [
    MonthName(thai: "มกราคม", shortThai: "ม.ค.", english: "January"),
    MonthName(thai: "กุมภาพันธ์", shortThai: "ก.พ.", english: "February"),
    MonthName(thai: "มีนาคม", shortThai: "มี.ค.", english: "March"),
    MonthName(thai: "เมษายน", shortThai: "เม.ย.", english: "April"),
    MonthName(thai: "พฤษภาคม", shortThai: "พ.ค.", english: "May"),
    MonthName(thai: "มิถุนายน", shortThai: "มิ.ย.", english: "June"),
    MonthName(thai: "กรกฎาคม", shortThai: "ก.ค.", english: "July"),
    MonthName(thai: "สิงหาคม", shortThai: "ส.ค.", english: "August"),
    MonthName(thai: "กันยายน", shortThai: "ก.ย.", english: "September"),
    MonthName(thai: "ตุลาคม", shortThai: "ต.ค.", english: "October"),
    MonthName(thai: "พฤศจิกายน", shortThai: "พ.ย.", english: "November"),
    MonthName(thai: "ธันวาคม", shortThai: "ธ.ค.", english: "December"),
  ]
}

extension TextCursor {
  /// Reads the name of a month: in full or in short, Thai or English, with or without its full stops.
  ///
  /// - Returns: its number, and whether the name is English.
  mutating func monthName() -> (number: Int, isEnglish: Bool)? {
    guard let next = peek(), next.isLetter else { return nil }
    let start = index
    for (place, name) in MonthName.all.enumerated() {
      if take(word: name.thai), isAtEndOfName(afterThai: true) { return (place + 1, false) }
      rewind(to: start)
      if takeShort(name.shortThai) { return (place + 1, false) }
      rewind(to: start)
      for word in [name.english, place == 8 ? "Sept" : name.shortEnglish, name.shortEnglish] {
        if take(word: word) {
          _ = peek(1) != "." && take(".")
          if isAtEndOfName(afterThai: false) { return (place + 1, true) }
        }
        rewind(to: start)
      }
    }
    return nil
  }

  /// Takes the letters of an abbreviation, with or without full stops and space between them.
  private mutating func takeShort(_ name: String) -> Bool {
    var isFirst = true
    for letter in name.unicodeScalars where letter != "." {
      if !isFirst, letter.isConsonant {
        _ = take(".")
        skipSpaces()
      }
      guard take(letter) else { return false }
      isFirst = false
    }
    let hasFullStop = takeFullStops()
    return hasFullStop || isAtEndOfName(afterThai: true)
  }

  /// Takes the full stops of an abbreviation, also one too many; two before anything but a year are a range.
  private mutating func takeFullStops() -> Bool {
    var count = 0
    while peek(count) == "." { count += 1 }
    if count >= 3 {
      advance(by: count - 2)
    } else if count == 2 {
      var ahead = 2
      while let next = peek(ahead), next.isSpace { ahead += 1 }
      if peek(ahead) == nil || peek(ahead)?.digit != nil { advance(by: 2) }
    } else {
      advance(by: count)
    }
    return count > 0
  }

  /// Whether a name may end here: no letter follows but those of a word that stands between dates.
  private func isAtEndOfName(afterThai: Bool) -> Bool {
    guard let next = peek(), next.isLetter else { return true }
    guard afterThai else { return false }
    var rest = self
    return ["ถึง", "และ", "พ.ศ.", "ค.ศ.", "ปี"].contains { rest.take(word: $0) }
  }
}

extension Unicode.Scalar {
  /// Whether it is a consonant of Thai, as every letter of an abbreviation is; a vowel belongs to the one before.
  fileprivate var isConsonant: Bool { (0x0E01...0x0E2E).contains(value) }
}
