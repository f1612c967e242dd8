import Markup

/// What a mark lies over, and what lies over it.
enum Layer: Hashable, Sendable {
  /// The ground of a bar.
  case track
  /// Bars, columns, cells, flows.
  case surface
  /// What parts a line from the surfaces below it.
  case halo
  case line
  /// What stands on lines.
  case sign
  case text(TextStyle, TextAnchor)

  /// The order of painting, from 0.
  var depth: Int {
    switch self {
    case .track: 0
    case .surface: 1
    case .halo: 2
    case .line: 3
    case .sign: 4
    case .text: Layer.deepest
    }
  }

  static let deepest = 5
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

/// Marks of one class in one layer: the parts of one path, or texts.
struct MarkGroup: Sendable {
  let layer: Layer
  /// The classes of its element; of texts those besides their style's.
  let name: String
  /// Whether further marks of the class may be added.
  let isShared: Bool
  /// The data of the path, or the elements of the texts.
  private var content = HTML()

  init(_ layer: Layer, _ name: String, isShared: Bool) {
    self.layer = layer
    self.name = name
    self.isShared = isShared
  }

  mutating func addRectangle(x: Double, y: Double, width: Double, height: Double) {
    content.append("M\(px: x) \(px: y)h\(px: width)v\(px: height)h\(px: -width)z")
  }

  mutating func addLine(x1: Double, y1: Double, x2: Double, y2: Double) {
    if y1 == y2 {
      content.append("M\(px: x1) \(px: y1)H\(px: x2)")
    } else if x1 == x2 {
      content.append("M\(px: x1) \(px: y1)V\(px: y2)")
    } else {
      content.append("M\(px: x1) \(px: y1)L\(px: x2) \(px: y2)")
    }
  }

  mutating func addPolygon(_ points: [(x: Double, y: Double)]) {
    for (place, point) in points.enumerated() {
      content.append(literal: place == 0 ? "M" : "L")
      content.append("\(px: point.x) \(px: point.y)")
    }
    content.append(literal: "z")
  }

  mutating func addBand(x1: Double, y1: Double, x2: Double, y2: Double, height: Double) {
    let middle = (x1 + x2) / 2
    content.append(
      """
      M\(px: x1) \(px: y1)C\(px: middle) \(px: y1) \(px: middle) \(px: y2) \(px: x2) \(px: y2)v\(px: height)\
      C\(px: middle) \(px: y2 + height) \(px: middle) \(px: y1 + height) \(px: x1) \(px: y1 + height)z
      """)
  }

  /// Adds one line of text; `y` is its baseline.
  mutating func addText(_ text: String, x: Double, y: Double) {
    content.append("<text x=\"\(px: x)\" y=\"\(px: y)\">\(text)</text>\n")
  }

  func write(to body: inout HTML) {
    guard case .text(let style, let anchor) = layer else {
      return body.append("<path class=\"\(name)\" d=\"\(content)\"/>\n")
    }
    body.append(
      """
      <g class="chart-\(style.rawValue)\(anchor.classes)\(if: !name.isEmpty, " \(name)")">
      \(content)</g>\n
      """)
  }
}
