import Diagnostics

/// A source with `▸` where something is due, and the place of that sign in the text without it.
struct Marked: ExpressibleByStringLiteral, Sendable {
  let bytes: [UInt8]
  let location: Location?

  init(stringLiteral value: String) {
    guard let mark = value.firstRange(of: "▸") else {
      bytes = Array(value.utf8)
      location = nil
      return
    }
    let before = value[..<mark.lowerBound]
    let lines = before.split(separator: /\r\n|\n/, omittingEmptySubsequences: false)
    bytes = Array(before.utf8) + Array(value[mark.upperBound...].utf8)
    location = Location(file: "a.md", line: lines.count, column: (lines.last?.utf8.count ?? 0) + 1)
  }
}
