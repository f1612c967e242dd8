package import Plans
package import Tables

/// How a plan's money divides by something that the plan itself states: its sources, or its categories.
package struct DimensionReport: Sendable {
  /// Budget and share, a row a member; what has none stands last.
  package let budget: Table
  /// Budget by member, a column a quarter; absent where no money has a quarter.
  package let byQuarter: Table?
  /// Categories by source; absent for sources, and where the plan states only one of the two.
  package let bySource: Table?
  /// Each project's budget, a column a member; absent where all of the money is in one of them.
  package let byProject: Table?

  package var tables: [Table] { [budget, byQuarter, bySource, byProject].compactMap(\.self) }
}

/// One framework that the plan answers to: which project answers to which item.
package struct FrameworkReport: Sendable {
  package let framework: Framework
  /// The items that no project answers to, in the framework's order.
  package let unanswered: [Framework.Item]
  /// How many projects answer to any item.
  package let projectCount: Int
  /// Whether a project answers to several items, so that the rows by item have no sum.
  package let overlaps: Bool
  /// Budget, projects and share, a row an item that is answered; without money for a plan that has none.
  package let byItem: Table
  /// The projects that answer to it, a column an item.
  package let matrix: Table
}
