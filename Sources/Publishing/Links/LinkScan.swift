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
    guard start > 0, self[start - 1] <= 0x20 else { return false }
    return name.withUTF8Buffer { name in
      name.indices.allSatisfy { unsafe name[$0] == self[start + $0] }
    }
  }
}
