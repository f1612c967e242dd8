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
  case quartersDiffer = "quarters-differ-from-total"
  case quartersAbove = "quarters-above-total"
  case linesAbove = "lines-above-total"
  case lineQuartersDiffer = "line-quarters-differ"
  case lineQuartersAbove = "line-quarters-above-amount"
  case lineQuartersAboveRow = "line-quarters-above-row"
  case partsDiffer = "parts-differ-from-total"
  case partsDifferInQuarter = "parts-differ-from-quarter"
  case notItemised = "total-not-itemised"
  case printedAmount = "printed-amount"
  case calculation
  case moneyOutsidePeriod = "money-outside-period"
  case numberGap = "number-gap"
  case verdictAgainstNumbers = "verdict-against-numbers"
}

extension Plan {
  /// The admission that answers a check, if there is one.
  ///
  /// What the check is about is a project's number or id, a strategy's id …; an admission that names nothing answers the
  /// check wherever it arises.
  package func admits(check: String, about: String?) -> AdmittedDifference? {
    differences.first { difference in
      guard difference.check == check else { return false }
      guard let named = difference.about else { return true }
      return about.map { MatchingKey($0) == MatchingKey(named) } ?? false
    }
  }
}
