/// Something the writer of a source file should know, with where it is and how to mend it.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable {
    case warning
    case error
  }

  /// A second place that explains the first, such as where a name was given before.
  package struct Note: Hashable, Sendable {
    package let message: Message
    package let location: Location

    package init(_ message: Message, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// The stable name of the rule, such as `unknown-group`: to look up, to test against.
  package let id: String
  package var severity: Severity
  package let location: Location
  /// How many bytes of the line the fault covers; 0 where only its start is known.
  package var length: Int
  /// What is wrong, and what is right.
  package let message: Message
  /// How to mend it: what to write instead.
  package var hint: Message?
  package var notes: [Note]

  package init(
    id: String, severity: Severity = .error, at location: Location, length: Int = 0, message: Message,
    hint: Message? = nil,
    notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.length = length
    self.message = message
    self.hint = hint
    self.notes = notes
  }
}

/// What is wrong with a piece of text, before anyone knows in which file it stands.
///
/// Readers of values (money, dates, periods) throw it; who knows the place makes a `Diagnostic` of it.
package struct Fault: Error, Hashable, Sendable {
  package let id: String
  package let severity: Diagnostic.Severity
  /// Where in the text the fault starts, in bytes from its start.
  package let offset: Int
  /// How many bytes it covers; 0 where only its start is known.
  package let length: Int
  package let message: Message
  package let hint: Message?

  package init(
    id: String, severity: Diagnostic.Severity = .error, offset: Int = 0, length: Int = 0, message: Message,
    hint: Message? = nil
  ) {
    self.id = id
    self.severity = severity
    self.offset = offset
    self.length = length
    self.message = message
    self.hint = hint
  }

  /// The diagnostic of this fault in a text that starts at a place.
  package func diagnostic(at start: Location) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, at: start.advanced(byBytes: offset), length: length, message: message, hint: hint)
  }
}
