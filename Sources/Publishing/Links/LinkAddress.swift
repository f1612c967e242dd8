/// An address in a page, followed from there.
struct LinkAddress: Hashable {
  /// What it leads to, below the output folder; nil where it leaves it.
  let target: String?
  /// The place on that page, without `#`.
  let fragment: String?

  /// Follows an address; nil for one that leads to another site, or holds its data itself.
  init?(_ address: String, from page: String) {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if let colon = path.firstIndex(of: UInt8(ascii: ":")), !path[..<colon].contains(UInt8(ascii: "/")) { return nil }
    fragment = address.utf8.firstIndex(of: UInt8(ascii: "#")).map {
      LinkAddress.decoded(address.utf8[address.utf8.index(after: $0)...])
    }
    if path.isEmpty {
      target = page
      return
    }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    var isInside = path.first != UInt8(ascii: "/")
    for part in LinkAddress.decoded(path).split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { isInside = false }
      default: parts.append(String(part))
      }
    }
    target = isInside ? parts.joined(separator: "/") : nil
  }

  /// The bytes of an attribute's value without the escapes that markup needs.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    let escapes: [(StaticString, UInt8)] = [
      ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let escape = escapes.first { rest.starts(with: $0.0.description.utf8) }
      text.append(escape?.1 ?? byte)
      rest = rest.dropFirst(escape?.0.utf8CodeUnitCount ?? 1)
    }
    return text
  }

  /// A text with each `%41` as the byte that it stands for.
  private static func decoded(_ text: Substring.UTF8View) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(Substring(text)) }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
