/// Markup that is safe to publish: literals are trusted, everything interpolated is escaped.
///
/// HTML and SVG are written in the same way. A value may stand in text and in quoted attributes only.
package struct HTML: Sendable, Hashable {
  /// UTF-8, from the first literal to the file.
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  /// Markup that is known to be safe, such as a theme's fragment.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Text, escaped.
  package init(text: String) {
    bytes = []
    bytes.appendEscaped(text)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  package mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }
}

extension HTML: ExpressibleByStringInterpolation {
  // `StaticString` is what makes a literal trustworthy: no string of the content can pass for one.
  package init(stringLiteral literal: StaticString) {
    bytes = []
    bytes.append(literal)
  }

  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

  package typealias StringInterpolation = Interpolation

  package struct Interpolation: StringInterpolationProtocol {
    @usableFromInline var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    package mutating func appendInterpolation(_ number: Int) { bytes.appendDecimal(number) }

    // Disfavoured, so that a literal inside an interpolation is markup and not text to escape.
    /// Text, escaped.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }

    /// An address, checked and percent-encoded.
    package mutating func appendInterpolation(_ link: Link) { bytes.appendEscaped(link.address) }

    /// A length or a coordinate in CSS pixels, with at most two decimals.
    package mutating func appendInterpolation(px length: Double) { bytes.appendPixels(length) }

    // Inlined, since a generic function of another module is else not specialized for its items.
    /// The markup of each item, one after the other.
    @inlinable
    package mutating func appendInterpolation<Items: Sequence>(each items: Items, _ markup: (Items.Element) -> HTML) {
      for item in items { bytes.append(contentsOf: markup(item).bytes) }
    }

    /// Markup that stands only where a condition holds.
    @inlinable
    package mutating func appendInterpolation(
      if condition: Bool, _ markup: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = HTML()
    ) { bytes.append(contentsOf: (condition ? markup() : other()).bytes) }

    /// The markup of a value that may be absent.
    @inlinable
    package mutating func appendInterpolation<Value>(some value: Value?, _ markup: (Value) -> HTML) {
      if let value { bytes.append(contentsOf: markup(value).bytes) }
    }
  }
}
