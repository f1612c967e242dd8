package import Diagnostics

extension Amount {
  /// What a text says of an amount: an amount of money, that no budget is used, or nothing.
  ///
  /// A bare `~` and an empty text say nothing. `none`, `ไม่ใช้งบประมาณ` and its usual spellings, and a single dash say
  /// that no budget is used; spaces in them do not count.
  package init(reading text: String, isQuoted: Bool = false, allowsNegative: Bool = false) throws(Fault) {
    // Nearly every amount starts with a digit, and then it is one.
    if text.unicodeScalars.first(where: { !$0.isSpace })?.digit != nil {
      self = .stated(try Money(reading: text, allowsNegative: allowsNegative))
      return
    }
    let letters = String(String.UnicodeScalarView(text.unicodeScalars.lazy.filter { !$0.isSpace }.prefix(24)))
    if letters.isEmpty || (!isQuoted && letters == "~") {
      self = .notStated
    } else if Amount.isNone(letters) {
      self = .noBudget
    } else if letters == "~" {
      throw .quotedTilde(length: text.utf8.count)
    } else {
      self = .stated(try Money(reading: text, allowsNegative: allowsNegative))
    }
  }

  /// Whether letters without spaces say that no budget is used.
  private static func isNone(_ letters: String) -> Bool {
    switch letters {
    case "none", "None", "NONE", "ไม่ใช้งบประมาณ", "ไม่ใช่งบประมาณ", "ไม่ใช้งบ", "ไม่ใช่งบ": true
    default: letters.unicodeScalars.count == 1 && letters.unicodeScalars.allSatisfy { $0.isDash && $0 != "~" }
    }
  }
}

extension PerQuarter where Value == Amount {
  /// The four amounts of a row as a table prints it: `0 | 191,100 | ~ | -`.
  package init(readingRow text: String, allowsNegative: Bool = false) throws(Fault) {
    let cells = text.unicodeScalars.split(separator: "|", maxSplits: 64, omittingEmptySubsequences: false)
    func offset(of index: Int) -> Int {
      cells[..<index].reduce(0) { $0 + String($1).utf8.count + 1 }
    }
    guard cells.count == 4 else {
      let surplus = cells.count > 4 ? offset(of: 4) : 0
      throw .quarterCount(
        cells.count, isMore: cells.count > 64, looksLikeList: cells.count == 1 && text.contains(","),
        at: surplus, length: text.utf8.count - surplus)
    }
    func amount(_ index: Int) throws(Fault) -> Amount {
      do throws(Fault) {
        return try Amount(reading: String(cells[index]), allowsNegative: allowsNegative)
      } catch {
        throw error.shifted(byBytes: offset(of: index))
      }
    }
    self.init(try amount(0), try amount(1), try amount(2), try amount(3))
  }
}

extension Fault {
  fileprivate static func quotedTilde(length: Int) -> Fault {
    Fault(
      id: "money-quoted-tilde", length: length,
      message: Message(
        thai: "“~” ในเครื่องหมายคำพูดเป็นข้อความ ไม่ใช่จำนวนเงิน", english: "'~' in quotes is a text, not an amount"),
      hint: Message(
        thai: "ถ้าเอกสารไม่ระบุ ให้เขียน ~ โดยไม่ใส่เครื่องหมายคำพูด หรือเว้นว่าง",
        english: "write ~ without quotes, or nothing, where the document does not say"))
  }

  fileprivate static func quarterCount(
    _ count: Int, isMore: Bool, looksLikeList: Bool, at offset: Int, length: Int
  ) -> Fault {
    let found = isMore ? "64+" : String(count)
    return Fault(
      id: "quarters-count", offset: offset, length: length,
      message: Message(
        thai: "พบ \(found) ค่า แต่ต้องมีสี่ค่า ไตรมาสละหนึ่งค่า", english: "\(found) values found; four quarters take four values"
      ),
      hint: looksLikeList
        ? Message(
          thai: "คั่นแต่ละไตรมาสด้วย | เพราะจุลภาคใช้คั่นหลักพัน เช่น 0 | 191,100 | 0 | 297,192",
          english: "part the quarters with |, since commas part thousands: 0 | 191,100 | 0 | 297,192")
        : Message(
          thai: "เขียนเช่น 0 | 191,100 | 0 | 297,192 (ไม่ระบุให้เว้นว่างหรือใส่ ~)",
          english: "write such as 0 | 191,100 | 0 | 297,192; leave a place empty or ~ where it is not stated"))
  }
}
