/// A code point read from bytes that need not be UTF-8.
struct CodePoint {
  /// The code point; nil where the bytes are no UTF-8, and then one byte stands for itself.
  let scalar: Unicode.Scalar?
  /// How many bytes it takes.
  let length: Int

  /// Reads at an offset and not beyond an end; the offset is before the end.
  init(in bytes: [UInt8], at offset: Int, before end: Int) {
    let lead = bytes[offset]
    let expected = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard expected > 0, offset + expected <= end else {
      self.init(scalar: nil, length: 1)
      return
    }
    var value = expected == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(expected))
    for byte in bytes[offset + 1..<offset + expected] {
      guard byte & 0xC0 == 0x80 else {
        self.init(scalar: nil, length: 1)
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = (expected == 3 && value < 0x800) || (expected == 4 && value < 0x10000)
    let scalar = isOverlong ? nil : Unicode.Scalar(value)
    self.init(scalar: scalar, length: scalar == nil ? 1 : expected)
  }

  private init(scalar: Unicode.Scalar?, length: Int) {
    self.scalar = scalar
    self.length = length
  }
}
