import Diagnostics
import Plans

/// Reports where a document contradicts itself, and lets pass, as a warning, what its plan admits.
struct Disagreements {
  private let admissions: Admissions

  init(admitted differences: [AdmittedDifference]) {
    admissions = Admissions(differences)
  }

  /// Adds a diagnostic; a warning with the plan's reason where the plan admits this check.
  ///
  /// The names are those of what it is about, as a plan may write them: a project's id or number, a member's id.
  func report(_ diagnostic: Diagnostic, about names: [String?], to diagnostics: inout [Diagnostic]) {
    var diagnostic = diagnostic
    if let difference = admissions.answer(diagnostic.id, about: names) {
      diagnostic.severity = .warning
      diagnostic.hint = nil
      diagnostic.notes.append(difference.note)
    }
    diagnostics.append(diagnostic)
  }
}
