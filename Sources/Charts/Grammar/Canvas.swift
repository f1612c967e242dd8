import Markup

/// The marks of one drawing, and how far down they reach.
///
/// Marks of one class are one element, wherever in the drawing they stand: it halves the bytes of a chart, in which most
/// marks are like many others. What is painted over what is therefore a matter of layers.
struct Canvas: Sendable {
  let width: Double
  private(set) var height = 0.0
  /// In each layer in the order in which they are painted.
  private var groups: [MarkGroup] = []

  init(width: Double) { self.width = width }

  /// A bar, a column, a cell; sharp, so that its ends are exact.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, class name: String, layer: Layer = .surface
  ) {
    groups[group(layer, name)].addRectangle(x: x, y: y, width: width, height: height)
    extend(to: y + height)
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, class name: String, layer: Layer = .line) {
    groups[group(layer, name)].addLine(x1: x1, y1: y1, x2: x2, y2: y2)
    extend(to: max(y1, y2))
  }

  /// An arrow or a sign, an element of its own: one may lie over another.
  mutating func polygon(_ points: [(x: Double, y: Double)], class name: String, layer: Layer) {
    var group = MarkGroup(layer, name, isShared: false)
    group.addPolygon(points)
    groups.append(group)
    extend(to: points.reduce(0) { max($0, $1.y) })
  }

  /// A band of one height from a place at the left to one at the right, level at both ends; an element of its own, for
  /// where bands cross one shines through the other.
  mutating func band(x1: Double, y1: Double, x2: Double, y2: Double, height: Double, class name: String) {
    var group = MarkGroup(.surface, name, isShared: false)
    group.addBand(x1: x1, y1: y1, x2: x2, y2: y2, height: height)
    groups.append(group)
    extend(to: max(y1, y2) + height)
  }

  /// Writes lines of text, the first with its top at `y`; answers where they end.
  @discardableResult
  mutating func text(
    _ lines: [String], x: Double, y: Double, anchor: TextAnchor = .start, style: TextStyle, class name: String? = nil
  ) -> Double {
    let bottom = y + style.height(ofLines: lines.count)
    extend(to: bottom)
    if lines.isEmpty { return bottom }
    let group = group(.text(style, anchor), name ?? "")
    for (index, line) in lines.enumerated() {
      let top = y + style.height(ofLines: index)
      // The letters stand in the middle of the line's height.
      groups[group].addText(line, x: x, y: top + (style.lineHeight + style.ascent - style.descent) / 2)
    }
    return bottom
  }

  /// Lets the drawing reach down to a place.
  mutating func extend(to bottom: Double) { height = max(height, bottom) }

  /// The place of the group of a class, which is made where there is none yet.
  private mutating func group(_ layer: Layer, _ name: String) -> Int {
    if let place = groups.lastIndex(where: { $0.isShared && $0.layer == layer && $0.name == name }) { return place }
    groups.append(MarkGroup(layer, name, isShared: true))
    return groups.count - 1
  }

  /// The drawing, with its height rounded up to a whole pixel.
  var size: Drawing.Size {
    var body: HTML = "<g class=\"chart-marks\" aria-hidden=\"true\">\n"
    for depth in 0...Layer.deepest { for group in groups where group.layer.depth == depth { group.write(to: &body) } }
    body.append(literal: "</g>\n")
    return Drawing.Size(width: width, height: max(1, height.rounded(.up)), body: body)
  }
}
