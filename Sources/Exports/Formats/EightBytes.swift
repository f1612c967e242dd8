/// Eight bytes of a text, looked at together: most texts have nothing to escape, and to look at their bytes one by one took
/// 1 % of a build.
struct EightBytes {
  private let bits: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  init(_ text: Span<UInt8>, at index: Int) {
    bits = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  func contains(_ byte: UInt8) -> Bool { EightBytes.hasByte(below: 1, in: bits ^ (EightBytes.ones &* UInt64(byte))) }

  /// Whether one of them is less than a limit of at most `0x80`.
  func containsByte(below limit: UInt8) -> Bool { EightBytes.hasByte(below: limit, in: bits) }

  private static func hasByte(below limit: UInt8, in bits: UInt64) -> Bool {
    // A subtraction borrows from the highest bit of a byte where the byte is less; that bit of the byte itself must be clear.
    (bits &- ones &* UInt64(limit)) & ~bits & (ones &* 0x80) != 0
  }
}

extension Span<UInt8> {
  /// Whether any of the bytes is such a one, asked of eight at once and of the last ones each.
  func contains(_ inEight: (EightBytes) -> Bool, _ isOne: (UInt8) -> Bool) -> Bool {
    var index = 0
    while index + 8 <= count {
      if inEight(EightBytes(self, at: index)) { return true }
      index += 8
    }
    while index < count {
      if isOne(self[index]) { return true }
      index += 1
    }
    return false
  }
}
