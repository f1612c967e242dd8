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

  /// Whether and why a project is late on a day.
  ///
  /// It is finished where its status or its progress says so, or, if neither is stated, where there is a verdict.
  init?(of project: Project, on today: Day, scales: [[String]]) {
    switch project.status {
    case .done, .cancelled: return nil
    case .delayed: self = .stated
    case .planned, .inProgress, nil:
      guard let period = project.period?.value, period.lastDay < today else { return nil }
      if let progress = project.results.last?.progress?.value {
        if progress.hundredths >= 10_000 { return nil }
      } else if project.status == nil {
        let status = ProjectStatus(of: project, scales: scales)
        if status == .achieved || status == .missed { return nil }
      }
      self = project.results.isEmpty ? .unreported : .overdue
    }
  }

  var label: Label {
    switch self {
    case .stated: .lateStated
    case .overdue: .lateOverdue
    case .unreported: .lateUnreported
    }
  }
}

extension ResultTables {
  /// Projects that are late on the site's day, and why; none without such a day.
  func lateTable(_ name: String, _ caption: Phrase, _ places: [Int]) -> Table? {
    guard let today else { return nil }
    let hasGroups = !plan.groups.isEmpty
    let rows = places.compactMap { place -> Table.Row? in
      let project = tree.projects[place]
      guard project.nature != .reserve, let lateness = Lateness(of: project, on: today, scales: plan.scales) else {
        return nil
      }
      let groups: [Cell] = hasGroups ? [tables.references(.group, project.groups.ids)] : []
      let cells: [Cell] = [
        project.period.map { .period($0.value) } ?? .notStated, day(of: project),
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
