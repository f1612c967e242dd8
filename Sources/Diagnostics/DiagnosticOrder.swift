/// How many faults there are of each severity.
package struct DiagnosticCounts: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0

  package init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }
  }

  /// The counts in words, such as `2 errors, 1 warning`.
  package var summary: Message {
    Message(
      thai: "ข้อผิดพลาด \(errors) แห่ง คำเตือน \(warnings) แห่ง",
      english: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
  }
}

extension [Diagnostic] {
  /// Each diagnostic once, by place, then id; the order does not depend on who found it first.
  package var sortedByPlace: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { left, right in
      // Compared by bytes throughout: two spellings of one letter are different files, and equal to `==`.
      if left.location < right.location || right.location < left.location { return left.location < right.location }
      let (first, second) = ([left.id, left.message.english], [right.id, right.message.english])
      return first.lexicographicallyPrecedes(second) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Whether any of them stops a build.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
