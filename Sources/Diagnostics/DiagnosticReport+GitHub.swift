extension DiagnosticReport {
  /// For GitHub: a workflow command a line, such as `::error file=content/a.md,line=2,col=9,title=unknown-group::message`.
  ///
  /// A hint follows on a second line of the message. Columns count code points.
  var github: String {
    diagnostics.map { diagnostic in
      let properties = [
        ("file", path(of: diagnostic.location.file)), ("line", String(diagnostic.location.line)),
        ("col", String(column(of: diagnostic.location, in: .codePoint))), ("title", diagnostic.id),
      ].map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
      let sentences = [diagnostic.message, diagnostic.hint].compactMap { $0?[language] }.map(Self.data)
      return "::\(diagnostic.severity.rawValue) \(properties)::\(sentences.joined(separator: "%0A"))\n"
    }.joined()
  }

  /// A message as a command carries it: `%` escaped; a line break cannot be left to escape, and shows.
  private static func data(_ text: String) -> String { escaping(["%"], in: VisibleText.escaping(text)) }

  /// A value between the commas of a command.
  private static func property(_ text: String) -> String {
    escaping(["%", ":", ","], in: VisibleText.escaping(text))
  }

  private static func escaping(_ escaped: [Unicode.Scalar], in text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if escaped.contains(scalar) {
        result += "%\(VisibleText.hexadecimal(scalar.value, digits: 2))".unicodeScalars
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
