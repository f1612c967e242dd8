/// The colour of a mark, by class.
enum Tone: Hashable, Sendable {
  /// One of the colours of strategies, from 1.
  case series(Int)
  /// What has no colour of its own, such as a group or a sum.
  case plain
  /// What has no member of its own: not stated, not itemised.
  case rest
  /// A step of a heat scale, from 0.
  case heat(Int)

  static let seriesCount = 6

  /// The class of a surface of this tone.
  var surface: String {
    switch self {
    case .series(let number): "chart-series-\(number)"
    case .plain: "chart-plain"
    case .rest: "chart-rest"
    case .heat(let step): "chart-heat-\(step)"
    }
  }

  /// The class of a text that stands on such a surface.
  var text: String {
    switch self {
    case .series(let number): "chart-on-series-\(number)"
    case .plain: "chart-on-plain"
    case .rest: "chart-on-rest"
    case .heat(let step): "chart-on-heat-\(step)"
    }
  }
}
