import Fiscal
package import Plans

/// Every amount of one plan, in the plan's order.
package struct Ledger: Sendable {
  package let entries: [Entry]
  /// The projects that state no planned amount, with what they say instead.
  package let silences: [Silence]
  /// What the sums need to know of the plan beside its amounts.
  let rules: CountingRules
  /// The phases of which it holds any amount.
  private let phases: Set<Entry.Phase>

  /// A ledger of amounts; the whole of them must fit into `Money`, whichever of them are added.
  package init(_ entries: [Entry], silences: [Silence] = [], groupTotals: Plan.GroupTotals = .apart) {
    var magnitude = Magnitude()
    let fits = entries.allSatisfy { (try? magnitude.add($0)) != nil }
    precondition(fits, "the amounts of a ledger fit into its sums")
    self.init(
      entries, silences: silences,
      rules: CountingRules(groupTotals: groupTotals, reported: ReportedProjects(in: entries)))
  }

  /// A ledger of amounts that are known to fit.
  init(_ entries: [Entry], silences: [Silence], rules: CountingRules) {
    self.entries = entries
    self.silences = silences
    self.rules = rules
    phases = Set(Entry.Phase.allCases.filter { phase in entries.contains { $0.phase == phase } })
  }

  /// Whether it holds any amount of a phase, be it 0.
  package func states(_ phase: Entry.Phase) -> Bool { phases.contains(phase) }

  /// Whether any planned money has a quarter.
  package var isScheduled: Bool {
    entries.contains { $0.phase == .planned && $0.quarter != nil && $0.amount != .zero }
  }
}

/// A project that states no planned amount.
package struct Silence: Hashable, Sendable {
  package var project: String
  package var strategy: String?
  package var groups: GroupSet
  package var source: String?
  package var category: String?
  /// Whether the document says that no budget is used; if not, it says nothing.
  package var isNoBudget: Bool

  package init(
    project: String, strategy: String? = nil, groups: GroupSet = GroupSet([]), source: String? = nil,
    category: String? = nil, isNoBudget: Bool
  ) {
    self.project = project
    self.strategy = strategy
    self.groups = groups
    self.source = source
    self.category = category
    self.isNoBudget = isNoBudget
  }
}

/// What sums need to know of a plan beside its amounts; one object that all parts of a ledger share.
final class CountingRules: Sendable {
  let groupTotals: Plan.GroupTotals
  /// The items of each framework that a project answers to, by project and framework.
  let links: [String: [String: [String]]]
  /// The quarters that a project's row states, be it 0 or none, by project; without a row, no entry.
  let statedQuarters: [String: [Quarter]]
  /// The projects that a project is a part of, from the nearest.
  let wholes: [String: [String]]
  /// The categories that a category is a part of, from the nearest.
  let categoryWholes: [String: [String]]
  /// What is reported of which projects, in all of the plan.
  let reported: ReportedProjects

  init(
    groupTotals: Plan.GroupTotals = .apart, links: [String: [String: [String]]] = [:],
    statedQuarters: [String: [Quarter]] = [:], wholes: [String: [String]] = [:],
    categoryWholes: [String: [String]] = [:], reported: ReportedProjects = ReportedProjects(in: [])
  ) {
    self.groupTotals = groupTotals
    self.links = links
    self.statedQuarters = statedQuarters
    self.wholes = wholes
    self.categoryWholes = categoryWholes
    self.reported = reported
  }

  /// The same under another rule for groups.
  func counting(_ groupTotals: Plan.GroupTotals) -> CountingRules {
    CountingRules(
      groupTotals: groupTotals, links: links, statedQuarters: statedQuarters, wholes: wholes,
      categoryWholes: categoryWholes, reported: reported)
  }
}
