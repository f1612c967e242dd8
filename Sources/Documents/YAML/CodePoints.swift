/// The way from code points, which libyaml counts, to bytes.
///
/// It keeps the byte offset of each 64th code point, so that a look-up takes a constant number of steps.
struct CodePoints: Sendable {
  private static let stride = 64
  private let bytes: ArraySlice<UInt8>
  private var marks: [Int] = []

  init(of bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in zip(bytes.indices, bytes) where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { marks.append(offset) }
      count += 1
    }
  }

  /// The offset of a code point in the array that the slice is of; beyond the end, the end.
  func byteOffset(of codePoint: Int) -> Int {
    let mark = codePoint / Self.stride
    guard mark < marks.count else { return bytes.endIndex }
    var offset = marks[mark]
    var left = codePoint % Self.stride
    while left > 0, offset < bytes.endIndex {
      offset += 1
      while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
