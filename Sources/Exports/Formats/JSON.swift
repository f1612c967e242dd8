package import Fiscal

/// Writes JSON (RFC 8259) to a buffer, in the order in which it is told.
package struct JSON: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next member or element is the first of its object or array.
  private var isFirst = true

  /// - Parameter capacity: how many bytes it is likely to take, so that a large file is not copied as it grows.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes an object as a value: what the closure writes are its members.
  package mutating func object(_ members: (inout JSON) -> Void) { nested("{", "}", members) }

  /// Writes an array as a value: what the closure writes are its elements.
  package mutating func array(_ elements: (inout JSON) -> Void) { nested("[", "]", elements) }

  /// Writes the name of a member; its value must follow.
  package mutating func name(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// The name of a member as it is written for many objects, such as the rows of a table.
  package struct Name: Sendable {
    fileprivate let bytes: [UInt8]

    package init(_ name: String) {
      var json = JSON()
      json.name(name)
      bytes = json.bytes
    }
  }

  /// Writes the name of a member; its value must follow.
  package mutating func name(_ name: Name) {
    separate()
    bytes.append(contentsOf: name.bytes)
    isFirst = true
  }

  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  package mutating func number(_ number: Int) { literal(String(number)) }

  /// Writes an amount in baht, with two decimals.
  package mutating func amount(_ money: Money) {
    separate()
    money.appendDecimal(to: &bytes)
  }

  /// Writes a percentage with two decimals.
  package mutating func number(_ percent: Percent) { literal(percent.decimal) }

  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  /// Writes a line end, for people who look into the file.
  package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func nested(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ content: (inout JSON) -> Void) {
    separate()
    bytes.append(UInt8(ascii: opening))
    isFirst = true
    content(&self)
    bytes.append(UInt8(ascii: closing))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSON.hasEscapes(text.utf8.span) { appendEscaped(text) } else { bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hasEscapes(_ text: Span<UInt8>) -> Bool {
    text.contains(
      { $0.containsByte(below: 0x20) || $0.contains(UInt8(ascii: "\"")) || $0.contains(UInt8(ascii: "\\")) },
      needsEscape)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      if byte < 0x20 {
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        if JSON.needsEscape(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
  }
}
