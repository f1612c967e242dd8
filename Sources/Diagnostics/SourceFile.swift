/// A source file with the index that turns byte offsets into locations.
///
/// Lines end at LF; a CR before it belongs to the line's end. A byte order mark is no part of its line: the first letter
/// after it stands in column 1.
package struct SourceFile: Sendable {
  /// The path below the content folder.
  package let path: String
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; line 1 starts at 0, also in an empty file.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The place of a byte; an offset beyond the file is taken for its end.
  ///
  /// - Complexity: O(log lines).
  package func location(atByte offset: Int) -> Location {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = lineStarts[low] + byteOrderMarkLength(onLine: low + 1)
    return Location(file: path, line: low + 1, column: max(0, offset - start) + 1)
  }

  /// The place of the code point with a number in a line, both counted from 1, as other parsers give it.
  ///
  /// - Complexity: O(length of the line).
  package func location(line: Int, codePoint: Int) -> Location {
    guard let range = range(ofLine: line) else { return location(atByte: line < 1 ? 0 : bytes.count) }
    let start = range.lowerBound + byteOrderMarkLength(onLine: line)
    var offset = start
    var left = codePoint - 1
    while left > 0, offset < range.upperBound {
      offset += CodePoint(in: bytes, at: offset, before: range.upperBound).length
      left -= 1
    }
    return Location(file: path, line: line, column: offset - start + 1)
  }

  /// The offset of a location's byte, kept within its line; nil where the file has no such line.
  package func byte(at location: Location) -> Int? {
    guard let range = range(ofLine: location.line) else { return nil }
    let start = min(range.lowerBound + byteOrderMarkLength(onLine: location.line), range.upperBound)
    return min(start + max(location.column - 1, 0), range.upperBound)
  }

  /// The bytes of a line without its end; nil where the file has no such line.
  package func range(ofLine line: Int) -> Range<Int>? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    guard line < lineStarts.count else { return start..<bytes.count }
    var end = lineStarts[line] - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// 3 on the first line of a file with a byte order mark, which no editor shows, else 0.
  func byteOrderMarkLength(onLine line: Int) -> Int { line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
