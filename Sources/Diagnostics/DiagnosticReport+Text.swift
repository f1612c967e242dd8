extension DiagnosticReport {
  /// For people: `content/path.md:2:9: error: message [id]`, the source line with its caret, the hint and the notes.
  ///
  /// Columns count code points. A hint that many share is given once, with the first of them.
  var text: String {
    var lines: [String] = []
    var given: Set<String> = []
    for diagnostic in diagnostics {
      lines.append(
        "\(place(diagnostic.location)): \(diagnostic.severity.word[language]): "
          + "\(visible(diagnostic.message)) [\(VisibleText.escaping(diagnostic.id))]")
      if let frame = frame(of: diagnostic) { lines += ["    " + frame.line, "    " + frame.marks] }
      if let hint = diagnostic.hint.map(visible), given.insert(hint).inserted {
        lines.append("  \(Message.hint[language]): \(hint)")
      }
      for note in diagnostic.notes {
        lines.append("  \(Message.note[language]): \(place(note.location)): \(visible(note.message))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func place(_ location: Location) -> String {
    "\(VisibleText.escaping(path(of: location.file))):\(location.line):\(column(of: location, in: .codePoint))"
  }

  private func visible(_ message: Message) -> String { VisibleText.escaping(message[language]) }
}

extension Diagnostic.Severity {
  /// The word for it, in front of a sentence.
  package var word: Message {
    switch self {
    case .error: Message(thai: "ข้อผิดพลาด", english: "error")
    case .warning: Message(thai: "คำเตือน", english: "warning")
    }
  }
}

extension Message {
  fileprivate static let hint = Message(thai: "คำแนะนำ", english: "hint")
  fileprivate static let note = Message(thai: "หมายเหตุ", english: "note")
}
