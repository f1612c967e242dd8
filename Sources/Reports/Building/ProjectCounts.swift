import Language
import Plans
import Tables

extension PlanTables {
  /// The number of items in each place on an axis: projects, and activities that stand by themselves.
  ///
  /// A project belongs to the groups that it names itself; those of its lines do not make it another's.
  func projectCounts(by axis: Axis, among places: [Int]? = nil) -> [Pivot.Key: Int] {
    var counts: [Pivot.Key: Int] = [:]
    for place in places ?? Array(tree.projects.indices) where tree.isItem(place) {
      let project = tree.projects[place]
      let statement = Silence(
        project: project.id, strategy: project.strategy, groups: project.groups, source: project.budget.source,
        category: project.budget.category, isNoBudget: false)
      ledger.rules.eachKey(of: statement, on: axis) { counts[$0, default: 0] += 1 }
    }
    return counts
  }

  /// The column that counts what the plan lists.
  var countColumn: Table.Column { countsItems ? .items : .projects }

  /// What the plan lists, in words.
  var itemsWord: Phrase { .label(countsItems ? .items : .projects) }

  /// What a row of the plan is, as the head of a column.
  var itemHead: Phrase { .label(countsItems ? .headItem : .project) }
}
