package import Tables

/// What a plan measures itself by: every indicator, and how many are in each state.
package struct IndicatorReport: Sendable {
  /// How many indicators are in each state; together they are all of them.
  package let byStatus: Table
  /// How many projects are in each state; together they are all of them.
  package let projectsByStatus: Table?
  /// Every indicator of a project, with its project, in the plan's order.
  package let ofProjects: Table?
  /// Every indicator of a strategy.
  package let ofStrategies: Table?

  package var tables: [Table] { [byStatus, projectsByStatus, ofProjects, ofStrategies].compactMap(\.self) }
}
