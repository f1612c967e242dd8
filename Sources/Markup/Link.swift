/// An address that may stand in a page: relative, or of a scheme that runs nothing.
package struct Link: Hashable, Sendable {
  /// The address, percent-encoded; not yet escaped for an attribute.
  package let address: String

  /// Schemes that a link may have; everything else, `javascript:` and `data:` among them, is refused.
  package static let schemes = ["http", "https", "mailto", "tel"]

  /// An address as an officer wrote it, where its scheme is one that may be linked.
  package init?(written: String) {
    let trimmed = written.utf8.drop { $0 <= 0x20 }
    if let scheme = Link.scheme(of: trimmed), !Link.schemes.contains(scheme) { return nil }
    if trimmed.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return nil }
    address = Link.encoded(trimmed, keeping: Link.writtenCharacters)
  }

  /// A relative address made of a path's parts, each percent-encoded.
  package init(path: String, fragment: String? = nil) {
    var address = Link.encoded(path.utf8[...], keeping: Link.pathCharacters)
    if let fragment { address += "#" + Link.encoded(fragment.utf8[...], keeping: Link.pathCharacters) }
    self.address = address
  }

  /// A relative address whose parts are percent-encoded already.
  package init(encoded address: String) { self.address = address }

  /// The parts of a path, percent-encoded.
  package static func encoded(path: String) -> String { encoded(path.utf8[...], keeping: pathCharacters) }

  /// The scheme in front of the first `:`, in lower case, if there is one.
  private static func scheme(of address: Substring.UTF8View) -> String? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon]
    let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    guard !scheme.contains(where: { separators.contains($0) }) else { return nil }
    return String(decoding: scheme.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
  }

  private static let pathCharacters = ASCIISet(unreserved, "/+,@!$&'()*=")
  private static let writtenCharacters = ASCIISet(unreserved, ":/?#[]@!$&'()*+,;=%")
  private static let unreserved: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

  private static func encoded(_ bytes: Substring.UTF8View, keeping kept: ASCIISet) -> String {
    if bytes.allSatisfy({ kept.contains($0) }) { return String(Substring(bytes)) }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count * 3)
    for byte in bytes {
      if kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

/// Characters of ASCII, a bit each: every byte of every link is looked up.
private struct ASCIISet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: StaticString...) {
    for text in characters { for scalar in text.description.unicodeScalars { insert(UInt8(ascii: scalar)) } }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
  }

  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<64: low >> UInt64(byte) & 1 == 1
    case ..<128: high >> UInt64(byte - 64) & 1 == 1
    default: false
    }
  }
}
