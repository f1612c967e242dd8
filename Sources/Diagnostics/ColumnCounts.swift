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
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(counts) }
      Self.count(byte, in: &counts)
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
    for byte in bytes[offset / Self.stride * Self.stride..<offset] { Self.count(byte, in: &counts) }
    return counts
  }

  /// Counts the first byte of each code point; one of four bytes takes two UTF-16 units.
  private static func count(_ byte: UInt8, in counts: inout (codePoints: Int, utf16: Int)) {
    if byte & 0xC0 == 0x80 { return }
    counts.codePoints += 1
    counts.utf16 += byte >= 0xF0 ? 2 : 1
  }
}
