import Language

extension SCurve {
  /// Where a point of a line stands.
  typealias Point = (x: Double, y: Double)

  /// Where a name stands: its left end and its top.
  private struct Place {
    let x: Double
    let y: Double
    let width: Double

    func overlaps(_ other: Place) -> Bool {
      x < other.x + other.width + 4 && other.x < x + width + 4
        && abs(y - other.y) < TextStyle.small.lineHeight
    }
  }

  /// Writes the name of each line beside one of its points, where nothing else is written.
  ///
  /// The names also stand below, beside the figures; a name without room here is left out.
  func drawNames(
    planned: [Point], spent: [Point], marks: [Point], left: Double, bottom: Double, on canvas: inout Canvas
  ) {
    let line = TextStyle.small.lineHeight
    func places(_ name: String, beside point: Point) -> [Place] {
      let width = TextStyle.small.width(of: name)
      let before = point.x - 8 - width
      let after = point.x + 8
      let above = point.y - line - 4
      let below = point.y + 4
      // Lines rise: above and to the left, or below and to the right of a point, is free of its own line.
      return [(before, above), (after, below), (after, above), (before, below)].map {
        Place(x: $0, y: $1, width: width)
      }
    }
    func isFree(_ place: Place) -> Bool {
      place.x >= left && place.x + place.width <= canvas.width && place.y >= line && place.y + line <= bottom
    }
    func room(_ place: Place, from points: [Point]) -> Double {
      points.reduce(Double.infinity) { room, point in
        let across = max(place.x - point.x, point.x - place.x - place.width, 0)
        let down = max(place.y - point.y, point.y - place.y - line, 0)
        return min(room, max(across, down))
      }
    }
    func write(_ name: String, at place: Place) {
      canvas.text([name], x: place.x, y: place.y, style: .small, class: "chart-ink")
    }
    let plan = context.labels[.chartCurvePlan]
    // The first and the last point stand too near to the axis and to the marks of the year's end.
    let ofPlan = planned.dropFirst().dropLast().compactMap { places(plan, beside: $0).first { isFree($0) } }
    let chosen = ofPlan.max { room($0, from: marks + spent) < room($1, from: marks + spent) }
    if let chosen { write(plan, at: chosen) }
    guard let end = spent.last else { return }
    let name = context.labels[.chartCurveSpent]
    let ofSpent = places(name, beside: end)
    // To the right of its end no line of its own runs.
    let ordered = [ofSpent[1], ofSpent[2], ofSpent[0], ofSpent[3]]
    let free = ordered.first { place in isFree(place) && chosen.map { !$0.overlaps(place) } ?? true }
    if let free { write(name, at: free) }
  }
}
