import Diagnostics
import Fiscal
import Language

extension Percent {
  /// The percentage that a text states: `45`, `๔๕.๕`, `45 %`, `ร้อยละ 45`; at most two decimals, not negative.
  init(reading text: String) throws(Fault) {
    var rest = text.withDigits(.arabic).filter { !$0.isWhitespace }[...]
    if rest.hasPrefix("ร้อยละ") { rest = rest.dropFirst("ร้อยละ".count) }
    if rest.hasSuffix("%") { rest = rest.dropLast() }
    let parts = rest.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    let whole = parts.first ?? ""
    let decimals = parts.count == 2 ? parts[1] : ""
    let areDigits = (whole + decimals).utf8.allSatisfy { 0x30...0x39 ~= $0 }
    guard areDigits, !whole.isEmpty, whole.utf8.count <= 6, parts.count <= 2, decimals.utf8.count <= 2,
      parts.count == 1 || !decimals.isEmpty,
      let hundredths = Int(whole + decimals + String(repeating: "0", count: 2 - decimals.utf8.count))
    else { throw .notAPercentage(text) }
    self.init(hundredths: hundredths)
  }
}

extension PerQuarter where Value == Percent? {
  /// Four percentages of a row; an empty place or `~` is not stated.
  init(readingRow text: String) throws(Fault) {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count == 4 else { throw .percentCount(cells.count, length: text.utf8.count) }
    var percents: [Percent?] = []
    for cell in cells {
      let isAbsent = cell.allSatisfy { $0.isWhitespace || $0 == "~" }
      percents.append(isAbsent ? nil : try Percent(reading: String(cell)))
    }
    self.init(percents[0], percents[1], percents[2], percents[3])
  }
}

extension Fault {
  fileprivate static func notAPercentage(_ text: String) -> Fault {
    Fault(
      id: "not-a-percentage", length: text.utf8.count,
      message: Message(thai: "“\(text)” ไม่ใช่ร้อยละ", english: "'\(text)' is not a percentage"),
      hint: Message(
        thai: "เขียนเป็นตัวเลข ทศนิยมไม่เกินสองตำแหน่ง เช่น 45 หรือ 45.5",
        english: "write digits with at most two decimals, such as 45 or 45.5"))
  }

  fileprivate static func percentCount(_ count: Int, length: Int) -> Fault {
    Fault(
      id: "quarters-count", length: length,
      message: Message(
        thai: "พบ \(count) ค่า แต่ต้องมีสี่ค่า ไตรมาสละหนึ่งค่า", english: "\(count) values found; four quarters take four values"),
      hint: Message(thai: "เขียนเช่น 32 | 54 | 77 | 100", english: "write such as 32 | 54 | 77 | 100"))
  }
}
