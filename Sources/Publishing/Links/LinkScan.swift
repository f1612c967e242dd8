/// The addresses and the places of a page, as they stand in its bytes.
///
/// Pages are written by this program, so every attribute has its value in double quotes, and text has no quotes.
struct LinkScan {
  /// The values of `href`, `src`, `action` and `poster`.
  private(set) var addresses: [ArraySlice<UInt8>] = []
  /// The values of `id`.
  private(set) var places: [ArraySlice<UInt8>] = []

  private static let linking: [StaticString] = ["href", "src", "action", "poster"]

  init(page bytes: [UInt8]) {
    var index = bytes.startIndex
    while let equals = bytes[index...].firstIndex(of: UInt8(ascii: "=")) {
      index = equals + 1
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\""),
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      let value = bytes[(index + 1)..<end]
      let name = bytes[..<equals]
      if LinkScan.linking.contains(where: name.isAttribute) {
        addresses.append(value)
      } else if name.isAttribute("id") {
        places.append(value)
      }
      index = end + 1
    }
  }

  /// The addresses in `url(…)` of a style sheet, but for data that stands in it.
  static func addresses(ofStyleSheet bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var addresses: [ArraySlice<UInt8>] = []
    var index = bytes.startIndex
    while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "(")) {
      index = opening + 1
      guard bytes[..<opening].hasEnding("url"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else {
        continue
      }
      let marks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'")]
      let written = bytes[index..<end].drop { marks.contains($0) }
      addresses.append(written.prefix { !marks.contains($0) })
    }
    return addresses
  }
}

extension ArraySlice<UInt8> {
  /// Whether bytes end in an attribute's name, with a space or a line end before it.
  fileprivate func isAttribute(_ name: StaticString) -> Bool {
    hasEnding(name) && (dropLast(name.utf8CodeUnitCount).last ?? 0x21) <= 0x20
  }

  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in unsafe suffix(ending.count).elementsEqual(ending) }
  }
}
