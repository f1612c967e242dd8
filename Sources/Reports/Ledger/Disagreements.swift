import Diagnostics
import Plans

/// Reports where a document contradicts itself, and lets pass, as a warning, what its plan admits.
struct Disagreements {
  private let admitted: [String: [AdmittedDifference]]

  init(admitted differences: [AdmittedDifference]) {
    admitted = Dictionary(grouping: differences, by: \.check)
  }

  /// Adds a diagnostic; a warning with the plan's reason where the plan admits this check for one of these names.
  ///
  /// - Parameter names: what the disagreement is about, as a plan may name it: a project's id or number, a member's id.
  func report(_ diagnostic: Diagnostic, about names: [String?], to diagnostics: inout [Diagnostic]) {
    var diagnostic = diagnostic
    if let difference = difference(diagnostic.id, about: names) {
      diagnostic.severity = .warning
      diagnostic.hint = nil
      diagnostic.notes.append(
        Diagnostic.Note(
          Message(
            thai: "แผนแจ้งเหตุผลไว้ว่า: \(difference.reason)", english: "the plan admits it and says: \(difference.reason)"),
          at: difference.location))
    }
    diagnostics.append(diagnostic)
  }

  /// What the plan admits of a check about any of some names.
  func difference(_ check: String, about names: [String?]) -> AdmittedDifference? {
    admitted[check]?.first { difference in difference.about.map { names.contains($0) } ?? true }
  }
}
