/// The ordered scales of a plan, on which its targets and results name levels.
///
/// A level is looked up, for a plan may have as many scales as it has indicators.
package struct Scales: Hashable, Sendable {
  /// Where a level stands: on which scale, and how far above its lowest level.
  private struct Place: Hashable {
    let scale: Int
    let rank: Int
  }

  /// The places of each level, by its name without spaces, in the order of the scales.
  private var places: [String: [Place]] = [:]

  /// Scales, each from its lowest level.
  package init(_ scales: [[String]]) {
    for (scale, levels) in scales.enumerated() {
      for (rank, level) in levels.enumerated() {
        let name = level.withoutSpaces
        // A level that a scale names twice stands where it is named first.
        if places[name]?.last?.scale != scale { places[name, default: []].append(Place(scale: scale, rank: rank)) }
      }
    }
  }

  func has(_ level: Level) -> Bool { places[level.name] != nil }

  /// The ranks of two levels on the first scale that has both.
  func ranks(of one: Level, _ other: Level) -> (Int, Int)? {
    var others = (places[other.name] ?? [])[...]
    for place in places[one.name] ?? [] {
      others = others.drop { $0.scale < place.scale }
      if let match = others.first, match.scale == place.scale { return (place.rank, match.rank) }
    }
    return nil
  }
}

extension Scales: ExpressibleByArrayLiteral {
  package init(arrayLiteral scales: [String]...) { self.init(scales) }
}
