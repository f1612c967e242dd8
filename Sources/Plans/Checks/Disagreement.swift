internal import Language

/// The checks that a plan may admit under `differences:`: the document disagrees with itself, and is quoted as it is.
package enum Disagreement: String, CaseIterable, Sendable {
  case declaredTotal = "declared-total"
  case declaredQuarters = "declared-quarters"
  case declaredProjects = "declared-projects"
  case declaredStrategy = "declared-strategy"
  case declaredGroup = "declared-group"
  case declaredSource = "declared-source"
  case declaredCategory = "declared-category"
  case declaredFramework = "declared-framework"
  case quartersTotal = "quarters-total"
  case linesTotal = "lines-total"
  case linesQuarters = "lines-quarters"
  case notItemised = "not-itemised"
  case printedAmount = "printed-amount"
  case calculation
  case moneyOutsidePeriod = "money-outside-period"
  case numberGap = "number-gap"
  case verdictAgainstNumbers = "verdict-against-numbers"
}

extension Plan {
  /// The admission that answers a check, if there is one.
  ///
  /// - Parameter about: what the check is about (a project's number or id, a strategy's id …). An admission that names
  ///   nothing answers the check wherever it arises.
  package func admits(check: String, about: String?) -> AdmittedDifference? {
    differences.first { difference in
      guard difference.check == check else { return false }
      guard let named = difference.about else { return true }
      return about.map { MatchingKey($0) == MatchingKey(named) } ?? false
    }
  }
}
