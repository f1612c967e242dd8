/// How many code points and UTF-16 units stand before a byte of a file, counted ahead at every kibibyte, so that a column
/// costs the same in a line of a mebibyte as in a short one.
struct ColumnCounts {
  /// A way to count the columns of a line.
  enum Unit { case codePoint, utf16 }

  private static let stride = 1024
  private let bytes: [UInt8]
  /// The counts before each multiple of the stride.
  private let checkpoints: [(codePoints: Int, utf16: Int)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var checkpoints: [(codePoints: Int, utf16: Int)] = []
    var counts = (codePoints: 0, utf16: 0)
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      checkpoints.append(counts)
      Self.count(bytes[start..<min(start + Self.stride, bytes.count)], in: &counts)
    }
    checkpoints.append(counts)
    self.checkpoints = checkpoints
  }

  /// The number of units from one byte up to another.
  func distance(from start: Int, to end: Int, in unit: Unit) -> Int {
    let (first, last) = (counts(before: start), counts(before: end))
    return switch unit {
    case .codePoint: last.codePoints - first.codePoints
    case .utf16: last.utf16 - first.utf16
    }
  }

  private func counts(before offset: Int) -> (codePoints: Int, utf16: Int) {
    var counts = checkpoints[offset / Self.stride]
    Self.count(bytes[offset / Self.stride * Self.stride..<offset], in: &counts)
    return counts
  }

  /// Counts the first byte of each code point; one of four bytes takes two UTF-16 units.
  private static func count(_ bytes: ArraySlice<UInt8>, in counts: inout (codePoints: Int, utf16: Int)) {
    var codePoints = 0
    var pairs = 0
    for byte in bytes {
      codePoints += byte & 0xC0 == 0x80 ? 0 : 1
      pairs += byte >= 0xF0 ? 1 : 0
    }
    counts.codePoints += codePoints
    counts.utf16 += codePoints + pairs
  }
}
