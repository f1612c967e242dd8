import Markup

/// The marks of one drawing, in the order in which they are painted, and how far down they reach.
struct Canvas: Sendable {
  let width: Double
  private(set) var height = 0.0
  private(set) var marks: [Mark] = []

  init(width: Double) { self.width = width }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, class name: String) {
    marks.append(.rectangle(x: x, y: y, width: width, height: height, class: name))
    extend(to: y + height)
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, class name: String) {
    marks.append(.line(x1: x1, y1: y1, x2: x2, y2: y2, class: name))
    extend(to: max(y1, y2))
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], class name: String) {
    marks.append(.polygon(points, class: name))
    extend(to: points.reduce(0) { max($0, $1.y) })
  }

  mutating func band(x1: Double, y1: Double, x2: Double, y2: Double, height: Double, class name: String) {
    marks.append(.band(x1: x1, y1: y1, x2: x2, y2: y2, height: height, class: name))
    extend(to: max(y1, y2) + height)
  }

  /// Writes lines of text, the first with its top at `y`; answers where they end.
  @discardableResult
  mutating func text(
    _ lines: [String], x: Double, y: Double, anchor: TextAnchor = .start, style: TextStyle, class name: String? = nil
  ) -> Double {
    for (index, line) in lines.enumerated() {
      let top = y + style.height(ofLines: index)
      // The letters stand in the middle of the line's height.
      let baseline = top + (style.lineHeight + style.ascent - style.descent) / 2
      marks.append(.text(line, x: x, y: baseline, anchor: anchor, style: style, class: name))
    }
    let bottom = y + style.height(ofLines: lines.count)
    extend(to: bottom)
    return bottom
  }

  /// Lets the drawing reach down to a place.
  mutating func extend(to bottom: Double) { height = max(height, bottom) }

  /// The drawing, with its height rounded up to a whole pixel.
  var size: Drawing.Size {
    var body: HTML = "<g class=\"chart-marks\" aria-hidden=\"true\">\n"
    for mark in marks { body.append(mark.markup) }
    body.append("</g>\n")
    return Drawing.Size(width: width, height: max(1, height.rounded(.up)), body: body)
  }
}
