import Markup

/// A page among others of its kind.
struct Sibling {
  let title: String
  /// What a screen reader hears in addition, where the title alone is too short.
  var detail: String?
  let link: Link
  let isCurrent: Bool
}

extension PageContext {
  /// The pages of one kind side by side, with the current one marked.
  func siblings(_ name: String, _ siblings: [Sibling]) -> HTML {
    if siblings.count < 2 { return HTML() }
    return """
      <nav class="siblings" aria-label="\(name)">
      <ul>
      \(each: siblings, sibling)</ul>
      </nav>

      """
  }

  private func sibling(_ sibling: Sibling) -> HTML {
    """
    <li><a href="\(sibling.link)"\(if: sibling.isCurrent, " aria-current=\"page\"")>\(sibling.title)\
    \(some: sibling.detail, { "<span class=\"hidden\"> \($0)</span>" })</a></li>

    """
  }
}
