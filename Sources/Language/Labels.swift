/// The interface words of a site in one language, as its theme's label file gives them.
package struct Labels: Sendable {
  private let texts: [Label: String]

  /// Labels from a theme's file; `missing` names what it lacks.
  package init(_ texts: [Label: String]) { self.texts = texts }

  /// The labels that have no text, in the order of declaration; a theme with any cannot be used.
  package var missing: [Label] { Label.allCases.filter { texts[$0] == nil } }

  package subscript(label: Label) -> String { texts[label] ?? label.rawValue }

  /// A label's text with each `{name}` in it replaced by the argument of that name.
  package func text(_ label: Label, _ arguments: KeyValuePairs<String, String>) -> String {
    var text = self[label]
    for (name, value) in arguments {
      guard let place = text.firstRange(of: "{\(name)}") else { continue }
      text.replaceSubrange(place, with: value)
    }
    return text
  }
}
