import Diagnostics

/// Finds where links, images and tags stand in the source of a block.
///
/// libcmark's columns go astray after line breaks and indented lines, so they are taken as a hint and checked.
struct MarkLocator {
  /// What opens the thing that is looked for.
  enum Opener { case link, image, tag }

  /// How far a search goes, and how many may fail, so that hostile text takes no more than linear time.
  private static let reach = 4096
  private static let mostMisses = 16

  private let text: SourceText
  /// The source of the block.
  private let range: Range<Int>
  /// How many quotes the block is in, whose `>` stand before each of its lines.
  private let quotes: Int
  private let startColumn: Int
  /// The first line, counted from 0, and the number that libcmark gives it.
  private let firstLine: Int
  private let firstNumber: Int
  private var cursor: Int
  private var misses = 0

  init(
    _ text: SourceText, range: Range<Int>, quotes: Int = 0, firstLine: Int? = nil, firstNumber: Int = 0,
    startColumn: Int = 1
  ) {
    self.text = text
    self.range = range
    self.quotes = quotes
    self.firstLine = firstLine ?? text.lineIndex(at: range.lowerBound)
    self.firstNumber = firstNumber
    self.startColumn = startColumn
    cursor = range.lowerBound
  }

  /// The place of a thing that starts with `content`, which libcmark put in a line and column.
  mutating func locate(_ opener: Opener, content: String, line: Int, column: Int) -> Location {
    let start = content.utf8.prefix(16)
    let hint = offset(line: line, column: column)
    let found =
      hint.flatMap { opens(opener, at: $0) && follows(start, opener, at: $0) ? $0 : nil }
      ?? search(opener, content: start)
      ?? hint.flatMap { opens(opener, at: $0) ? $0 : nil }
      ?? search(opener, content: "".utf8.prefix(0))
    guard let found else { return text.location(at: cursor) }
    cursor = found + 1
    return text.location(at: found)
  }

  /// The byte that a line and column of libcmark mean.
  private func offset(line: Int, column: Int) -> Int? {
    let index = firstLine + line - firstNumber
    guard firstNumber > 0, index >= firstLine, index < text.lineStarts.count else { return nil }
    let offset: Int
    if index == firstLine {
      offset = text.lineStarts[index] + column - 1
    } else {
      offset = text.contentStart(ofLine: index, quotes: quotes) + column - startColumn
    }
    return offset >= cursor && offset < range.upperBound ? offset : nil
  }

  private func opens(_ opener: Opener, at offset: Int) -> Bool {
    let byte = text.bytes[offset]
    let isSign =
      switch opener {
      case .link: byte == .openBracket || byte == .less
      case .image:
        byte == .exclamation && offset + 1 < range.upperBound && text.bytes[offset + 1] == .openBracket
      case .tag: byte == .less
      }
    guard isSign else { return false }
    var slashes = 0
    while offset - slashes > range.lowerBound, text.bytes[offset - slashes - 1] == .backslash { slashes += 1 }
    return slashes.isMultiple(of: 2)
  }

  private func follows(_ content: Substring.UTF8View, _ opener: Opener, at offset: Int) -> Bool {
    let start = offset + (opener == .image ? 2 : opener == .link ? 1 : 0)
    return start <= range.upperBound && text.bytes[start..<range.upperBound].starts(with: content)
  }

  private mutating func search(_ opener: Opener, content: Substring.UTF8View) -> Int? {
    let end = min(range.upperBound, cursor + Self.reach)
    guard cursor < end, misses < Self.mostMisses else { return nil }
    for offset in cursor..<end
    where opens(opener, at: offset) && follows(content, opener, at: offset) && !isDefinition(at: offset) {
      return offset
    }
    misses += 1
    return nil
  }

  /// Whether a bracket starts a line such as `[a]: address`, which defines a link and is none.
  private func isDefinition(at offset: Int) -> Bool {
    let index = text.lineIndex(at: offset)
    guard text.bytes[offset] == .openBracket, offset == text.contentStart(ofLine: index, quotes: quotes) else {
      return false
    }
    let line = offset..<text.line(index).upperBound
    guard let close = text.bytes[line].firstIndex(of: .closeBracket), close + 1 < line.upperBound else { return false }
    return text.bytes[close + 1] == .colon
  }
}

extension SourceText {
  /// The first byte of a line that is neither blank nor one of the `>` of the quotes that the line is in.
  func contentStart(ofLine index: Int, quotes: Int) -> Int {
    let line = line(index)
    var offset = skipBlanks(in: line)
    var left = quotes
    while left > 0, offset < line.upperBound, bytes[offset] == .greater {
      offset = skipBlanks(in: offset + 1..<line.upperBound)
      left -= 1
    }
    return offset
  }
}
