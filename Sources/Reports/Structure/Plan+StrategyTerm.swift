import Language
package import Plans
package import Tables

extension Plan {
  /// What the plan calls its strategies, as a head; a well-known word in the site's language, else the plan's own.
  package var strategyHeading: Phrase {
    guard let term = strategyTerm else { return .label(.strategy) }
    return Self.knownTerms[term].map { .label($0.heading) } ?? .text(term)
  }

  /// What the plan calls its strategies, within a sentence.
  package var strategyWord: Phrase {
    guard let term = strategyTerm else { return .label(.strategyWord) }
    return Self.knownTerms[term].map { .label($0.word) } ?? .text(term)
  }

  /// The words by which plans of Thai agencies usually call them.
  private static let knownTerms: [String: (heading: Label, word: Label)] = [
    "ยุทธศาสตร์": (.strategy, .strategyWord), "กลยุทธ์": (.termTactic, .termTacticWord),
    "ประเด็นยุทธศาสตร์": (.termIssue, .termIssueWord), "ประเด็นการพัฒนา": (.termDevelopment, .termDevelopmentWord),
    "พันธกิจ": (.termMission, .termMissionWord), "เป้าประสงค์": (.termGoal, .termGoalWord),
  ]
}
