import Diagnostics

extension Markdown {
  /// The most levels of quotes and lists, or of emphasis and links, inside one another.
  package static let deepestNesting = 32

  /// Reads the Markdown in a part of a file that reaches to its end; it cannot fail, but may warn.
  static func read(_ text: SourceText, _ range: Range<Int>, diagnostics: inout [Diagnostic]) -> Markdown {
    guard !range.isEmpty else { return Markdown([]) }
    if let deep = NestingScan.tooDeep(text, range) {
      diagnostics.append(.markdownTooDeep(at: text.location(at: deep)))
      return Markdown([])
    }
    if let crowded = ImageScan.tooMany(text, range) {
      diagnostics.append(.tooManyImages(at: text.location(at: crowded)))
      return Markdown([])
    }
    var builder = BlockBuilder(text, firstLine: text.lineIndex(at: range.lowerBound))
    var events = CommonMarkEvents(parsing: text.bytes[range])
    while let event = events.next() { builder.take(event) }
    diagnostics += builder.diagnostics
    return Markdown(builder.blocks)
  }
}
