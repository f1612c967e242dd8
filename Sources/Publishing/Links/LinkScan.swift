import Glibc

/// The addresses and the places of a page, as ranges of its bytes.
///
/// Pages are written by this program, so every attribute has its value in double quotes, and text has no quotes. Every byte
/// of a site passes here: with `memchr`, and ranges in the place of slices that are counted one by one, looking for links
/// takes half the time.
struct LinkScan {
  /// The values of `href`, `src`, `action` and `poster`.
  private(set) var addresses: [Range<Int>] = []
  /// The values of `id`.
  private(set) var places: [Range<Int>] = []

  init(page bytes: [UInt8]) {
    let page = bytes.span
    var index = 0
    while let equals = page.firstIndex(of: UInt8(ascii: "="), from: index) {
      index = equals + 1
      guard index < page.count, page[index] == UInt8(ascii: "\""),
        let end = page.firstIndex(of: UInt8(ascii: "\""), from: index + 1)
      else { continue }
      if page.hasLinkingName(before: equals) {
        addresses.append(index + 1..<end)
      } else if page.hasAttribute("id", before: equals) {
        places.append(index + 1..<end)
      }
      index = end + 1
    }
  }

  /// The addresses in `url(…)` of a style sheet, but for data that stands in it.
  static func addresses(ofStyleSheet bytes: [UInt8]) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var index = bytes.startIndex
    while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "(")) {
      index = opening + 1
      guard bytes.span.hasEnding("url", before: opening),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      let marks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'")]
      let written = bytes[index..<end].drop { marks.contains($0) }
      let address = written.prefix { !marks.contains($0) }
      addresses.append(address.startIndex..<address.endIndex)
    }
    return addresses
  }
}

extension Span<UInt8> {
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    unsafe extracting(start..<count).withUnsafeBytes { rest in
      guard let base = rest.baseAddress, let found = unsafe memchr(base, Int32(byte), rest.count) else {
        return nil
      }
      return unsafe start + (UnsafeRawPointer(found) - base)
    }
  }

  /// Whether what ends at an index is the name of an attribute that holds an address.
  fileprivate func hasLinkingName(before end: Int) -> Bool {
    guard end > 0 else { return false }
    // Most names differ from all of these in their last letter.
    switch self[end - 1] {
    case UInt8(ascii: "f"): return hasAttribute("href", before: end)
    case UInt8(ascii: "c"): return hasAttribute("src", before: end)
    case UInt8(ascii: "n"): return hasAttribute("action", before: end)
    case UInt8(ascii: "r"): return hasAttribute("poster", before: end)
    default: return false
    }
  }

  /// Whether what ends at an index is an attribute's name, with a space or a line end before it.
  fileprivate func hasAttribute(_ name: StaticString, before end: Int) -> Bool {
    let start = end - name.utf8CodeUnitCount
    return start > 0 && self[start - 1] <= 0x20 && hasEnding(name, before: end)
  }

  fileprivate func hasEnding(_ ending: StaticString, before end: Int) -> Bool {
    let start = end - ending.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return ending.withUTF8Buffer { ending in
      ending.indices.allSatisfy { unsafe ending[$0] == self[start + $0] }
    }
  }
}
