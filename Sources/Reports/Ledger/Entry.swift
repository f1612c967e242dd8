package import Diagnostics
package import Fiscal
package import Plans

/// One amount of the ledger; every number of the site is a sum over these.
///
/// One object, for every sum goes over all of them: to copy a dozen properties each time took 5 % of a build.
package final class Entry: Sendable {
  /// Which money is meant; phases are never added to each other.
  package enum Phase: String, CaseIterable, Sendable {
    case planned, allocated
    /// Purchase orders outstanding on a day; without a quarter.
    case obligated
    case spent
  }

  /// Which questions the entry answers.
  ///
  /// Each project's planned money has two faces, and each sums to its total.
  package enum Face: String, CaseIterable, Sendable {
    /// The crossing of quarter and line is known: it answers both.
    case both
    /// Money by quarter.
    case when
    /// Money by line: source, category, groups, activity.
    case what
  }

  package let phase: Phase
  package let face: Face
  /// The project's id.
  package let project: String
  package let strategy: String?
  package let groups: GroupSet
  package let source: String?
  package let category: String?
  /// The place of the budget line among the project's lines, from 0, where the money is of one.
  package let line: Int?
  /// Whether it is the part of a project's total that its lines do not itemise.
  package let isRemainder: Bool
  /// The quarter; none where the money has none (unscheduled on the face *when*, not known on the face *what*).
  package let quarter: Quarter?
  package let amount: Money
  /// What is not known of it, since its project's quarters and lines do not cross.
  package let uncrossed: Uncrossed
  /// Where the officer wrote it.
  package let origin: Location

  package init(
    phase: Phase, face: Face, project: String, strategy: String? = nil, groups: GroupSet = GroupSet([]),
    source: String? = nil, category: String? = nil, line: Int? = nil, isRemainder: Bool = false,
    quarter: Quarter? = nil,
    amount: Money, uncrossed: Uncrossed = [], origin: Location
  ) {
    self.phase = phase
    self.face = face
    self.project = project
    self.strategy = strategy
    self.groups = groups
    self.source = source
    self.category = category
    self.line = line
    self.isRemainder = isRemainder
    self.quarter = quarter
    self.amount = amount
    self.uncrossed = uncrossed
    self.origin = origin
  }
}

/// Properties of an amount that are not known, because several are possible and the document does not cross them.
///
/// Where the set holds one, the entry's own value of it is empty and means "not known", not "none".
package struct Uncrossed: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let source = Uncrossed(rawValue: 1)
  package static let category = Uncrossed(rawValue: 2)
  package static let groups = Uncrossed(rawValue: 4)
  package static let strategy = Uncrossed(rawValue: 8)
}
