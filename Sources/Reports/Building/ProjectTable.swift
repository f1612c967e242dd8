import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// Projects with their number, strategy, groups, budget and quarters.
  ///
  /// A part stands one level below the project that it is a part of, if that is in the table too.
  ///
  /// The projects are given by their places in the plan, and `slice` is the part of the ledger that is summed. A
  /// dimension that all rows share is omitted, since no column need say it. Where the budgets are written is told only of
  /// projects whose pages need not say it.
  func projectTable(
    _ name: String, _ caption: Phrase, _ places: Set<Int>, _ slice: Ledger, omitting: Dimension? = nil,
    namesOrigins: Bool = false
  ) -> Table {
    let budgets = slice.pivot(.projectAndWholes)
    let quarters = slice.pivot(.projectAndWholes, by: .quarter)
    var columns = ProjectColumns(
      self, omitting: omitting, hasUnscheduled: (quarters.column(.unstated) ?? .zero) != .zero)
    columns.namesOrigins = namesOrigins
    let rows = tree.ordered(places).map { place in
      projectRow(place, level: tree.ancestors(of: place).count(where: places.contains), columns, budgets, quarters)
    }
    return Table(
      name: name, caption: caption, rowHead: itemHead, rowKey: "project", columns: columns.all, rows: rows,
      total: hasMoney ? .total(columns.total(budgets, quarters)) : nil,
      notes: notes(of: budgets, by: .project) + (columns.hasUnscheduled ? [.label(.noteUnscheduled)] : [])
        + (columns.hasQuarters && budgets.total != quarters.total ? [.label(.noteNotCrossed)] : [])
        + notesOfProjects(places))
  }

  /// What a reader must know of projects in a table: what is inferred, and the notes of those without a page.
  func notesOfProjects(_ places: some Sequence<Int>) -> [Phrase] {
    func inferred(_ key: String, _ label: Label) -> [Phrase] {
      let count = places.count { tree.projects[$0].inferred.contains(key) }
      return count == 0 ? [] : [.label(label, ["count": .text(String(count)), "term": strategyTerm])]
    }
    let notes = places.filter { !tree.projects[$0].hasPage }.sorted().compactMap { place in
      let project = tree.projects[place]
      return project.note.map { Phrase.text((project.number ?? project.title) + " – " + $0) }
    }
    return inferred("strategy", .noteInferredStrategy) + inferred("groups", .noteInferredGroups) + notes
  }

  /// One project as a row of a table of projects.
  func projectRow(
    _ place: Int, level: Int, _ columns: ProjectColumns, _ budgets: Pivot, _ quarters: Pivot
  ) -> Table.Row {
    let project = tree.projects[place]
    let key = Pivot.Key.member(project.id)
    var cells: [Cell] = [project.number.map { .text(.text($0)) } ?? .blank]
    if columns.hasStrategy { cells.append(references(.strategy, project.strategy.map { [$0] } ?? [])) }
    if columns.hasGroups { cells.append(references(.group, project.groups.ids)) }
    if columns.hasMoney { cells.append(budgets.cell(key)) }
    if columns.hasQuarters {
      cells += Quarter.allCases.map { quarterCell(of: project, $0, budgets, quarters) }
    }
    if columns.hasUnscheduled {
      cells.append(quarters[key, .unstated].flatMap { $0 == .zero ? nil : .amount($0) } ?? .blank)
    }
    return Table.Row(
      title: .text(project.title), member: Member(.project, project.id), level: level, cells: cells,
      origins: columns.namesOrigins && !tree.haveParts[place] ? project.budget.origins : [])
  }

  /// A project's money of a quarter; blank where the document leaves it out and the other quarters make up the whole.
  ///
  /// In the part of a ledger, such as a group's, the money of the quarters may not be known to be of that part.
  func quarterCell(of project: Project, _ quarter: Quarter, _ budgets: Pivot, _ quarters: Pivot) -> Cell {
    let key = Pivot.Key.member(project.id)
    let whole = budgets[key]
    if let whole, quarters[key] != whole { return .notCrossed }
    if let sum = quarters[key, quarter.key] { return .amount(sum) }
    switch project.budget.quarters?.value[quarter] {
    case .stated: return .amount(.zero)
    case .noBudget: return .noBudget
    case .notStated, nil: break
    }
    guard whole != nil else { return budgets.cell(key) }
    // A whole has no quarters of its own; a part that states 0 says so for it.
    if let place = tree.places[project.id], tree.haveParts[place], partsState(quarter, of: place) {
      return .amount(.zero)
    }
    if (quarters[key, .unstated] ?? .zero) != .zero { return .notStated }
    return project.budget.linesState(quarter) ? .amount(.zero) : .blank
  }

  private func partsState(_ quarter: Quarter, of place: Int) -> Bool {
    tree.parts(of: place).contains { part in
      if case .stated = tree.projects[part].budget.quarters?.value[quarter] { true } else { false }
    }
  }

  /// Members of a dimension as a cell; not stated where there are none.
  func references(_ dimension: Dimension, _ ids: [String]) -> Cell {
    ids.isEmpty ? .notStated : .references(ids.map { reference(dimension, $0) })
  }
}

/// Which columns a table of projects has.
struct ProjectColumns {
  let strategyHeading: Phrase
  let hasStrategy: Bool
  let hasGroups: Bool
  let hasMoney: Bool
  let hasQuarters: Bool
  let hasUnscheduled: Bool
  /// Whether each row tells where its budget is written.
  var namesOrigins = false

  init(_ tables: PlanTables, omitting: Dimension?, hasUnscheduled: Bool) {
    strategyHeading = tables.strategyHeading
    hasStrategy = omitting != .strategy && !tables.plan.strategies.isEmpty
    hasGroups = omitting != .group && !tables.plan.groups.isEmpty
    hasMoney = tables.hasMoney
    hasQuarters = tables.isScheduled
    self.hasUnscheduled = tables.isScheduled && hasUnscheduled
  }

  var all: [Table.Column] {
    var columns = [Table.Column(key: "number", title: .label(.headNumber))]
    if hasStrategy { columns.append(Table.Column(key: "strategy", title: strategyHeading)) }
    if hasGroups { columns.append(Table.Column(key: "groups", title: .label(.group))) }
    if hasMoney { columns.append(.budget) }
    if hasQuarters { columns += Table.Column.quarters(withUnscheduled: hasUnscheduled) }
    return columns
  }

  /// The sums below the columns.
  func total(_ budgets: Pivot, _ quarters: Pivot) -> [Cell] {
    let isCrossed = budgets.total == quarters.total
    return sums(budgets.totalCell) { isCrossed ? quarters.columnCell($0) : .notCrossed }
  }

  /// The cells of a row that is a sum and has no descriptions.
  func sums(_ budget: Cell, byQuarter: (Pivot.Key) -> Cell) -> [Cell] {
    var cells: [Cell] = [.blank]
    if hasStrategy { cells.append(.blank) }
    if hasGroups { cells.append(.blank) }
    if hasMoney { cells.append(budget) }
    if hasQuarters { cells += Quarter.allCases.map { byQuarter($0.key) } }
    if hasUnscheduled { cells.append(byQuarter(.unstated)) }
    return cells
  }
}

extension Budget {
  /// Whether each of its lines says what it has in a quarter, be it 0.
  fileprivate func linesState(_ quarter: Quarter) -> Bool {
    !lines.isEmpty && lines.allSatisfy { ($0.quarters?.value[quarter] ?? .notStated) != .notStated }
  }
}
