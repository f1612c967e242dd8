import Diagnostics
import Foundation

/// One file of a case: its bytes, and the diagnostics that are due in it.
///
/// The notation is described in `Tests/Broken/README.md`.
struct CaseFile: Sendable {
  /// What stands at the path.
  enum Kind: Equatable, Sendable {
    case text, absent, folder, pipe
    case link(String)
    /// A file of a size of which nothing is written.
    case sparse(Int)
    case hexadecimal
    /// A label file of the default theme without one of its keys.
    case labels(without: String)
  }

  /// A diagnostic that a case expects.
  struct Expected: Hashable, Sendable {
    let place: String
    let severity: String
    let id: String
    /// The text that the diagnostic covers; empty where it covers none.
    let covered: String
    /// A part of its sentence or of its hint in English; empty where the case does not care.
    let words: String
  }

  /// A place of the file and the place in the case's text from which it comes.
  struct Origin: Sendable {
    let line, column: Int
    let sourceLine, sourceOffset: Int
  }

  let path: [UInt8]
  let shownPath: String
  let kind: Kind
  private(set) var bytes: [UInt8] = []
  private(set) var expected: [Expected] = []
  /// The lines of the file without marks and expectations, as the case has them.
  private(set) var source: [String] = []
  private(set) var origins: [Origin] = []
  let options: [String]

  private var line = 1
  private var lineStart = 0

  static let mark: Unicode.Scalar = "▸"
  static let expectation = "└ "

  /// Reads a header such as `-- office/2565/1.md (crlf) --`; nil where the line is none.
  init?(header: String) {
    guard header.hasPrefix("-- "), header.hasSuffix(" --"), header.count > 6 else { return nil }
    var name = String(header.dropFirst(3).dropLast(3))
    var options: [String] = []
    if name.hasSuffix(")"), let open = name.range(of: " (", options: .backwards) {
      options = name[open.upperBound...].dropLast().components(separatedBy: ", ")
      name = String(name[..<open.lowerBound])
    }
    self.options = options
    var path = CaseFile(path: [], shownPath: "", kind: .text, options: [])
    for scalar in path.pieces(of: name) where scalar.scalar != CaseFile.mark { path.bytes += scalar.bytes }
    self.path = path.bytes
    shownPath = String(name.unicodeScalars.filter { $0 != CaseFile.mark }.map(Character.init))
    kind = CaseFile.kind(options)
    if options.contains("bom") { bytes = [0xEF, 0xBB, 0xBF] }
    lineStart = bytes.count
  }

  private init(path: [UInt8], shownPath: String, kind: Kind, options: [String]) {
    self.path = path
    self.shownPath = shownPath
    self.kind = kind
    self.options = options
  }

  private static func kind(_ options: [String]) -> Kind {
    for option in options {
      if option == "absent" { return .absent }
      if option == "folder" { return .folder }
      if option == "pipe" { return .pipe }
      if option == "hex" { return .hexadecimal }
      if option.hasPrefix("link to ") { return .link(String(option.dropFirst(8))) }
      if option.hasPrefix("sparse "), let size = Int(option.dropFirst(7)) { return .sparse(size) }
      if option.hasPrefix("labels without ") { return .labels(without: String(option.dropFirst(15))) }
    }
    return .text
  }

  /// The place at which a diagnostic of the whole file or folder is due.
  var wholePlace: String { String(decoding: path, as: UTF8.self) + ":1:1" }

  mutating func expect(_ expected: Expected) { self.expected.append(expected) }

  /// Adds a line of the case; gives back the places of its marks.
  mutating func add(_ text: String) -> [String] {
    let isFirst = source.isEmpty
    let clean = String(text.unicodeScalars.filter { $0 != CaseFile.mark }.map(Character.init))
    if kind == .hexadecimal {
      source.append(clean)
      bytes += clean.split(separator: " ").compactMap { UInt8($0, radix: 16) }
      return []
    }
    if !isFirst { newLine() }
    source.append(clean)
    var marks: [String] = []
    var offset = 0
    for piece in pieces(of: text) {
      if piece.scalar == CaseFile.mark {
        marks.append(place)
        continue
      }
      origins.append(
        Origin(line: line, column: bytes.count - lineStart + 1, sourceLine: source.count - 1, sourceOffset: offset))
      offset += piece.sourceLength
      for byte in piece.bytes { append(byte) }
    }
    origins.append(
      Origin(line: line, column: bytes.count - lineStart + 1, sourceLine: source.count - 1, sourceOffset: offset))
    return marks
  }

  /// The bytes that are written to the disk.
  var content: [UInt8] {
    guard options.contains("utf-16") else { return bytes }
    return [0xFF, 0xFE] + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private var place: String { "\(String(decoding: path, as: UTF8.self)):\(line):\(bytes.count - lineStart + 1)" }

  private mutating func append(_ byte: UInt8) {
    if byte == 0x0A { return newLine() }
    bytes.append(byte)
    // As an old Macintosh ends its lines.
    if byte == 0x0D {
      line += 1
      lineStart = bytes.count
    }
  }

  private mutating func newLine() {
    if options.contains("crlf") { bytes.append(0x0D) }
    bytes.append(0x0A)
    line += 1
    lineStart = bytes.count
  }

  /// A sign of a line, or one of the groups `⟨…⟩`, and the bytes that it stands for.
  private struct Piece {
    let scalar: Unicode.Scalar
    let bytes: [UInt8]
    let sourceLength: Int
  }

  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "⟨", let end = closing(rest) else {
        pieces.append(Piece(scalar: scalar, bytes: encoded(scalar), sourceLength: 1))
        continue
      }
      let group = String(rest[..<end])
      pieces.append(Piece(scalar: scalar, bytes: expanded(group), sourceLength: group.unicodeScalars.count + 2))
      rest = rest[end...].dropFirst()
    }
    return pieces
  }

  /// Where the group closes that has just opened.
  private func closing(_ rest: Substring.UnicodeScalarView) -> String.Index? {
    var depth = 1
    for index in rest.indices {
      if rest[index] == "⟨" { depth += 1 }
      if rest[index] == "⟩" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func encoded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if options.contains("windows-874"), (0xE01...0xE5B).contains(scalar.value) {
      return [UInt8(scalar.value - 0xE00 + 0xA0)]
    }
    return Array(String(Character(scalar)).utf8)
  }

  /// What a group stands for: `tab`, `U+202E`, `0xA1 0xA2`, `70×text`, in which `↵` ends a line and `№` counts.
  private func expanded(_ group: String) -> [UInt8] {
    if group == "tab" { return [0x09] }
    if group.hasPrefix("U+"), let value = UInt32(group.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(value) {
      return Array(String(Character(scalar)).utf8)
    }
    if group.hasPrefix("0x") {
      return group.split(separator: " ").compactMap { UInt8($0.dropFirst(2), radix: 16) }
    }
    let parts = group.split(separator: "×", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]) else { return Array("⟨\(group)⟩".utf8) }
    let unit = parts[1].replacingOccurrences(of: "↵", with: "\n")
    var bytes: [UInt8] = []
    guard unit.contains("№") else {
      let once = pieces(of: unit).flatMap(\.bytes)
      bytes.reserveCapacity(once.count * count)
      for _ in 0..<count { bytes += once }
      return bytes
    }
    let around = unit.components(separatedBy: "№").map { Array($0.utf8) }
    for number in 1...count { bytes += around.joined(separator: String(number).utf8) }
    return bytes
  }
}
