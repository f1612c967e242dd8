extension DiagnosticReport {
  /// For programs: an array of objects, one a line, with every sentence in both languages.
  ///
  /// Columns count UTF-16 units, as editors do. `endColumn` is left out where only the start of a fault is known.
  var json: String {
    if diagnostics.isEmpty { return "[]\n" }
    return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [("id", Self.string(diagnostic.id)), ("severity", Self.string(diagnostic.severity.rawValue))]
    members += place(diagnostic.location)
    if let column = endColumn(of: diagnostic, in: .utf16) { members.append(("endColumn", String(column))) }
    members.append(("message", Self.object(diagnostic.message)))
    members.append(("hint", diagnostic.hint.map(Self.object) ?? "null"))
    let notes = diagnostic.notes.map { Self.object(place($0.location) + [("message", Self.object($0.message))]) }
    members.append(("notes", "[" + notes.joined(separator: ", ") + "]"))
    return Self.object(members)
  }

  private func place(_ location: Location) -> [(String, String)] {
    [
      ("file", Self.string(path(of: location.file))), ("line", String(location.line)),
      ("column", String(column(of: location, in: .utf16))),
    ]
  }

  private static func object(_ message: Message) -> String {
    object(InterfaceLanguage.allCases.map { ($0.rawValue, string(message[$0])) })
  }

  /// An object of members whose values are JSON already.
  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  /// A JSON string; what would steer a terminal is escaped too.
  private static func string(_ text: String) -> String {
    var literal = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\"".unicodeScalars
      case "\\": literal += "\\\\".unicodeScalars
      case _ where VisibleText.isHostile(scalar):
        for unit in String(Character(scalar)).utf16 {
          literal += "\\u\(VisibleText.hexadecimal(UInt32(unit), digits: 4))".unicodeScalars
        }
      default: literal.append(scalar)
      }
    }
    literal.append("\"")
    return String(literal)
  }
}
