import Plans

extension PlanTables {
  /// The number of projects in each place on an axis; an activity that is only a row is none.
  ///
  /// A project belongs to the groups that it names itself; those of its lines do not make it another's.
  func projectCounts(by axis: Axis, among places: [Int]? = nil) -> [Pivot.Key: Int] {
    var counts: [Pivot.Key: Int] = [:]
    for project in places.map({ $0.map { tree.projects[$0] } }) ?? tree.projects where project.hasPage {
      let statement = Silence(
        project: project.id, strategy: project.strategy, groups: project.groups, source: project.budget.source,
        category: project.budget.category, isNoBudget: false)
      ledger.rules.eachKey(of: statement, on: axis) { counts[$0, default: 0] += 1 }
    }
    return counts
  }

  /// The number of all projects.
  var projectCount: Int { tree.projects.count { $0.hasPage } }
}
