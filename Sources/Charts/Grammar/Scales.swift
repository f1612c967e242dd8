/// Places values along a line in proportion to them.
struct LinearScale: Sendable {
  let domain: ClosedRange<Double>
  /// Where the domain's lower bound stands, in CSS pixels.
  let start: Double
  /// Where the domain's upper bound stands.
  let end: Double

  /// The least domain that holds all values and zero, at which every bar starts.
  static func domain(of values: some Sequence<Double>) -> ClosedRange<Double> {
    var lower = 0.0
    var upper = 0.0
    for value in values {
      lower = min(lower, value)
      upper = max(upper, value)
    }
    return lower...upper
  }

  func callAsFunction(_ value: Double) -> Double {
    let extent = domain.extent
    // Where all values are zero, zero stands at the start.
    guard extent > 0 else { return start }
    return start + (end - start) * ((value - domain.lowerBound) / extent)
  }
}

/// Divides a line into bands of the same width with the same gap between them.
struct BandScale: Sendable {
  let count: Int
  let start: Double
  /// The width of one band, in CSS pixels.
  let band: Double
  let gap: Double

  init(count: Int, start: Double, length: Double, gap: Double) {
    self.count = count
    self.start = start
    self.gap = gap
    band = (length - gap * Double(max(0, count - 1))) / Double(max(1, count))
  }

  /// Where a band starts.
  func callAsFunction(_ index: Int) -> Double { start + Double(index) * (band + gap) }

  /// The middle of a band.
  func middle(_ index: Int) -> Double { self(index) + band / 2 }
}

extension ClosedRange<Double> {
  var extent: Double { upperBound - lowerBound }
}
