/// A line of a source file as a terminal shows it, with a caret below the fault.
///
/// A long line is cut around the fault, so that a frame costs the same in a line of a mebibyte as in a short one.
struct CodeFrame {
  /// The source line, perhaps cut, with `…` at its cuts.
  let line: String
  /// Blanks (and the tabs of the line), then `^`, then `~` for as far as the fault goes.
  let marks: String

  /// How many cells of the line are shown before the fault, and from the fault on.
  private static let cellsBefore = 48
  private static let cellsAfter = 52
  /// How many bytes are looked at on either side: a limit for lines of nothing but marks without width.
  private static let bytesPerSide = 480

  /// The frame of a place; nil where the file has no such line, or nothing on it.
  init?(_ source: SourceFile, at location: Location, length: Int) {
    guard let whole = source.range(ofLine: location.line), let place = source.byte(at: location) else { return nil }
    let bytes = source.bytes
    let start = whole.lowerBound + source.byteOrderMarkLength(onLine: location.line)
    let range = start..<max(start, whole.upperBound)

    let fault = Self.boundary(in: bytes, at: max(place, start), range)
    var before = Self.glyphs(in: bytes, from: max(start, fault - Self.bytesPerSide), to: fault, range)
    var after = Self.glyphs(in: bytes, from: fault, to: min(range.upperBound, fault + Self.bytesPerSide), range)

    if before.allSatisfy(\.isBlank), after.allSatisfy(\.isBlank) { return nil }

    // A mark without width shows with the letter before it, and so does its caret.
    while let first = after.first, first.width == 0, let last = before.popLast() { after.insert(last, at: 0) }

    let shownStart = before.first?.offset ?? after.first?.offset ?? fault
    let isCutBefore = Self.dropStart(of: &before, beyond: Self.cellsBefore) || shownStart > start
    let shownEnd = after.last.map { $0.offset + $0.length } ?? fault
    let isCutAfter = Self.dropEnd(of: &after, beyond: Self.cellsAfter) || shownEnd < range.upperBound

    line =
      (isCutBefore ? "…" : "") + before.map(\.text).joined() + after.map(\.text).joined() + (isCutAfter ? "…" : "")
    marks =
      (isCutBefore ? " " : "") + before.map(\.blank).joined() + "^"
      + String(repeating: "~", count: max(0, Self.cells(of: after, untilByte: fault + length) - 1))
  }

  /// The cells that a fault covers, up to the first tab after its start, whose width nobody knows.
  private static func cells(of glyphs: [Glyph], untilByte end: Int) -> Int {
    var cells = 0
    for glyph in glyphs {
      if glyph.offset >= end || glyph.isTab { break }
      cells += glyph.width
    }
    return cells
  }

  /// Drops the glyphs before the last few cells, and marks that have lost their letter; whether there were any.
  private static func dropStart(of glyphs: inout [Glyph], beyond limit: Int) -> Bool {
    var cells = 0
    for index in glyphs.indices.reversed() {
      cells += glyphs[index].width
      if cells > limit {
        glyphs = Array(glyphs[(index + 1)...].drop { $0.width == 0 })
        return true
      }
    }
    return false
  }

  /// Drops the glyphs after the first few cells; whether there were any.
  private static func dropEnd(of glyphs: inout [Glyph], beyond limit: Int) -> Bool {
    var cells = 0
    for index in glyphs.indices {
      cells += glyphs[index].width
      if cells > limit {
        glyphs.removeSubrange(index...)
        return true
      }
    }
    return false
  }

  private static func glyphs(in bytes: [UInt8], from: Int, to end: Int, _ line: Range<Int>) -> [Glyph] {
    var glyphs: [Glyph] = []
    var offset = boundary(in: bytes, at: from, line)
    while offset < end {
      let glyph = Glyph(in: bytes, at: offset, before: line.upperBound)
      glyphs.append(glyph)
      offset += glyph.length
    }
    return glyphs
  }

  /// The start of the code point that an offset stands in.
  private static func boundary(in bytes: [UInt8], at offset: Int, _ line: Range<Int>) -> Int {
    guard offset < line.upperBound else { return line.upperBound }
    for start in stride(from: offset - 1, through: max(line.lowerBound, offset - 3), by: -1)
    where start + CodePoint(in: bytes, at: start, before: line.upperBound).length > offset { return start }
    return offset
  }
}

/// A code point of a source line as it is shown.
private struct Glyph {
  let offset: Int
  /// In bytes of the source.
  let length: Int
  let text: String
  /// In cells.
  let width: Int
  let isTab: Bool

  init(in bytes: [UInt8], at offset: Int, before end: Int) {
    let point = CodePoint(in: bytes, at: offset, before: end)
    self.offset = offset
    length = point.length
    isTab = point.scalar == "\t"
    if isTab {
      text = "\t"
      width = 1
    } else if let scalar = point.scalar, !VisibleText.isHostile(scalar) {
      text = String(Character(scalar))
      width = scalar.cellWidth
    } else {
      text = point.scalar.map(VisibleText.escape) ?? VisibleText.escape(bytes[offset])
      width = text.utf8.count
    }
  }

  var isBlank: Bool { text == " " || isTab }

  /// What takes as much room as the glyph and shows nothing.
  var blank: String { isTab ? "\t" : String(repeating: " ", count: width) }
}
