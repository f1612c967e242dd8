import Diagnostics
import Testing

/// A text with a `▸` where its fault is due.
struct Marked: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
  let text: String
  let offset: Int
  let testDescription: String

  init(stringLiteral marked: String) {
    let parts = marked.split(separator: "▸", maxSplits: 1, omittingEmptySubsequences: false)
    text = parts.joined()
    offset = parts[0].utf8.count
    testDescription = marked
  }
}

/// Expects a fault of an id where the mark stands, with words in both languages and a hint.
func expectFault<Value>(
  _ id: String, at marked: Marked, sourceLocation: SourceLocation = #_sourceLocation,
  reading read: (String) throws(Fault) -> Value
) {
  do throws(Fault) {
    let value = try read(marked.text)
    Issue.record("read as \(value)", sourceLocation: sourceLocation)
  } catch {
    #expect(error.id == id, sourceLocation: sourceLocation)
    #expect(error.offset == marked.offset, sourceLocation: sourceLocation)
    #expect(error.offset + error.length <= marked.text.utf8.count, sourceLocation: sourceLocation)
    #expect(!error.message.thai.isEmpty && !error.message.english.isEmpty, sourceLocation: sourceLocation)
    #expect(error.hint != nil, sourceLocation: sourceLocation)
  }
}
