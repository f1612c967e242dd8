/// The interface words of a site in one language, as its theme's label file gives them.
package struct Labels: Sendable {
  /// The text of each label, in the order of declaration; none where the file has none.
  private let texts: [Text?]

  /// Labels from a theme's file; `missing` names what it lacks.
  package init(_ texts: [Label: String]) {
    self.texts = Label.allCases.map { texts[$0].map(Text.init) }
  }

  /// The labels that have no text, in the order of declaration; a theme with any cannot be used.
  package var missing: [Label] { Label.allCases.filter { texts[$0.rawValue] == nil } }

  package subscript(label: Label) -> String { texts[label.rawValue]?.whole ?? label.name }

  /// A label's text with each `{name}` in it replaced by the argument of that name, and each `{name|item|items}` by the
  /// first word where the argument is 1, else by the second.
  ///
  /// An argument's own braces are text; a name without an argument stays as it is.
  package func text(_ label: Label, _ arguments: KeyValuePairs<String, String>) -> String {
    text(label) { name in arguments.first { $0.key == name }?.value }
  }

  /// A label's text with each `{name}` in it replaced by what the closure gives for it, or by the word for so many.
  package func text(_ label: Label, argument: (String) -> String?) -> String {
    guard let text = texts[label.rawValue] else { return label.name }
    return text.places.isEmpty ? text.whole : text.filled(argument)
  }
}

/// The text of a label, with the places of its arguments found once; one object, for to copy its parts for each word that
/// a page asks for took 1 % of a build.
private final class Text: Sendable {
  /// A `{name}` or `{name|one|more}`, and what stands between it and the place before it.
  struct Place {
    let before: String
    /// What stands between its braces.
    let written: String
    let name: String
    /// The words for one thing and for another number of them.
    let words: (one: String, more: String)?

    init(before: Substring, _ text: Substring) {
      self.before = String(before)
      written = String(text)
      let parts = text.split(separator: "|", omittingEmptySubsequences: false)
      name = parts.count == 3 ? String(parts[0]) : written
      words = parts.count == 3 ? (String(parts[1]), String(parts[2])) : nil
    }

    func filled(_ argument: String?) -> String {
      guard let argument else { return "{\(written)}" }
      guard let words else { return argument }
      return argument == "1" || argument == "๑" ? words.one : words.more
    }
  }

  let whole: String
  let places: [Place]
  /// What stands after the last place.
  let rest: String

  init(_ text: String) {
    var places: [Place] = []
    var written = text.startIndex
    var brace: String.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "{"): brace = index
      case UInt8(ascii: "}"):
        guard let open = brace else { continue }
        brace = nil
        places.append(Place(before: text[written..<open], text[text.utf8.index(after: open)..<index]))
        written = text.utf8.index(after: index)
      default: continue
      }
    }
    whole = text
    self.places = places
    rest = String(text[written...])
  }

  /// The text with what a closure gives for the name of each place.
  func filled(_ argument: (String) -> String?) -> String {
    var output = ""
    for place in places {
      output += place.before
      output += place.filled(argument(place.name))
    }
    output += rest
    return output
  }
}
