import Markup

/// A page among others of its kind.
struct Sibling {
  let title: String
  /// What a screen reader hears in addition, where the title alone is too short.
  var detail: String?
  let link: Link
}

extension PageContext {
  /// The pages of one kind side by side, with the current one marked.
  ///
  /// Of very many, those within fifty places of the current one: with each on the page of each, pages would grow with
  /// the square of their number.
  func siblings(_ name: String, count: Int, current: Int, sibling: (Int) -> Sibling) -> HTML {
    if count < 2 { return HTML() }
    let near = max(0, current - 50)...min(count - 1, current + 50)
    return """
      <nav class="siblings" aria-label="\(name)">
      <ul>
      \(each: near, { item(sibling($0), isCurrent: $0 == current) })</ul>
      </nav>

      """
  }

  private func item(_ sibling: Sibling, isCurrent: Bool) -> HTML {
    """
    <li><a href="\(sibling.link)"\(if: isCurrent, " aria-current=\"page\"")>\(sibling.title)\
    \(some: sibling.detail, { "<span class=\"hidden\"> \($0)</span>" })</a></li>

    """
  }
}
