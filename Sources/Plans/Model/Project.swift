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

  // Behind one reference, for every table of a plan goes over its projects: to copy two dozen properties each time took 2 %
  // of a build.
  private var known: KnownProject

  /// Its address within the plan: the `id`, by default the number in Arabic digits.
  package var id: String {
    get { known.facts.id }
    set { change { $0.id = newValue } }
  }
  package var number: String? {
    get { known.facts.number }
    set { change { $0.number = newValue } }
  }
  package var title: String {
    get { known.facts.title }
    set { change { $0.title = newValue } }
  }
  /// Addresses that it had before.
  package var formerly: [String] {
    get { known.facts.formerly }
    set { change { $0.formerly = newValue } }
  }
  /// The id of its strategy.
  package var strategy: String? {
    get { known.facts.strategy }
    set { change { $0.strategy = newValue } }
  }
  /// The ids of its groups; the first leads.
  package var groups: GroupSet {
    get { known.facts.groups }
    set { change { $0.groups = newValue } }
  }
  /// The keys that the document does not print and the writer inferred.
  package var inferred: [String] {
    get { known.facts.inferred }
    set { change { $0.inferred = newValue } }
  }
  package var period: Placed<Period>? {
    get { known.facts.period }
    set { change { $0.period = newValue } }
  }
  package var nature: Nature {
    get { known.facts.nature }
    set { change { $0.nature = newValue } }
  }
  package var continuity: Continuity? {
    get { known.facts.continuity }
    set { change { $0.continuity = newValue } }
  }
  /// The id of the project that this one is a part of.
  package var partOf: Placed<String>? {
    get { known.facts.partOf }
    set { change { $0.partOf = newValue } }
  }
  package var status: Status? {
    get { known.facts.status }
    set { change { $0.status = newValue } }
  }
  /// The items of frameworks that it answers to, in the order of the plan's frameworks.
  package var links: [FrameworkLink] {
    get { known.facts.links }
    set { change { $0.links = newValue } }
  }
  package var budget: Budget {
    get { known.facts.budget }
    set { change { $0.budget = newValue } }
  }
  package var activities: [Activity] {
    get { known.facts.activities }
    set { change { $0.activities = newValue } }
  }
  package var indicators: [Indicator] {
    get { known.facts.indicators }
    set { change { $0.indicators = newValue } }
  }
  /// Rounds of results, the oldest first; the last is the current one.
  package var results: [ResultRound] {
    get { known.facts.results }
    set { change { $0.results = newValue } }
  }
  package var note: String? {
    get { known.facts.note }
    set { change { $0.note = newValue } }
  }
  package var body: Markdown {
    get { known.facts.body }
    set { change { $0.body = newValue } }
  }
  package var location: Location {
    get { known.facts.location }
    set { change { $0.location = newValue } }
  }

  package init(
    id: String, number: String? = nil, title: String, formerly: [String] = [], strategy: String? = nil,
    groups: GroupSet = GroupSet([]), inferred: [String] = [], period: Placed<Period>? = nil, nature: Nature = .project,
    continuity: Continuity? = nil, partOf: Placed<String>? = nil, status: Status? = nil, links: [FrameworkLink] = [],
    budget: Budget, activities: [Activity] = [], indicators: [Indicator] = [], results: [ResultRound] = [],
    note: String? = nil, body: Markdown = Markdown([]), location: Location
  ) {
    known = KnownProject(
      ProjectFacts(
        id: id, number: number, title: title, formerly: formerly, strategy: strategy, groups: groups,
        inferred: inferred, period: period, nature: nature, continuity: continuity, partOf: partOf, status: status,
        links: links, budget: budget, activities: activities, indicators: indicators, results: results, note: note,
        body: body, location: location))
  }

  private mutating func change(_ edit: (inout ProjectFacts) -> Void) {
    var facts = known.facts
    edit(&facts)
    known = KnownProject(facts)
  }

  /// Whether it has a page of its own.
  package var hasPage: Bool { nature != .activity }
}

/// The facts of a project, as `Project` tells them.
private struct ProjectFacts: Sendable {
  var id: String
  var number: String?
  var title: String
  var formerly: [String]
  var strategy: String?
  var groups: GroupSet
  var inferred: [String]
  var period: Placed<Period>?
  var nature: Project.Nature
  var continuity: Project.Continuity?
  var partOf: Placed<String>?
  var status: Project.Status?
  var links: [FrameworkLink]
  var budget: Budget
  var activities: [Activity]
  var indicators: [Indicator]
  var results: [ResultRound]
  var note: String?
  var body: Markdown
  var location: Location
}

/// The facts of a project, shared by all of its copies.
private final class KnownProject: Sendable {
  let facts: ProjectFacts

  init(_ facts: ProjectFacts) { self.facts = facts }
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
