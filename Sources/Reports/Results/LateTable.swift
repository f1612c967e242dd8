import Fiscal
import Language
import Plans
import Tables

/// Why a project is late.
enum Lateness: Hashable, Sendable {
  /// The agency says so.
  case stated
  /// Its period was over before the day, and it is not reported as finished.
  case overdue
  /// Its period was over before the day, and nothing is reported of it.
  case unreported

  var label: Label {
    switch self {
    case .stated: .lateStated
    case .overdue: .lateOverdue
    case .unreported: .lateUnreported
    }
  }
}

extension Project {
  /// Whether nothing more is to be done: its status or its progress says so, or, if neither is stated, there is a verdict.
  fileprivate func isFinished(_ scales: Scales) -> Bool {
    if status == .done || status == .cancelled { return true }
    if let progress = results.last?.progress?.value { return progress.hundredths >= 10_000 }
    guard status == nil else { return false }
    let verdict = ProjectStatus(of: self, scales: scales)
    return verdict == .achieved || verdict == .missed
  }
}

extension PlanTables {
  /// Whether and why a project is late on a day; a reserve never is.
  ///
  /// A part of what is finished is finished too, as is a whole that says nothing itself and has no part that goes on.
  func lateness(of place: Int, on today: Day) -> Lateness? {
    let project = tree.projects[place]
    if project.nature == .reserve { return nil }
    if project.status == .delayed { return .stated }
    guard let period = project.period?.value, period.lastDay < today else { return nil }
    let wholes = tree.ancestors(of: place)
    if isFinished(place) || wholes.contains(where: { tree.projects[$0].isFinished(plan.scales) }) { return nil }
    return reportedOn(place) == nil ? .unreported : .overdue
  }

  /// The day to which a project is reported: by itself, else by what it is a part of or by its parts, the newest of them.
  func reportedOn(_ place: Int) -> Day? {
    if let own = tree.projects[place].results.last { return own.asOf }
    return (tree.ancestors(of: place) + tree.parts(of: place)).compactMap { tree.projects[$0].results.last?.asOf }.max()
  }

  private func isFinished(_ place: Int) -> Bool {
    let project = tree.projects[place]
    if project.isFinished(plan.scales) { return true }
    guard tree.haveParts[place], project.status == nil, project.results.last?.progress == nil else { return false }
    return tree.parts(of: place).allSatisfy { tree.haveParts[$0] || tree.projects[$0].isFinished(plan.scales) }
  }
}

extension ResultTables {
  /// Projects that are late on the site's day, and why; none without such a day.
  func lateTable(_ name: String, _ caption: Phrase, _ places: [Int]) -> Table? {
    guard let today else { return nil }
    let hasGroups = !plan.groups.isEmpty
    let rows = places.compactMap { place -> Table.Row? in
      let project = tree.projects[place]
      guard let lateness = tables.lateness(of: place, on: today) else { return nil }
      let groups: [Cell] = hasGroups ? [tables.references(.group, project.groups.ids)] : []
      let cells: [Cell] = [
        project.period.map { .period($0.value) } ?? .notStated, day(of: place),
        project.results.last?.progress.map { .percent($0.value) } ?? .notReported, .text(.label(lateness.label)),
      ]
      return Table.Row(
        title: .text(project.title), member: Member(.project, project.id),
        cells: [project.number.map { .text(.text($0)) } ?? .blank] + groups + cells)
    }
    guard !rows.isEmpty else { return nil }
    let groups = hasGroups ? [Table.Column(key: "groups", title: .label(.group))] : []
    return Table(
      name: name, caption: caption, rowHead: tables.itemHead, rowKey: "project",
      columns: [Table.Column(key: "number", title: .label(.headNumber))] + groups + [
        Table.Column(key: "period", title: .label(.period)),
        Table.Column(key: "as_of", title: .label(.headReportedOn)),
        Table.Column(key: "progress", title: .label(.headProgress), unit: .percent),
        Table.Column(key: "reason", title: .label(.headLateness)),
      ], rows: rows, notes: [.label(.noteLate)])
  }
}
