/// A way to write diagnostics; its raw value is the word of the command line.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For people: place, sentence, code frame, hint.
  case text
  /// For editors and programs: an array of objects.
  case json
  /// For GitHub: workflow commands that mark the lines of a change.
  case github
}

/// Diagnostics together with the sources they speak of, ready to be written.
package struct DiagnosticReport {
  /// Each once, by place.
  let diagnostics: [Diagnostic]
  let language: InterfaceLanguage
  /// What stands before each file's path, such as `content/`; empty, or ends in a slash.
  private let prefix: String
  private let sources: [String: (file: SourceFile, columns: ColumnCounts)]

  /// A report of diagnostics in files below a folder, which is named as the user named it and put before each path.
  ///
  /// `bytes` gives the bytes of a file by its path below that folder, where they are known.
  package init(
    _ diagnostics: [Diagnostic], below folder: String, in language: InterfaceLanguage, bytes: (String) -> [UInt8]?
  ) {
    self.diagnostics = diagnostics.sortedByPlace
    self.language = language
    prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    var sources: [String: (file: SourceFile, columns: ColumnCounts)] = [:]
    var asked: Set<String> = []
    for location in self.diagnostics.lazy.flatMap({ [$0.location] + $0.notes.map(\.location) })
    where asked.insert(location.file).inserted {
      guard let bytes = bytes(location.file) else { continue }
      sources[location.file] = (SourceFile(path: location.file, bytes: bytes), ColumnCounts(bytes))
    }
    self.sources = sources
  }

  /// The report in a format; ends in a line feed unless it is empty.
  package func written(as format: DiagnosticFormat) -> String {
    switch format {
    case .text: text
    case .json: json
    case .github: github
    }
  }

  /// A file's path with the content folder before it.
  func path(of file: String) -> String { prefix + file }

  /// The column of a location, from 1; in bytes where its file is not known.
  func column(of location: Location, in unit: ColumnCounts.Unit) -> Int {
    column(of: location, advancedBy: 0, in: unit)
  }

  /// The column after the bytes that a diagnostic covers; nil where it covers none.
  func endColumn(of diagnostic: Diagnostic, in unit: ColumnCounts.Unit) -> Int? {
    guard diagnostic.length > 0 else { return nil }
    return column(of: diagnostic.location, advancedBy: diagnostic.length, in: unit)
  }

  /// The source line of a diagnostic and the marks below it.
  func frame(of diagnostic: Diagnostic) -> CodeFrame? {
    sources[diagnostic.location.file].flatMap {
      CodeFrame($0.file, at: diagnostic.location, length: diagnostic.length)
    }
  }

  private func column(of location: Location, advancedBy bytes: Int, in unit: ColumnCounts.Unit) -> Int {
    guard let (file, columns) = sources[location.file], let line = file.range(ofLine: location.line),
      let place = file.byte(at: location.advanced(byBytes: bytes))
    else { return location.column + bytes }
    let start = min(line.lowerBound + file.byteOrderMarkLength(onLine: location.line), line.upperBound)
    return columns.distance(from: start, to: max(start, place), in: unit) + 1
  }
}
