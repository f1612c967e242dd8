/// The interface words of a site in one language, as its theme's label file gives them.
package struct Labels: Sendable {
  private let texts: [Label: String]

  /// Labels from a theme's file; `missing` names what it lacks.
  package init(_ texts: [Label: String]) { self.texts = texts }

  /// The labels that have no text, in the order of declaration; a theme with any cannot be used.
  package var missing: [Label] { Label.allCases.filter { texts[$0] == nil } }

  package subscript(label: Label) -> String { texts[label] ?? label.rawValue }

  /// A label's text with each `{name}` in it replaced by the argument of that name.
  ///
  /// An argument's own braces are text; a name without an argument stays as it is.
  package func text(_ label: Label, _ arguments: KeyValuePairs<String, String>) -> String {
    text(label) { name in arguments.first { $0.key == name }?.value }
  }

  /// A label's text with each `{name}` in it replaced by what the closure gives for it.
  package func text(_ label: Label, argument: (Substring) -> String?) -> String {
    let text = self[label]
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var output = ""
    var written = text.startIndex
    var brace: String.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "{"): brace = index
      case UInt8(ascii: "}"):
        guard let open = brace else { continue }
        brace = nil
        let name = text[text.utf8.index(after: open)..<index]
        guard let argument = argument(name) else { continue }
        output += text[written..<open]
        output += argument
        written = text.utf8.index(after: index)
      default: continue
      }
    }
    return output + text[written...]
  }
}
