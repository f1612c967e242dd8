import Diagnostics
import Language
import Plans

/// Reports where a document contradicts itself, and lets pass, as a warning, what its plan admits.
struct Disagreements {
  /// What an admission answers: a check, and what it is about where the plan says so.
  private struct Subject: Hashable {
    let check: String
    let about: MatchingKey?
  }

  private var admitted: [Subject: AdmittedDifference] = [:]

  init(admitted differences: [AdmittedDifference]) {
    for difference in differences {
      let subject = Subject(check: difference.check, about: difference.about.map { MatchingKey($0) })
      if admitted[subject] == nil { admitted[subject] = difference }
    }
  }

  /// Adds a diagnostic; a warning with the plan's reason where the plan admits this check.
  ///
  /// The names are those of what it is about, as a plan may write them: a project's id or number, a member's id.
  func report(_ diagnostic: Diagnostic, about names: [String?], to diagnostics: inout [Diagnostic]) {
    var diagnostic = diagnostic
    if let difference = difference(diagnostic.id, about: names) {
      diagnostic.severity = .warning
      diagnostic.hint = nil
      diagnostic.notes.append(difference.note)
    }
    diagnostics.append(diagnostic)
  }

  /// What the plan admits of a check about any of some names.
  func difference(_ check: String, about names: [String?]) -> AdmittedDifference? {
    for name in names.compactMap(\.self) {
      if let difference = admitted[Subject(check: check, about: MatchingKey(name))] { return difference }
    }
    return admitted[Subject(check: check, about: nil)]
  }
}
