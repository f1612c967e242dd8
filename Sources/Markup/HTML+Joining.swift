extension HTML {
  /// One piece of markup after another.
  package static func + (left: HTML, right: HTML) -> HTML {
    var joined = left
    joined.append(right)
    return joined
  }
}
