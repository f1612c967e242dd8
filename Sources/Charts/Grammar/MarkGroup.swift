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
    move(to: x, y)
    step("h", width)
    step("v", height)
    step("h", -width)
    content.append(literal: "z")
  }

  mutating func addLine(x1: Double, y1: Double, x2: Double, y2: Double) {
    move(to: x1, y1)
    if y1 == y2 {
      step("H", x2)
    } else if x1 == x2 {
      step("V", y2)
    } else {
      step("L", x2)
      step(" ", y2)
    }
  }

  private mutating func move(to x: Double, _ y: Double) {
    step("M", x)
    step(" ", y)
  }

  /// Adds a letter of a path's data and a number, without a value of its own: the charts of a project have a hundred.
  private mutating func step(_ letter: StaticString, _ length: Double) {
    content.append(literal: letter)
    content.append(px: length)
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
    step("<text x=\"", x)
    step("\" y=\"", y)
    content.append(literal: "\">")
    content.append(text: text)
    content.append(literal: "</text>\n")
  }

  func write(to body: inout HTML) {
    guard case .text(let style, let anchor) = layer else {
      body.append(literal: "<path class=\"")
      body.append(text: name)
      body.append(literal: "\" d=\"")
      body.append(content)
      return body.append(literal: "\"/>\n")
    }
    body.append("<g class=\"chart-\(style.rawValue)\(anchor.classes)\(if: !name.isEmpty, " \(name)")\">\n")
    body.append(content)
    body.append(literal: "</g>\n")
  }
}
