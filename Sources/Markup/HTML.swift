/// Markup that is safe to publish: literals are trusted, everything interpolated is escaped.
///
/// HTML and SVG are written in the same way. A value may stand in text and in quoted attributes only.
///
/// Public, unlike all else, since the compiler specializes no generic function of a package for another module: the lists
/// of a page went through boxes, which took 5 % of a build.
public struct HTML: Sendable, Hashable {
  /// UTF-8, from the first literal to the file.
  public private(set) var bytes: [UInt8]

  public init() { bytes = [] }

  /// Markup that is known to be safe, such as a theme's fragment.
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Text, escaped.
  public init(text: String) {
    bytes = []
    bytes.appendEscaped(text)
  }

  public var isEmpty: Bool { bytes.isEmpty }

  public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  /// Appends markup of the program, without a value of its own for it.
  public mutating func append(literal: StaticString) { bytes.append(literal) }

  /// Appends text, escaped.
  public mutating func append(text: String) { bytes.appendEscaped(text) }

  /// Appends what cannot need an escape, such as figures, as it writes itself.
  package mutating func append(figures write: (inout [UInt8]) -> Void) { write(&bytes) }

  /// Appends a length or a coordinate in CSS pixels, with at most two decimals.
  package mutating func append(px length: Double) { bytes.appendPixels(length) }

  /// Appends an attribute with its value, escaped.
  public mutating func append(attribute name: StaticString, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
    bytes.appendEscaped(value)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }
}

extension HTML: ExpressibleByStringInterpolation {
  // `StaticString` is what makes a literal trustworthy: no string of the content can pass for one.
  public init(stringLiteral literal: StaticString) {
    bytes = []
    bytes.append(literal)
  }

  public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

  public typealias StringInterpolation = Interpolation

  public struct Interpolation: StringInterpolationProtocol {
    @usableFromInline var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      // Room for what most values take, so that the buffer seldom has to move.
      bytes.reserveCapacity(literalCapacity + interpolationCount * 128)
    }

    public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    public mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    public mutating func appendInterpolation(_ number: Int) { bytes.appendDecimal(number) }

    // Disfavoured, so that a literal inside an interpolation is markup and not text to escape.
    /// Text, escaped.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }

    /// An address, checked and percent-encoded.
    package mutating func appendInterpolation(_ link: Link) { bytes.appendEscaped(link.address) }

    /// A length or a coordinate in CSS pixels, with at most two decimals.
    public mutating func appendInterpolation(px length: Double) { bytes.appendPixels(length) }

    // In the client, since a generic function of another module is else not specialized for its items.
    /// The markup of each item, one after the other.
    @inlinable
    public mutating func appendInterpolation<Items: Sequence>(each items: Items, _ markup: (Items.Element) -> HTML) {
      for item in items { bytes.append(contentsOf: markup(item).bytes) }
    }

    /// Markup that stands only where a condition holds.
    @inlinable
    public mutating func appendInterpolation(
      if condition: Bool, _ markup: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = HTML()
    ) { bytes.append(contentsOf: (condition ? markup() : other()).bytes) }

    /// The markup of a value that may be absent.
    @inlinable
    public mutating func appendInterpolation<Value>(some value: Value?, _ markup: (Value) -> HTML) {
      if let value { bytes.append(contentsOf: markup(value).bytes) }
    }
  }
}
