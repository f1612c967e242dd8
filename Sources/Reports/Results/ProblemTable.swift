import Language
import Plans
import Tables

extension ResultTables {
  /// What the current rounds say in words: outcome, problems, suggestions; none where none says any.
  func problemTable() -> Table? {
    let rounds = tree.projects.compactMap { project in project.results.last.map { (project, $0) } }
    let told = rounds.filter { $0.1.summary != nil || $0.1.problems != nil || $0.1.suggestions != nil }
    guard !told.isEmpty else { return nil }
    func cell(_ text: String?) -> Cell { text.map { .text(.text($0)) } ?? .notReported }
    return Table(
      name: "results-in-words", caption: .label(.tableResultsInWords), rowHead: tables.itemHead, rowKey: "project",
      columns: [
        Table.Column(key: "number", title: .label(.headNumber)),
        Table.Column(key: "as_of", title: .label(.headReportedOn)),
        Table.Column(key: "summary", title: .label(.summary)),
        Table.Column(key: "problems", title: .label(.problems)),
        Table.Column(key: "suggestions", title: .label(.suggestions)),
      ],
      rows: told.map { project, round in
        Table.Row(
          title: .text(project.title), member: Member(.project, project.id),
          cells: [
            project.number.map { .text(.text($0)) } ?? .blank, .day(round.asOf), cell(round.summary),
            cell(round.problems), cell(round.suggestions),
          ])
      })
  }
}
