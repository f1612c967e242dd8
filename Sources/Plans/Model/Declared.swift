package import Diagnostics
package import Fiscal

/// A value with the place where it was written.
package struct Placed<Value> {
  package var value: Value
  package var location: Location
  /// How many bytes of the line it takes; 0 where that is not known.
  package var length: Int

  package init(_ value: Value, at location: Location, length: Int = 0) {
    self.value = value
    self.location = location
    self.length = length
  }
}

extension Placed: Sendable where Value: Sendable {}
extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}

/// What the signed document prints as totals; every build compares.
package struct Declared: Hashable, Sendable {
  /// What is printed for one member of a dimension.
  package struct Figures: Hashable, Sendable {
    /// The member's id.
    package var key: String
    package var amount: Placed<Amount>?
    package var projects: Placed<Int>?

    package init(key: String, amount: Placed<Amount>? = nil, projects: Placed<Int>? = nil) {
      self.key = key
      self.amount = amount
      self.projects = projects
    }
  }

  /// What is printed for the items of one framework.
  package struct FrameworkFigures: Hashable, Sendable {
    package var framework: String
    package var items: [Figures]

    package init(framework: String, items: [Figures]) {
      self.framework = framework
      self.items = items
    }
  }

  package var total: Placed<Amount>?
  package var quarters: Placed<PerQuarter<Amount>>?
  package var projects: Placed<Int>?
  package var strategies: [Figures] = []
  package var groups: [Figures] = []
  package var sources: [Figures] = []
  package var categories: [Figures] = []
  package var frameworks: [FrameworkFigures] = []

  package init() {}

  /// Whether nothing is declared.
  package var isEmpty: Bool { self == Declared() }
}

/// The share of its money that the cabinet asks an agency to have spent by the end of each quarter.
package struct SpendingTarget: Hashable, Sendable {
  package enum Measure: String, CaseIterable, Sendable { case used, spent }
  package enum Scope: String, CaseIterable, Sendable { case overall, recurrent, capital }

  package var title: String
  package var measure: Measure
  package var scope: Scope
  /// Cumulative, by the end of each quarter; none where it is not stated.
  package var quarters: PerQuarter<Percent?>
  /// Where the shares are written.
  package var location: Location

  package init(title: String, measure: Measure, scope: Scope, quarters: PerQuarter<Percent?>, location: Location) {
    self.title = title
    self.measure = measure
    self.scope = scope
    self.quarters = quarters
    self.location = location
  }
}

/// A disagreement that the document really has, and that the plan admits.
package struct AdmittedDifference: Hashable, Sendable {
  /// The id of the check that it answers, such as `declared-total`.
  package var check: String
  package var reason: String
  /// What it is about (a project's number, a strategy's id …), where the plan says so; else every one.
  package var about: String?
  package var location: Location

  package init(check: String, reason: String, about: String? = nil, location: Location) {
    self.check = check
    self.reason = reason
    self.about = about
    self.location = location
  }
}
