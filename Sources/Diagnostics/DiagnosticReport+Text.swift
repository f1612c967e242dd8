extension DiagnosticReport {
  /// For people: `content/path.md:2:9: error: message [id]`, the source line with its caret, the hint and the notes.
  ///
  /// Columns count code points. A hint that many share is given once, with the first of them. Of many of one kind, the
  /// first are told and the others counted, so that no file floods a terminal; programs are told all (``json``).
  var text: String {
    var lines: [String] = []
    var given: Set<String> = []
    var kinds: [String: Kind] = [:]
    var file = ""
    func countRest() {
      for id in kinds.keys.sorted() {
        guard let rest = kinds[id]?.takeRestOfFile() else { continue }
        lines.append(
          "\(VisibleText.escaping(path(of: file))): \(Message.more(rest)[language]) [\(VisibleText.escaping(id))]")
      }
    }
    for diagnostic in diagnostics {
      if !diagnostic.location.file.utf8.elementsEqual(file.utf8) {
        countRest()
        file = diagnostic.location.file
      }
      guard kinds[diagnostic.id, default: Kind()].isTold() else { continue }
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
    countRest()
    for id in kinds.keys.sorted() {
      guard let rest = kinds[id]?.rest, rest > 0 else { continue }
      lines.append("\(Message.moreInOtherFiles(rest)[language]) [\(VisibleText.escaping(id))]")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func place(_ location: Location) -> String {
    "\(VisibleText.escaping(path(of: location.file))):\(location.line):\(column(of: location, in: .codePoint))"
  }

  private func visible(_ message: Message) -> String { VisibleText.escaping(message[language]) }
}

/// How much of one kind was told.
private struct Kind {
  /// How many are told of one file, and in all.
  static let limitOfFile = 20
  static let limit = 200

  private var told = 0
  private var toldOfFile = 0
  private var restOfFile = 0
  /// How many are in files of which none was told.
  private(set) var rest = 0

  /// Counts one more; whether it is told.
  mutating func isTold() -> Bool {
    if toldOfFile == 0, told >= Kind.limit {
      rest += 1
      return false
    }
    if toldOfFile >= Kind.limitOfFile || told >= Kind.limit {
      restOfFile += 1
      return false
    }
    told += 1
    toldOfFile += 1
    return true
  }

  /// Ends a file; how many of it were not told, if any.
  mutating func takeRestOfFile() -> Int? {
    defer { (toldOfFile, restOfFile) = (0, 0) }
    return restOfFile > 0 ? restOfFile : nil
  }
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
  fileprivate static func more(_ count: Int) -> Message {
    Message(
      thai: "และเรื่องเดียวกันนี้อีก \(count) แห่งในไฟล์นี้",
      english: "and \(count) more of this kind in this file")
  }

  fileprivate static func moreInOtherFiles(_ count: Int) -> Message {
    Message(
      thai: "และเรื่องเดียวกันนี้อีก \(count) แห่งในไฟล์อื่น ดูทั้งหมดด้วย prongsai check --format json",
      english: "and \(count) more of this kind in other files; prongsai check --format json tells all")
  }

  fileprivate static let note = Message(thai: "หมายเหตุ", english: "note")
}
