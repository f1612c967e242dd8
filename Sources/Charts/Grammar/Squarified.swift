/// Divides a rectangle into parts in proportion to amounts, each as near to a square as the order allows.
///
/// The algorithm of Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000): amounts, the largest first, are laid
/// along the shorter side as long as that makes the worst shape among them better.
enum Squarified {
  struct Rectangle: Equatable, Sendable {
    var x, y, width, height: Double
  }

  /// The part of each of some positive amounts, in their order.
  static func divide(_ amounts: [Double], in whole: Rectangle) -> [Rectangle] {
    let sum = amounts.reduce(0, +)
    guard sum > 0, whole.width > 0, whole.height > 0 else { return amounts.map { _ in whole } }
    let areas = amounts.map { $0 / sum * whole.width * whole.height }
    var parts: [Rectangle] = []
    var rest = whole
    var start = 0
    while start < areas.count {
      let side = max(min(rest.width, rest.height), 1e-9)
      var end = start + 1
      var row = areas[start]
      while end < areas.count {
        let longer = row + areas[end]
        guard worst(areas[start..<(end + 1)], longer, side) <= worst(areas[start..<end], row, side) else { break }
        row = longer
        end += 1
      }
      // The last row takes all that is left, whatever rounding has done.
      if end == areas.count { row = max(row, rest.width * rest.height) }
      let isUpright = rest.width >= rest.height
      let depth = min(row / side, isUpright ? rest.width : rest.height)
      var place = isUpright ? rest.y : rest.x
      let total = areas[start..<end].reduce(0, +)
      for area in areas[start..<end] {
        let length = total > 0 ? side * area / total : side / Double(end - start)
        parts.append(
          isUpright
            ? Rectangle(x: rest.x, y: place, width: depth, height: length)
            : Rectangle(x: place, y: rest.y, width: length, height: depth))
        place += length
      }
      if isUpright {
        rest.x += depth
        rest.width -= depth
      } else {
        rest.y += depth
        rest.height -= depth
      }
      start = end
    }
    return parts
  }

  /// How far from a square the worst of a row is: 1 for a square.
  private static func worst(_ areas: ArraySlice<Double>, _ sum: Double, _ side: Double) -> Double {
    let largest = areas.max() ?? 0
    let smallest = max(areas.min() ?? 0, 1e-12)
    return max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest))
  }
}
