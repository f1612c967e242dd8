import Markup

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

/// Something drawn.
enum Mark: Sendable {
  /// A bar, a column, a cell; sharp, so that its ends are exact.
  case rectangle(x: Double, y: Double, width: Double, height: Double, class: String)
  case line(x1: Double, y1: Double, x2: Double, y2: Double, class: String)
  case polygon([(x: Double, y: Double)], class: String)
  /// A band of one height from a place at the left to one at the right, level at both ends.
  case band(x1: Double, y1: Double, x2: Double, y2: Double, height: Double, class: String)
  /// One line of text; `y` is its baseline.
  case text(String, x: Double, y: Double, anchor: TextAnchor, style: TextStyle, class: String?)

  var markup: HTML {
    switch self {
    case .rectangle(let x, let y, let width, let height, let name):
      """
      <rect class="\(name)" x="\(px: x)" y="\(px: y)" width="\(px: width)" height="\(px: height)"/>\n
      """
    case .line(let x1, let y1, let x2, let y2, let name):
      """
      <line class="\(name)" x1="\(px: x1)" y1="\(px: y1)" x2="\(px: x2)" y2="\(px: y2)"/>\n
      """
    case .polygon(let points, let name):
      """
      <polygon class="\(name)" points="\(each: points, Mark.point)"/>\n
      """
    case .band(let x1, let y1, let x2, let y2, let height, let name):
      """
      <path class="\(name)" d="M\(px: x1),\(px: y1)C\(px: (x1 + x2) / 2),\(px: y1) \(px: (x1 + x2) / 2),\(px: y2) \
      \(px: x2),\(px: y2)V\(px: y2 + height)C\(px: (x1 + x2) / 2),\(px: y2 + height) \
      \(px: (x1 + x2) / 2),\(px: y1 + height) \(px: x1),\(px: y1 + height)Z"/>\n
      """
    case .text(let text, let x, let y, let anchor, let style, let name):
      """
      <text class="chart-\(style.rawValue)\(anchor.classes)\(some: name, Mark.furtherClass)" x="\(px: x)" y="\(px: y)">\
      \(text)</text>\n
      """
    }
  }

  private static func point(_ point: (x: Double, y: Double)) -> HTML { "\(px: point.x),\(px: point.y) " }

  private static func furtherClass(_ name: String) -> HTML { " \(name)" }
}

/// Which part of a text stands at its place.
enum TextAnchor: Sendable {
  case start, middle, end

  fileprivate var classes: HTML {
    switch self {
    case .start: ""
    case .middle: " chart-middle"
    case .end: " chart-end"
    }
  }
}
