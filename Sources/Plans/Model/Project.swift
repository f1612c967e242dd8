package import Diagnostics
package import Documents
package import Fiscal

/// A project of a plan, or an activity, a routine or a reserve that the plan lists beside its projects.
package struct Project: Sendable {
  package enum Nature: String, CaseIterable, Sendable {
    case project
    /// A row of the plan without a page of its own.
    case activity
    case routine, reserve
  }

  package enum Continuity: String, CaseIterable, Sendable { case continuing, new }

  package enum Status: String, CaseIterable, Sendable {
    case planned
    case inProgress = "in-progress"
    case done, delayed, cancelled
  }

  /// Its address within the plan: the `id`, by default the number in Arabic digits.
  package var id: String
  package var number: String?
  package var title: String
  /// Addresses that it had before.
  package var formerly: [String]
  /// The id of its strategy.
  package var strategy: String?
  /// The ids of its groups; the first leads.
  package var groups: GroupSet
  /// The keys that the document does not print and the writer inferred.
  package var inferred: [String]
  package var period: Placed<Period>?
  package var nature: Nature
  package var continuity: Continuity?
  /// The id of the project that this one is a part of.
  package var partOf: Placed<String>?
  package var status: Status?
  /// The items of frameworks that it answers to, in the order of the plan's frameworks.
  package var links: [FrameworkLink]
  package var budget: Budget
  package var activities: [Activity]
  package var indicators: [Indicator]
  /// Rounds of results, the oldest first; the last is the current one.
  package var results: [ResultRound]
  package var note: String?
  package var body: Markdown
  package var location: Location

  package init(
    id: String, number: String? = nil, title: String, formerly: [String] = [], strategy: String? = nil,
    groups: GroupSet = GroupSet([]), inferred: [String] = [], period: Placed<Period>? = nil, nature: Nature = .project,
    continuity: Continuity? = nil, partOf: Placed<String>? = nil, status: Status? = nil, links: [FrameworkLink] = [],
    budget: Budget, activities: [Activity] = [], indicators: [Indicator] = [], results: [ResultRound] = [],
    note: String? = nil, body: Markdown = Markdown([]), location: Location
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.formerly = formerly
    self.strategy = strategy
    self.groups = groups
    self.inferred = inferred
    self.period = period
    self.nature = nature
    self.continuity = continuity
    self.partOf = partOf
    self.status = status
    self.links = links
    self.budget = budget
    self.activities = activities
    self.indicators = indicators
    self.results = results
    self.note = note
    self.body = body
    self.location = location
  }

  /// Whether it has a page of its own.
  package var hasPage: Bool { nature != .activity }
}

/// The groups that are responsible for something: none, one, or several that share it.
package struct GroupSet: Hashable, Sendable {
  /// The groups' ids as they were written, without repeats; the first leads.
  package let ids: [String]
  /// The key under which data files count the set: the ids in their byte order, with `+` between.
  ///
  /// Which group leads does not matter here: two projects of the same groups are in the same row.
  package let key: String?

  package init(_ ids: [String]) {
    if ids.count < 2 {
      self.ids = ids
      key = ids.first
      return
    }
    var seen: [String] = []
    for id in ids where !seen.contains(id) { seen.append(id) }
    self.ids = seen
    key =
      seen.isEmpty ? nil : seen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "+")
  }

  package var isJoint: Bool { ids.count > 1 }
  package var lead: String? { ids.first }
}

/// The items of one framework that a project answers to.
package struct FrameworkLink: Hashable, Sendable {
  package var framework: String
  package var items: [String]

  package init(framework: String, items: [String]) {
    self.framework = framework
    self.items = items
  }
}

/// A step of a project.
package struct Activity: Hashable, Sendable {
  package var id: String
  package var number: String?
  package var title: String
  package var period: Placed<Period>?
  package var location: Location

  package init(id: String, number: String? = nil, title: String, period: Placed<Period>? = nil, location: Location) {
    self.id = id
    self.number = number
    self.title = title
    self.period = period
    self.location = location
  }
}
