import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// Projects with their periods, in the order of the strategies; none where no project states one.
  ///
  /// Of one group's projects the groups are only told where they are not that group alone.
  func scheduleTable(_ name: String, _ caption: Phrase, _ places: [Int], of group: Group? = nil) -> Table? {
    guard places.contains(where: { tree.projects[$0].period != nil }) else { return nil }
    let columns = [
      Table.Column(key: "number", title: .label(.headNumber)),
      Table.Column(key: "strategy", title: strategyHeading),
      Table.Column(key: "groups", title: .label(.group)),
      Table.Column(key: "period", title: .label(.period)),
      Table.Column(key: "budget", title: .label(.budgetOfWholeProject), unit: .baht),
    ]
    let isOfOneGroup = group.map { group in places.allSatisfy { tree.projects[$0].groups.key == group.id } } ?? false
    let kept = [true, !plan.strategies.isEmpty, !plan.groups.isEmpty && !isOfOneGroup, true, hasMoney]
    let rows = inStrategyOrder(places).map { place in
      let project = tree.projects[place]
      let cells: [Cell] = [
        project.number.map { .text(.text($0)) } ?? .blank,
        references(.strategy, project.strategy.map { [$0] } ?? []),
        references(.group, project.groups.ids),
        project.period.map { .period($0.value) } ?? .notStated,
        byProject.cell(.member(project.id)),
      ]
      return Table.Row(
        title: .text(project.title), member: Member(.project, project.id),
        cells: cells.kept(where: kept))
    }
    return Table(
      name: name, caption: caption, rowHead: itemHead, rowKey: "project",
      columns: columns.kept(where: kept), rows: rows, notes: notesOfProjects(places))
  }

  /// Projects by the plan's order of strategies, within each in the plan's order; last those without a strategy.
  private func inStrategyOrder(_ places: [Int]) -> [Int] {
    var ranks: [String: Int] = [:]
    for (rank, strategy) in plan.strategies.enumerated() where ranks[strategy.id] == nil { ranks[strategy.id] = rank }
    func rank(_ place: Int) -> Int { tree.projects[place].strategy.flatMap { ranks[$0] } ?? plan.strategies.count }
    return places.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
