package import Diagnostics

/// Reads YAML into mappings whose values are all text.
package enum FrontMatter {
  /// The most levels of lists and keys inside one another.
  package static let deepestNesting = 32

  /// Reads a file that is YAML from end to end, such as a theme's settings or labels.
  ///
  /// Nil, with a diagnostic, where it cannot be read; an empty file is refused.
  package static func readYAML(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) -> Mapping? {
    guard let text = SourceText.read(file: file, bytes: bytes, diagnostics: &diagnostics) else { return nil }
    var range = text.bytes.indices
    // One line `---` may open a YAML file.
    let first = text.line(0)
    if text.string(text.trimmingEnd(first)) == "---" {
      range = (text.lineStarts.count > 1 ? text.lineStarts[1] : first.upperBound)..<text.bytes.count
    }
    return read(text, range, diagnostics: &diagnostics)
  }

  /// Reads the YAML in a part of a file, which starts at a line's start.
  static func read(_ text: SourceText, _ range: Range<Int>, diagnostics: inout [Diagnostic]) -> Mapping? {
    let codePoints = CodePoints(of: text.bytes[range])
    var builder = MappingBuilder(text: text, range: range, codePoints: codePoints)
    var events = YAMLEvents(text.bytes[range])
    do throws(YAMLFailure) {
      while !builder.isFinished { builder.take(try events.next()) }
    } catch {
      let place = SyntaxFault(error, text: text, range: range, codePoints: codePoints)
      diagnostics.append(place.diagnostic)
      return nil
    }
    diagnostics += builder.diagnostics
    return builder.mapping
  }
}
