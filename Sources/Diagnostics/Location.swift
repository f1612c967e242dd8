/// A place in a source file.
///
/// Line and column count from 1. The column counts UTF-8 bytes; a printer turns it into code points or UTF-16 units.
package struct Location: Hashable, Comparable, Sendable {
  /// The file's path below the content folder, with `/` between its parts.
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place a number of bytes further on in the same line.
  package func advanced(byBytes bytes: Int) -> Location {
    Location(file: file, line: line, column: column + bytes)
  }

  package static func < (left: Location, right: Location) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    return (left.line, left.column) < (right.line, right.column)
  }
}
