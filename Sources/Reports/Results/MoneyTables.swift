import Fiscal
import Language
import Plans
import Tables

extension ResultTables {
  func byStrategy() -> Table? {
    let head = tables.strategyHead("results-by-strategy", .label(.tableResultsBy, ["term": tables.strategyTerm]))
    return table(head, by: .strategy)
  }

  func byGroup() -> Table? {
    table(tables.groupHead("results-by-group", .label(.tableResultsByGroup)), by: .group)
  }

  /// Planned money and what has come of it, a row a member; none without money in any of them.
  private func table(_ head: TableHead, by axis: Axis) -> Table? {
    guard hasMoney else { return nil }
    let sums = MoneySums(ledger, by: axis)
    let members = tables.members(of: axis)
    guard members.contains(where: { sums.holds($0.key) }) else { return nil }
    let rows = (members + tables.lastRows(of: axis).filter { sums.holds($0.key) })
      .map { row in
        let figures = sums.figures(of: row.key)
        return (row: row.row(columns.cells(figures)), figures: figures)
      }
    let isDivided = sums.allocated[.notCrossed] == nil && sums.used[.notCrossed] == nil
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey, columns: columns.all,
      rows: rows.map(\.row), total: .total(columns.cells(sums.total)),
      notes: notes(
        self.sums, elsewhere: ledger.reportedElsewhere, rows: rows.filter { $0.row.level == 0 }.map(\.figures),
        total: sums.total)
        + tables.notes(of: sums.planned, by: axis) + (isDivided ? [] : [.label(.noteResultsNotDivided)]))
  }

  /// Projects with their money, progress and status; none where nothing is reported of any of them.
  ///
  /// `slice` is the part of the ledger that is summed.
  func projectTable(_ name: String, _ caption: Phrase, _ places: Set<Int>, _ slice: Ledger) -> Table? {
    let isReported = places.contains {
      !tree.projects[$0].results.isEmpty || ledger.rules.reportingWhole(of: tree.projects[$0].id) != nil
    }
    guard isReported else { return nil }
    let sums = MoneySums(slice, by: .projectAndWholes)
    let elsewhere = slice.reportedElsewhere
    var highest: [MoneyFigures] = []
    let rows = tree.ordered(places).map { place in
      let project = tree.projects[place]
      let level = tree.ancestors(of: place).count(where: places.contains)
      var figures = figures(of: project, sums)
      figures.reportedElsewhere = elsewhere[project.id] ?? []
      if level == 0 { highest.append(figures) }
      var cells: [Cell] = [project.number.map { .text(.text($0)) } ?? .blank, day(of: place)]
      if hasMoney { cells += columns.cells(figures) }
      if hasProgress { cells.append(progress(of: project)) }
      if hasStatus { cells.append(project.status.map { .text(.label($0.label)) } ?? .notStated) }
      cells.append(.text(.label(tables.statuses[place].label)))
      return Table.Row(
        title: .text(project.title), member: Member(.project, project.id),
        level: level, cells: cells)
    }
    let heads =
      [
        Table.Column(key: "number", title: .label(.headNumber)),
        Table.Column(key: "as_of", title: .label(.headReportedOn)),
      ] + (hasMoney ? columns.all : [])
      + (hasProgress ? [Table.Column(key: "progress", title: .label(.headProgress), unit: .percent)] : [])
      + (hasStatus ? [Table.Column(key: "status", title: .label(.status))] : [])
      + [Table.Column(key: "result", title: .label(.result))]
    let blanks = [hasProgress, hasStatus, true].filter(\.self).map { _ in Cell.blank }
    return Table(
      name: name, caption: caption, rowHead: tables.itemHead, rowKey: "project", columns: heads, rows: rows,
      total: hasMoney ? .total([.blank, .blank] + columns.cells(sums.total) + blanks) : nil,
      notes: hasMoney
        ? notes(
          slice.rules.wholes.isEmpty ? sums : MoneySums(slice, by: .project), elsewhere: elsewhere, rows: highest,
          total: sums.total)
          + (highest.contains { !$0.reportedElsewhere.isEmpty } ? [.label(.noteReportedElsewhere)] : [])
        : [])
  }

  /// The figures of a project; what its own round calls none is none, and not unreported.
  func figures(of project: Project, _ sums: MoneySums) -> MoneyFigures {
    var figures = sums.figures(of: .member(project.id))
    figures.nones = project.results.last?.nones ?? []
    return figures
  }

  /// The day to which a project is reported.
  func day(of place: Int) -> Cell { tables.reportedOn(place).map(Cell.day) ?? .notReported }

  private func progress(of project: Project) -> Cell {
    project.results.last?.progress.map { .percent($0.value) } ?? .notReported
  }
}

extension Cell {
  /// A day, as its language writes it.
  static func day(_ day: Day) -> Cell {
    .period(Period(spans: [.init(first: day, last: day, namesDays: true)], printed: day.iso))
  }
}

extension Project.Status {
  var label: Label {
    switch self {
    case .planned: .projectPlanned
    case .inProgress: .projectInProgress
    case .done: .projectDone
    case .delayed: .projectDelayed
    case .cancelled: .projectCancelled
    }
  }
}

extension ResultRound {
  /// The phases of which the round says that there is no money.
  var nones: Set<Entry.Phase> {
    var nones: Set<Entry.Phase> = []
    if allocated?.value == .noBudget { nones.insert(.allocated) }
    if obligated?.value == .noBudget { nones.insert(.obligated) }
    switch spent?.value {
    case .toDate(.noBudget): nones.insert(.spent)
    case .byQuarter(let row) where row.all.contains(.noBudget) && row.all.allSatisfy({ $0.money == nil }):
      nones.insert(.spent)
    default: break
    }
    return nones
  }
}
