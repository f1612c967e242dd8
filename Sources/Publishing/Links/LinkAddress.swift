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
      String(decoding: LinkAddress.decoded(address.utf8[address.utf8.index(after: $0)...]), as: UTF8.self)
    }
    target = path.isEmpty ? page : LinkAddress.target(of: LinkAddress.decoded(path), from: page)
  }

  /// The file that a path leads to from a page, below the output folder; nil where it leaves it.
  ///
  /// By bytes: to take paths apart and join them as texts took 4 % of a build's instructions.
  private static func target(of path: [UInt8], from page: String) -> String? {
    let slash = UInt8(ascii: "/")
    if path.first == slash { return nil }
    var reached: [UInt8] = page.utf8.lastIndex(of: slash).map { Array(page.utf8[..<$0]) } ?? []
    var depth = reached.isEmpty ? 0 : reached.count { $0 == slash } + 1
    for part in path.split(separator: slash, omittingEmptySubsequences: false) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if depth == 0 { return nil }
        depth -= 1
        reached.removeSubrange((reached.lastIndex(of: slash) ?? 0)...)
      } else {
        if depth > 0 { reached.append(slash) }
        depth += 1
        reached += part
      }
    }
    return String(decoding: reached, as: UTF8.self)
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

  /// The bytes of a text, with each `%41` as the byte that it stands for.
  private static func decoded(_ text: Substring.UTF8View) -> [UInt8] {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
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
    return bytes
  }
}
