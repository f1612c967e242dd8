import Markup

/// A fact with its name.
struct Fact {
  let label: String
  let value: HTML
}

extension PageContext {
  /// What is known of one thing, a line a fact; nothing where nothing is known.
  func facts(_ facts: [Fact]) -> HTML {
    if facts.isEmpty { return HTML() }
    return """
      <dl class="facts">
      \(each: facts, { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>\n" })</dl>

      """
  }
}
