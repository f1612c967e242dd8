package import Diagnostics

/// A text of the front matter, as it was written: YAML types nothing, the schema does.
package struct Scalar: Hashable, Sendable {
  package let text: String
  /// Whether it stood in quotes (or in a block); then a value such as `~` or `-` is that very text.
  package let isQuoted: Bool
  /// Where the text starts: after the quote, if it is quoted.
  package let location: Location
  /// Whether the file has the text byte for byte from there on: not where it goes over several lines or has escapes.
  package let isVerbatim: Bool

  package init(_ text: String, isQuoted: Bool = false, at location: Location, isVerbatim: Bool = true) {
    self.text = text
    self.isQuoted = isQuoted
    self.location = location
    self.isVerbatim = isVerbatim
  }

  /// The place of a byte of the text, as far as it is known: else where the text starts.
  package func location(at offset: Int) -> Location { isVerbatim ? location.advanced(byBytes: offset) : location }

  /// The diagnostic of a fault in the text.
  package func diagnostic(of fault: Fault) -> Diagnostic {
    if isVerbatim { return fault.diagnostic(at: location) }
    return Diagnostic(id: fault.id, severity: fault.severity, at: location, message: fault.message, hint: fault.hint)
  }

  /// Whether nothing is stated: an empty place or a bare `~`.
  package var isAbsent: Bool { !isQuoted && (text.isEmpty || text == "~") }
}

/// A value of the front matter.
package enum Node: Hashable, Sendable {
  case scalar(Scalar)
  case sequence([Node], Location)
  case mapping(Mapping)

  package var location: Location {
    switch self {
    case .scalar(let scalar): scalar.location
    case .sequence(_, let location): location
    case .mapping(let mapping): mapping.location
    }
  }
}

/// Keys and their values, in the order in which they were written; no key twice.
package struct Mapping: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: Scalar
    package let value: Node

    package init(key: Scalar, value: Node) {
      self.key = key
      self.value = value
    }
  }

  package let entries: [Entry]
  package let location: Location

  package init(_ entries: [Entry], at location: Location) {
    self.entries = entries
    self.location = location
  }
}
