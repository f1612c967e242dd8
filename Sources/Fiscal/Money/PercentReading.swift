package import Diagnostics

extension Percent {
  /// The percentage that a text states, from 0 to 100 with at most two decimals: `45`, `45.5 %`, `ร้อยละ ๔๕`.
  package init(reading text: String) throws(Fault) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    _ = cursor.take(word: "ร้อยละ")
    cursor.skipSpaces()
    let start = cursor.offset
    guard let number = try cursor.number() else { throw .noPercentage(at: start, length: cursor.endOffset - start) }
    let length = cursor.offset - start
    cursor.skipSpaces()
    _ = cursor.take("%")
    guard cursor.isAtEnd else {
      throw .noPercentage(at: cursor.offset, length: cursor.endOffset - cursor.offset)
    }
    guard number.decimals <= 2, number.billionths <= 100 * 1_000_000_000,
      let hundredths = Int(exactly: number.billionths / 10_000_000)
    else { throw .percentageRange(at: start, length: length) }
    self.init(hundredths: hundredths)
  }
}

extension PerQuarter where Value == Percent? {
  /// The four percentages of a row, `32 | 54 | 77 | 100`; an empty place or `~` is not stated.
  package init(readingRow text: String) throws(Fault) {
    let cells = text.unicodeScalars.split(separator: "|", maxSplits: 64, omittingEmptySubsequences: false)
    guard cells.count == 4 else {
      throw .quarterCount(
        cells.count, length: text.utf8.count,
        hint: Message(thai: "เขียนเช่น 32 | 54 | 77 | 100", english: "write such as 32 | 54 | 77 | 100"))
    }
    var values: [Percent?] = []
    var offset = 0
    for cell in cells.map({ String($0) }) {
      let isAbsent = cell.unicodeScalars.allSatisfy { $0.isSpace || $0 == "~" }
      do throws(Fault) {
        values.append(isAbsent ? nil : try Percent(reading: cell))
      } catch {
        throw error.shifted(byBytes: offset)
      }
      offset += cell.utf8.count + 1
    }
    self.init(values[0], values[1], values[2], values[3])
  }
}

extension Fault {
  fileprivate static func noPercentage(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "percent-unreadable", offset: offset, length: length,
      message: Message(thai: "ไม่ใช่ค่าร้อยละ", english: "this is no percentage"),
      hint: .percentages)
  }

  fileprivate static func percentageRange(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "percent-range", offset: offset, length: length,
      message: Message(
        thai: "ค่าร้อยละต้องอยู่ระหว่าง 0–100 ทศนิยมไม่เกินสองตำแหน่ง",
        english: "a percentage is from 0 to 100 with at most two decimals"),
      hint: .percentages)
  }
}

extension Message {
  /// What a percentage looks like.
  fileprivate static let percentages = Message(thai: "เขียนเช่น 45 หรือ 45.5", english: "write such as 45 or 45.5")
}
