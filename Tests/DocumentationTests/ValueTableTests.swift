import Diagnostics
import Documents
import Testing

/// The tables of values are true: what they say is read is read as they say, and what they say is refused is refused.
@Suite struct ValueTableTests {
  /// One row of a table of values.
  struct Row: CustomTestStringConvertible, Sendable {
    let kind: ValueKind
    /// The column of values that are written instead, or that mean the same.
    let values: [String]
    let other: Markdown.PipeTable.Cell
    let isRead: Bool
    let language: InterfaceLanguage

    var testDescription: String { "\(language) \(kind): \(values)" }
  }

  static let rows: [Row] = Guide.ofContent.flatMap { path in
    let language: InterfaceLanguage = path == Guide.thai ? .thai : .english
    return ((try? Guide(path))?.tables ?? []).flatMap { rows(of: $0, language) }
  }

  /// The rows of a table whose head is a kind of value and whether it is read: `เงิน: อ่านได้`, `Money: refused`.
  private static func rows(of table: Markdown.PipeTable, _ language: InterfaceLanguage) -> [Row] {
    let head = table.head[0].text.split(separator: ":").map { $0.trimming(while: \.isWhitespace) }
    guard head.count == 2, let kind = ValueKind(head: head[0]) else { return [] }
    return table.rows.map { row in
      Row(
        kind: kind, values: row[0].codes, other: row[1], isRead: ["อ่านได้", "read"].contains(head[1]),
        language: language)
    }
  }

  @Test(arguments: rows.filter(\.isRead))
  func `a value that is read means what the table says`(_ row: Row) {
    #expect(!row.values.isEmpty)
    for value in row.values {
      let (reading, diagnostics) = row.kind.read(value, row.language)
      #expect(diagnostics.errors.isEmpty, "\(value)")
      #expect(reading != nil, "\(value)")
      guard let meaning = row.other.leadingCode else { continue }
      let expected = row.kind == .target ? meaning : row.kind.read(meaning, row.language).reading
      #expect(expected != nil)
      #expect(reading == expected, "\(value)")
    }
  }

  @Test(arguments: rows.filter { !$0.isRead })
  func `a value that is refused gives an error, and what to write instead is read`(_ row: Row) {
    #expect(!row.values.isEmpty)
    for value in row.values {
      #expect(!row.kind.read(value, row.language).diagnostics.errors.isEmpty, "\(value)")
    }
    for value in row.other.codes {
      #expect(row.kind.read(value, row.language).diagnostics.errors.isEmpty, "\(value)")
    }
  }

  @Test(arguments: ValueKind.allCases)
  func `every kind of value has a table in both languages`(_ kind: ValueKind) {
    #expect(Self.rows.contains { $0.kind == kind && $0.language == .thai })
    #expect(Self.rows.contains { $0.kind == kind && $0.language == .english })
  }
}

extension Substring {
  func trimming(while isOuter: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isOuter(first) { text.removeFirst() }
    while let last = text.last, isOuter(last) { text.removeLast() }
    return String(text)
  }
}
