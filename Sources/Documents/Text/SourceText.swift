import Diagnostics

/// The text of a source file, known to be UTF-8, with the index that turns byte offsets into places.
struct SourceText: Sendable {
  let file: String
  /// The text without a byte order mark, so that the first letter of a file stands in column 1.
  let bytes: [UInt8]
  /// The offset at which each line starts; never empty.
  let lineStarts: [Int]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    lineStarts = bytes.contains(.carriageReturn) ? Self.lineStarts(in: bytes) : bytes.lineStarts
  }

  /// The offset at which each line starts, where carriage returns are among what ends a line.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var lineStarts = [0]
    for (offset, byte) in bytes.enumerated() where byte.isLineBreak {
      // A carriage return before a line feed ends no line of its own.
      let isBeforeFeed = byte == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
      if !isBeforeFeed { lineStarts.append(offset + 1) }
    }
    return lineStarts
  }

  /// The place of a byte; an offset beyond the end is the end.
  func location(at offset: Int) -> Location {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    return Location(file: file, line: line + 1, column: offset - lineStarts[line] + 1)
  }

  /// The index, from 0, of the line that holds a byte, in the logarithm of the number of lines.
  func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, counted from 0, without its line break.
  func line(_ index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  /// The first byte of a range that is neither a space nor a tab, or the range's end.
  func skipBlanks(in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset].isBlank { offset += 1 }
    return offset
  }

  /// A range without the spaces and tabs at its end.
  func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
