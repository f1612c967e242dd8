extension [UInt8] {
  /// Appends text so that it is text, and nothing else, in HTML, SVG and quoted attributes.
  ///
  /// Control characters that no document may hold are left out.
  package mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8.span
    var start = 0
    for index in bytes.indices where bytes[index] < 0x40 || bytes[index] == 0x7F {
      let reference: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: reference = ""
      default: continue
      }
      append(bytes.extracting(start..<index))
      append(reference)
      start = index + 1
    }
    append(bytes.extracting(start..<bytes.count))
  }

  /// Appends a literal of the program.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { buffer in unsafe append(contentsOf: buffer) }
  }

  /// Appends the bytes of a span.
  package mutating func append(_ span: Span<UInt8>) {
    guard !span.isEmpty else { return }
    unsafe span.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }

  /// Appends a whole number in decimal digits.
  package mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// Appends a length in CSS pixels with at most two decimals, so that drawings do not depend on the machine.
  package mutating func appendPixels(_ length: Double) {
    guard length.isFinite, length.magnitude < 1e12 else { return append(UInt8(ascii: "0")) }
    let hundredths = Int((length * 100).rounded(.toNearestOrAwayFromZero))
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    appendDecimal(Int(hundredths.magnitude / 100))
    let fraction = Int(hundredths.magnitude % 100)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if !fraction.isMultiple(of: 10) { append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }
}
