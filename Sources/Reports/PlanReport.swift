package import Diagnostics
package import Fiscal
package import Plans
package import Tables

/// Everything that the pages and data files of one plan show, worked out once.
///
/// A table that would show nothing (no money, no strategies, only a row "not stated") is absent.
package struct PlanReport: Sendable {
  package let plan: Plan
  package let ledger: Ledger
  package let figures: KeyFigures
  /// Budget, number of projects and share of the plan, a row a strategy (the empty ones too).
  package let budgetByStrategy: Table?
  /// Budget by strategy, a column a quarter, and the total.
  package let strategyByQuarter: Table?
  /// Budget, projects and share, a row a group; joint projects apart (or to their lead) as the plan says.
  package let budgetByGroup: Table?
  package let groupByQuarter: Table?
  /// Budget from source through strategy to group; absent unless two of them have several members with money.
  package let flows: Table?
  /// Budget and number of projects with money, a row a quarter, then what is unscheduled.
  package let budgetByQuarter: Table?
  package let budgetBySource: Table?
  package let budgetByCategory: Table?
  /// The money by source and by category, where the plan states them.
  package let sources: DimensionReport?
  package let categories: DimensionReport?
  /// Each framework that any project answers to, in the plan's order.
  package let frameworks: [FrameworkReport]
  /// Every indicator; absent for a plan that has none.
  package let indicators: IndicatorReport?
  /// What the plan lists as a part of a project and gives no page, by id: rows of tables, and no items of the plan.
  package let parts: Set<String>
  /// Every project: number, title, strategy, groups, budget, quarters.
  package let projects: Table
  /// What the document prints against what the ledger sums to; a row each, with the difference.
  package let declared: Table?
  /// Every project with its period, in the order of the strategies; drawn as a timeline.
  package let schedule: Table?
  /// Each strategy, group and quarter for itself, in the plan's order.
  package let strategies: [StrategyReport]
  package let groups: [GroupReport]
  /// The projects that several groups share; absent where there are none.
  package let joint: JointReport?
  package let quarters: [QuarterReport]
  /// Each project that has a page, in the plan's order.
  package let projectReports: ProjectReports
  /// What was reported of the plan, held against it; absent where nothing is.
  package let results: ResultsReport?
  /// The open checks of the plan: the warnings of its files, in the order of their places.
  package let checks: [Diagnostic]
  /// The pages that the plan has, in the order of its menu.
  package internal(set) var pages: [PlanPage]
}

/// The figures at the head of a plan's page.
package struct KeyFigures: Hashable, Sendable {
  /// Planned money of the whole plan; not stated where no project states any.
  package let planned: Amount
  /// Projects, and activities that the plan lists beside them and not as parts of one.
  package let items: Int
  /// Whether there are such activities, so that what the plan lists are items rather than projects.
  package let countsItems: Bool
  package let projects: Int
  /// Activities that the plan lists as rows beside its projects.
  package let activities: Int
  package let strategies: Int
  package let groups: Int
  package let indicators: Int
  /// Money without a quarter; not stated where there is none.
  package let unscheduled: Amount
  /// Money of the current rounds of results; not stated where none is reported.
  package let allocated: Amount
  package let obligated: Amount
  package let spent: Amount
  /// How many projects achieved what they are for, missed it, or have not reported.
  package let statuses: StatusCounts

  package init(
    planned: Amount, items: Int, countsItems: Bool, projects: Int, activities: Int, strategies: Int, groups: Int,
    indicators: Int, unscheduled: Amount, allocated: Amount, obligated: Amount, spent: Amount, statuses: StatusCounts
  ) {
    self.planned = planned
    self.items = items
    self.countsItems = countsItems
    self.projects = projects
    self.activities = activities
    self.strategies = strategies
    self.groups = groups
    self.indicators = indicators
    self.unscheduled = unscheduled
    self.allocated = allocated
    self.obligated = obligated
    self.spent = spent
    self.statuses = statuses
  }
}

/// One strategy: its projects, its quarters, its share.
package struct StrategyReport: Sendable {
  package let strategy: Strategy
  package let planned: Amount
  /// Of the plan's planned money; none where the plan has none.
  package let share: Percent?
  package let projectCount: Int
  /// Its projects with their quarters; absent for a strategy without projects.
  package let projects: Table?
  package let byQuarter: Table?
  package let byGroup: Table?
  /// Its own indicators.
  package let indicators: Table?
}

/// One group: the projects it is responsible for, alone and with others.
package struct GroupReport: Sendable {
  package let group: Group
  /// Its own money, as the table by group counts it.
  package let planned: Amount
  package let share: Percent?
  package let ownProjectCount: Int
  package let jointProjectCount: Int
  /// Its projects; those that it shares stand in rows of their own, and their money in no group's sum.
  package let own: Table?
  package let joint: Table?
  package let byQuarter: Table?
  package let schedule: Table?
}

/// The projects that several groups share.
package struct JointReport: Sendable {
  package let planned: Amount
  package let projectCount: Int
  /// A row a set of groups, its projects one level deeper.
  package let projects: Table
}

/// One quarter: its money and its projects.
package struct QuarterReport: Sendable {
  package let quarter: Quarter
  package let planned: Amount
  package let share: Percent?
  /// How many projects have money in the quarter.
  package let projectCount: Int
  /// Projects that have money in the quarter.
  package let projects: Table?
  package let byStrategy: Table?
  package let byGroup: Table?
  /// Projects active in the quarter without an amount of their own in it.
  package let withoutAmount: Table?
}

/// One project: what its page shows of its money.
package struct ProjectReport: Sendable {
  package let project: Project
  package let planned: Amount
  package let share: Percent?
  /// Its money by quarter.
  package let byQuarter: Table?
  /// Its lines: item, activity, source, category, quarters, amount; absent where nothing is itemised.
  package let lines: Table?
  /// The other amounts that the document has for it, side by side; absent where there are none.
  package let printed: Table?
  package let indicators: Table?
  package let activities: Table?
  /// The projects and activities that are parts of it, with their money; absent where there are none.
  package let parts: Table?
  /// Why it is late on the site's day; none where it is not, or where nobody can say.
  package let lateness: Phrase?
  /// The id of the project that it is a part of and that reports what is spent of its money; none where it reports itself, or
  /// nobody does.
  package let reportingWhole: String?
  /// The projects before and after it in the plan, by id.
  package let previous: String?
  package let next: String?
}
