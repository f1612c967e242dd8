import Plans

extension Plan {
  /// The categories that each category is a part of, from the nearest; a circle ends where it closes.
  var categoryWholes: [String: [String]] {
    var parents: [String: String] = [:]
    for category in categories where parents[category.id] == nil { parents[category.id] = category.parent }
    var wholes: [String: [String]] = [:]
    for category in categories {
      var path: [String] = []
      var next = category.parent
      while let whole = next, whole != category.id, path.count < Plan.deepestCategory, !path.contains(whole) {
        path.append(whole)
        next = parents[whole]
      }
      wholes[category.id] = path
    }
    return wholes
  }

  /// How deep categories nest at most.
  private static let deepestCategory = 16
}
