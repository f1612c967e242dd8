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

/// What a plan admits, by check and by what it is about.
package struct Admissions: Sendable {
  private struct Subject: Hashable {
    let check: String
    let about: MatchingKey?
  }

  private var differences: [Subject: AdmittedDifference] = [:]

  package init(_ differences: [AdmittedDifference]) {
    for difference in differences {
      let subject = Subject(check: difference.check, about: difference.about.map { MatchingKey($0) })
      if self.differences[subject] == nil { self.differences[subject] = difference }
    }
  }

  /// The admission that answers a check about a thing with some names; one that names nothing answers any.
  package func answer(_ check: Disagreement, about names: [String?]) -> AdmittedDifference? {
    answer(check.rawValue, about: names)
  }

  /// The same for a check by its id in diagnostics.
  package func answer(_ check: String, about names: [String?]) -> AdmittedDifference? {
    if differences.isEmpty { return nil }
    for case let name? in names {
      if let difference = differences[Subject(check: check, about: MatchingKey(name))] { return difference }
    }
    return differences[Subject(check: check, about: nil)]
  }
}
