import Charts
import Foundation
import FoundationXML
import Language
import Markup

/// One of the two layouts of a drawing.
enum DrawingWidth: CaseIterable {
  case wide, narrow
}

extension Drawing {
  subscript(width: DrawingWidth) -> Size { width == .wide ? wide : narrow }
}

/// A drawing as a viewer reads it: its texts and its rectangles, with their boxes.
struct DrawingReading {
  struct Box: CustomStringConvertible {
    var text: String
    var classes: Set<String>
    var left, top, right, bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }

    var description: String { "\(text) [\(Int(left)),\(Int(top)) – \(Int(right)),\(Int(bottom))]" }

    func overlaps(_ other: Box) -> Bool {
      left < other.right - 0.02 && other.left < right - 0.02 && top < other.bottom - 0.02 && other.top < bottom - 0.02
    }

    func lies(within width: Double, _ height: Double) -> Bool {
      left >= -0.02 && top >= -0.02 && right <= width + 0.02 && bottom <= height + 0.02
    }
  }

  var texts: [Box] = []
  var rectangles: [Box] = []
  /// The classes of arrows and lines.
  var shapes: [String] = []
  /// The names of all elements.
  var elements: Set<String> = []
  /// What is wrong with the markup, if anything is.
  var fault: String?

  init(_ size: Drawing.Size) {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + String(decoding: size.body.bytes, as: UTF8.self) + "</svg>"
    self.init(svg: Array(svg.utf8))
  }

  init(svg: [UInt8]) {
    let parser = XMLParser(data: Data(svg))
    let reader = Reader()
    parser.delegate = reader
    if !parser.parse() { fault = parser.parserError.map { "\($0)" } ?? "not well formed" }
    texts = reader.texts
    rectangles = reader.rectangles
    shapes = reader.shapes
    elements = reader.elements
  }

  /// What the texts of a class say, in the order in which they are drawn.
  func words(_ name: String) -> [String] { texts.filter { $0.classes.contains(name) }.map(\.text) }

  func rectangles(_ name: String) -> [Box] { rectangles.filter { $0.classes.contains(name) } }

  /// Each text that leaves the drawing, and each pair that overlaps.
  func faults(width: Double, height: Double) -> [String] {
    var faults = fault.map { [$0] } ?? []
    for box in texts + rectangles where !box.lies(within: width, height) { faults.append("\(box) leaves the box") }
    for (index, box) in texts.enumerated() {
      for other in texts[(index + 1)...] where box.overlaps(other) { faults.append("\(box) overlaps \(other)") }
    }
    return faults
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var texts: [Box] = []
    var rectangles: [Box] = []
    var shapes: [String] = []
    var elements: Set<String> = []
    /// The classes of the group in which the texts stand.
    private var group: Set<String> = []
    private var text: (x: Double, y: Double, classes: Set<String>, content: String)?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? .nan }
      let classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
      elements.insert(name)
      switch name {
      case "g": group = classes
      case "path": read(path: attributes["d"] ?? "", attributes["class"] ?? "")
      case "text": text = (number("x"), number("y"), classes.union(group), "")
      default: break
      }
    }

    /// Reads the parts of a path: rectangles, and lines and polygons; a curve is neither.
    private func read(path: String, _ name: String) {
      for part in path.split(separator: "M") {
        guard let parts = part.wholeMatch(of: /([-0-9.]+) ([-0-9.]+)h([-0-9.]+)v([-0-9.]+)h[-0-9.]+z/) else {
          if !part.contains("C") { shapes.append(name) }
          continue
        }
        let numbers = [parts.1, parts.2, parts.3, parts.4].map { Double($0) ?? .nan }
        rectangles.append(
          Box(
            text: name, classes: Set(name.split(separator: " ").map(String.init)), left: numbers[0], top: numbers[1],
            right: numbers[0] + numbers[2], bottom: numbers[1] + numbers[3]))
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text?.content += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      guard name == "text", let text else { return }
      self.text = nil
      let isSmall = text.classes.contains("chart-small")
      let isBold = !text.classes.isDisjoint(with: ["chart-strong", "chart-value"])
      let fontSize = isSmall ? 13.0 : text.classes.contains("chart-title") ? 20 : 14
      let width = textWidth(text.content, fontSize: fontSize) * (isBold ? 1.05 : 1)
      let left =
        text.classes.contains("chart-end")
        ? text.x - width : text.classes.contains("chart-middle") ? text.x - width / 2 : text.x
      texts.append(
        Box(
          text: text.content, classes: text.classes, left: left, top: text.y - fontSize * 1.05, right: left + width,
          bottom: text.y + fontSize * 0.36))
    }
  }
}
