import Diagnostics
import Fiscal

extension PerQuarter where Value == Percent? {
  /// Four percentages of a row; an empty place or `~` is not stated.
  init(readingRow text: String) throws(Fault) {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count == 4 else { throw .percentCount(cells.count, length: text.utf8.count) }
    var percents: [Percent?] = []
    var offset = 0
    for cell in cells {
      let isAbsent = cell.allSatisfy { $0.isWhitespace || $0 == "~" }
      do throws(Fault) {
        percents.append(isAbsent ? nil : try Percent(reading: String(cell)))
      } catch {
        throw error.moved(byBytes: offset)
      }
      offset += cell.utf8.count + 1
    }
    self.init(percents[0], percents[1], percents[2], percents[3])
  }
}

extension Fault {
  /// The same fault in a text that starts earlier.
  fileprivate func moved(byBytes bytes: Int) -> Fault {
    Fault(id: id, severity: severity, offset: offset + bytes, length: length, message: message, hint: hint)
  }

  fileprivate static func percentCount(_ count: Int, length: Int) -> Fault {
    Fault(
      id: "quarters-count", length: length,
      message: Message(
        thai: "พบ \(count) ค่า แต่ต้องมีสี่ค่า ไตรมาสละหนึ่งค่า", english: "\(count) values found; four quarters take four values"
      ),
      hint: Message(thai: "เขียนเช่น 32 | 54 | 77 | 100", english: "write such as 32 | 54 | 77 | 100"))
  }
}
