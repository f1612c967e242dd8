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
    // Sorted first, so that what is equal stands together: to hash each diagnostic took longer than to sort them.
    let sorted = sorted { $0.precedes($1) }
    var kept: [Diagnostic] = []
    kept.reserveCapacity(sorted.count)
    for diagnostic in sorted {
      // By places, since a view of what is kept would have it copied whole for each one that is added.
      var place = kept.count
      while place > 0, !kept[place - 1].precedes(diagnostic), kept[place - 1] != diagnostic { place -= 1 }
      if place == 0 || kept[place - 1] != diagnostic { kept.append(diagnostic) }
    }
    return kept
  }

  /// Whether any of them stops a build.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic {
  /// Whether it stands before another: by place, then id, then words.
  ///
  /// Compared by bytes throughout: two spellings of one letter are different files, and equal to `==`.
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if location != other.location { return location < other.location }
    if !id.utf8.elementsEqual(other.id.utf8) { return id.utf8.lexicographicallyPrecedes(other.id.utf8) }
    return message.english.utf8.lexicographicallyPrecedes(other.message.english.utf8)
  }
}
