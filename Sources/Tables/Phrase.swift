package import Language

/// Words for a reader: a label of the interface, in the site's language, or text of the content, as it was written.
package enum Phrase: Hashable, Sendable {
  case text(String)
  /// A label, with the phrases that stand for each `{name}` in it.
  case label(Label, [String: Phrase] = [:])
}

extension Labels {
  /// The words of a phrase, in the language of the labels.
  package func words(_ phrase: Phrase) -> String {
    switch phrase {
    case .text(let text): text
    case .label(let label, let arguments): text(label) { arguments[$0].map(words) }
    }
  }
}
