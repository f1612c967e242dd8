extension [UInt8] {
  /// Appends text so that it is text, and nothing else, in HTML, SVG and quoted attributes.
  ///
  /// Control characters that no document may hold are left out.
  package mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8.span
    var start = 0
    var index = 0
    while index < bytes.count {
      // Eight bytes at a step where none of them may need it, as in most Thai words: 1 % of a build.
      if index + 8 <= bytes.count, !Self.mayNeedEscape(bytes, at: index) {
        index += 8
        continue
      }
      defer { index += 1 }
      guard bytes[index] < 0x40 || bytes[index] == 0x7F else { continue }
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

  /// Whether one of eight bytes may need a reference: whether it is below `0x40`, or `0x7F`.
  private static func mayNeedEscape(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let eight = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A subtraction borrows from the highest bit of a byte where the byte is less; that bit of the byte itself must be clear.
    let isLow = (eight &- ones &* 0x40) & ~eight
    let delete = eight ^ (ones &* 0x7F)
    let isDelete = (delete &- ones) & ~delete
    return (isLow | isDelete) & (ones &* 0x80) != 0
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
    // From the first digit to the last: writing them backwards and turning them round took 1 % of a build.
    var power: UInt = 1
    while number.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / power % 10))
      power /= 10
    }
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
