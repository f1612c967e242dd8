package import Diagnostics

extension Day {
  /// The day that a text names: `2563-11-05`, `2020-11-05`, `5 พ.ย. 2563`, `๕ พฤศจิกายน ๒๕๖๓`, `5 พ.ย. 63`, `31/3/2564`.
  package init(reading text: String) throws(Fault) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    let start = cursor.offset
    guard let point = try cursor.datePoint() else {
      throw .unreadableDate(cursor.rest(), at: start, length: cursor.endOffset - start)
    }
    guard cursor.isAtEnd else {
      cursor.skipSpaces()
      throw .unreadableDate(cursor.rest(), at: cursor.offset, length: cursor.endOffset - cursor.offset)
    }
    guard let day = try point.wholeDay() else {
      throw .incompleteDate(at: point.offset, length: point.length)
    }
    self = day
  }
}

extension Fault {
  fileprivate static func unreadableDate(_ text: String, at offset: Int, length: Int) -> Fault {
    Fault(
      id: "date-unreadable", offset: offset, length: length,
      message: text.isEmpty
        ? Message(thai: "ไม่มีวันที่", english: "no date is written")
        : Message(thai: "อ่าน “\(text)” เป็นวันที่ไม่ได้", english: "'\(text)' cannot be read as a date"),
      hint: .dates)
  }

  fileprivate static func incompleteDate(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "date-incomplete", offset: offset, length: length,
      message: Message(
        thai: "วันที่ต้องมีทั้งวัน เดือน และปี", english: "a date needs its day, its month and its year"),
      hint: .dates)
  }
}
