package import Diagnostics
package import Fiscal

/// What is measured to tell whether a project, or a strategy, does what it is for.
package struct Indicator: Hashable, Sendable {
  package enum Side: String, CaseIterable, Sendable { case quantity, quality, output, outcome }

  package var id: String
  package var text: String
  package var side: Side?
  package var target: Placed<Target>?
  /// Whether a target is written that cannot be read, which is an error of its own.
  package var hasUnreadTarget = false
  package var method: String?
  package var tool: String?
  /// What was reached: a number, a level or words.
  package var actual: Placed<String>?
  /// A person's verdict, which wins over a computed one.
  package var result: Verdict?
  package var cause: String?
  package var location: Location

  package init(
    id: String, text: String, side: Side? = nil, target: Placed<Target>? = nil, method: String? = nil,
    tool: String? = nil,
    actual: Placed<String>? = nil, result: Verdict? = nil, cause: String? = nil, location: Location
  ) {
    self.id = id
    self.text = text
    self.side = side
    self.target = target
    self.method = method
    self.tool = tool
    self.actual = actual
    self.result = result
    self.cause = cause
    self.location = location
  }
}

extension Indicator {
  /// Where its target and what was reached are written; where it begins, if neither is.
  package var origins: [Location] {
    let stated = [target?.location, actual?.location].compactMap(\.self)
    return stated.isEmpty ? [location] : stated
  }
}

/// What a person says of an indicator or of a project.
package enum Verdict: String, CaseIterable, Sendable { case achieved, missed }

/// What an agency reports of a project on one day.
package struct ResultRound: Hashable, Sendable {
  /// The spent money, by quarter or up to the day; never both.
  package enum Spent: Hashable, Sendable {
    case byQuarter(PerQuarter<Amount>)
    case toDate(Amount)
  }

  package var asOf: Day
  /// How much of the work is done, as the agency states it.
  package var progress: Placed<Percent>?
  package var allocated: Placed<Amount>?
  /// Purchase orders outstanding on the day.
  package var obligated: Placed<Amount>?
  package var spent: Placed<Spent>?
  /// Where more of the quarters' money is written, if not all stands in one place.
  package var moreSpent: [Location] = []
  package var result: Verdict?
  package var summary: String?
  package var problems: String?
  package var suggestions: String?
  package var location: Location

  package init(
    asOf: Day, progress: Placed<Percent>? = nil, allocated: Placed<Amount>? = nil, obligated: Placed<Amount>? = nil,
    spent: Placed<Spent>? = nil, result: Verdict? = nil, summary: String? = nil, problems: String? = nil,
    suggestions: String? = nil, location: Location
  ) {
    self.asOf = asOf
    self.progress = progress
    self.allocated = allocated
    self.obligated = obligated
    self.spent = spent
    self.result = result
    self.summary = summary
    self.problems = problems
    self.suggestions = suggestions
    self.location = location
  }
}
