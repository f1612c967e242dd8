import Fiscal
import Language
import Plans
import Tables

/// The name and the words of a table.
struct TableHead {
  var name: String
  var caption: Phrase
  var rowHead: Phrase
  var rowKey: String
}

extension PlanTables {
  /// Budget, number of projects and share, a row a member of an axis; none where no member holds anything.
  ///
  /// The shares are of the base; `counts` is the number of projects of each row, for an axis that has such. The members
  /// are all of the axis, the empty ones too, unless some are given.
  func budgetTable(
    _ head: TableHead, _ pivot: Pivot, by axis: Axis, base: Money?, counts: [Pivot.Key: Int]? = nil,
    members given: [AxisRow]? = nil, shares: Table.Column = .share
  ) -> Table? {
    let members = given ?? members(of: axis)
    guard pivot.total != nil, members.contains(where: { holds($0, pivot, counts) }) else { return nil }
    func row(_ member: AxisRow) -> Table.Row {
      let cell = pivot.cell(member.key)
      let count: [Cell] = counts.map { [.count($0[member.key] ?? 0)] } ?? []
      return member.row([cell] + count + [share(of: cell, in: base)])
    }
    let last = lastRows(of: axis).filter { holds($0, pivot, counts) }
    var columns = [Table.Column.budget]
    if counts != nil { columns.append(countColumn) }
    columns.append(shares)
    let totalCount: [Cell] =
      counts.map { counts in
        let all = (members + lastRows(of: axis)).filter { $0.level == 0 }.reduce(0) { $0 + (counts[$1.key] ?? 0) }
        return [.count(all)]
      } ?? []
    let total = pivot.totalCell
    let hasMoneyOfLines =
      axis == .group
      && members.contains { member in
        member.kind == .member && counts?[member.key] == nil && (pivot[member.key] ?? .zero) != .zero
      }
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey, columns: columns,
      rows: (members + last).map(row),
      total: overlaps(axis) ? nil : .total([total] + totalCount + [share(of: total, in: base)]),
      notes: notes(of: pivot, by: axis)
        + (hasMoneyOfLines && counts != nil ? [.label(.noteMoneyOfLines, ["items": itemsWord])] : []))
  }

  /// Budget by an axis, a column a quarter, and the total; none without money in any quarter.
  ///
  /// `wholes` are the sums of the rows without regard to quarters. Where the quarters of a row do not make up its whole,
  /// the rest is not crossed: it stands in a column of that name, and by its quarters in a row of that name.
  func quarterTable(_ head: TableHead, _ pivot: Pivot, by axis: Axis, wholes: Pivot? = nil) -> Table? {
    let members = members(of: axis)
    let wholes = wholes ?? pivot
    guard Quarter.allCases.contains(where: { (pivot.column($0.key) ?? .zero) != .zero }),
      members.contains(where: { holds($0, wholes, nil) })
    else { return nil }
    let hasUnscheduled = (pivot.column(.unstated) ?? .zero) != .zero
    let keys = Quarter.allCases.map(\.key) + (hasUnscheduled ? [.unstated] : [])
    func rest(_ row: AxisRow) -> Money {
      row.kind == .notCrossed ? .zero : (wholes[row.key] ?? .zero).distance(to: pivot[row.key] ?? .zero)
    }
    let last = lastRows(of: axis).filter { holds($0, $0.kind == .notCrossed ? pivot : wholes, nil) }
    let hasRest = (members + last).contains { rest($0) != .zero }
    func cells(of row: AxisRow) -> [Cell] {
      let rest = rest(row)
      let quarters = keys.map { key in
        rest != .zero && pivot[row.key, key] == nil ? .notCrossed : pivot.cell(row.key, key)
      }
      if row.kind == .notCrossed, hasRest { return quarters + [.blank, .blank] }
      return quarters + (hasRest ? [rest == .zero ? .blank : .amount(rest)] : []) + [wholes.cell(row.key)]
    }
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey,
      columns: Table.Column.quarters(withUnscheduled: hasUnscheduled) + (hasRest ? [.notCrossed] : []) + [.total],
      rows: (members + last).map { $0.row(cells(of: $0)) },
      total: overlaps(axis)
        ? nil : .total(keys.map(pivot.columnCell) + (hasRest ? [.blank] : []) + [wholes.totalCell]),
      notes: notes(of: pivot, by: axis) + (hasRest ? [.label(.noteNotCrossedTwice)] : [])
        + (hasUnscheduled ? [.label(.noteUnscheduled)] : []))
  }

  /// Whether a row has money or projects.
  private func holds(_ row: AxisRow, _ pivot: Pivot, _ counts: [Pivot.Key: Int]?) -> Bool {
    if let sum = pivot[row.key], sum != .zero || row.kind == .member { return true }
    return pivot.unstated(in: row.key) != Pivot.Unstated() || (counts?[row.key] ?? 0) > 0
  }

  /// Whether a project may stand in several rows of an axis, so that the rows have no sum.
  func overlaps(_ axis: Axis) -> Bool {
    guard case .framework(let id) = axis else { return false }
    return answers[id]?.values.contains { $0.count > 1 } == true
  }

  /// The share of a cell in a base.
  func share(of cell: Cell, in base: Money?) -> Cell {
    guard case .amount(let part) = cell, let base, let percent = Percent(of: part, in: base) else { return .blank }
    return .percent(percent)
  }

  /// What a reader must know of the rows of a sum.
  func notes(of pivot: Pivot, by axis: Axis) -> [Phrase] {
    var notes: [Phrase] = []
    if let coverage = plan.coverage { notes.append(.label(.coverageNote, ["coverage": .text(coverage)])) }
    if axis == .group, !jointSets.isEmpty {
      notes.append(.label(plan.groupTotals == .lead ? .noteLead : .noteApart))
    }
    if overlaps(axis) { notes.append(.label(.noteOverlap)) }
    if pivot[.notCrossed] != nil { notes.append(.label(.noteNotCrossed)) }
    if pivot[.notItemised] != nil { notes.append(.label(.noteNotItemised)) }
    let silent = pivot.unstated.notStated
    if silent > 0, pivot.total != nil {
      notes.append(.label(.noteNotStated, ["items": itemsWord, "count": .text(String(silent))]))
    }
    return notes
  }
}

extension Pivot {
  /// The sum of a row as a reader sees it; where no amount is stated, what is said instead.
  ///
  /// A row of no project is 0, unless there is money of which nobody says in which row it lies.
  func cell(_ row: Key) -> Cell {
    if let sum = self[row] { return .amount(sum) }
    if isOpen(row: row) { return .notStated }
    return Pivot.cell(for: unstated(in: row))
  }

  /// The sum of a row in a column by quarter.
  ///
  /// Without an amount it is 0, unless money of the row that has no quarter may lie in it.
  func cell(_ row: Key, _ column: Key) -> Cell {
    if let sum = self[row, column] { return .amount(sum) }
    guard self[row] != nil else { return cell(row) }
    return isOpen(row, column) ? .notStated : .amount(.zero)
  }

  /// The sum of a column by quarter; without an amount it is 0, unless money that has no quarter may lie in it.
  func columnCell(_ column: Key) -> Cell {
    if let sum = self.column(column) { return .amount(sum) }
    return isOpen(column) ? .notStated : .amount(.zero)
  }

  /// The sum of everything as a reader sees it.
  var totalCell: Cell { total.map(Cell.amount) ?? Pivot.cell(for: unstated) }

  /// The sum of everything, or what is said instead.
  var totalAmount: Amount {
    switch totalCell {
    case .amount(let money): .stated(money)
    case .noBudget: .noBudget
    default: .notStated
    }
  }

  private static func cell(for silent: Unstated) -> Cell {
    if silent.notStated > 0 { return .notStated }
    return silent.noBudget > 0 ? .noBudget : .amount(.zero)
  }
}

extension Table.Row {
  static func total(_ cells: [Cell]) -> Table.Row { Table.Row(kind: .total, title: .label(.total), cells: cells) }
}

extension Table.Column {
  static let budget = Table.Column(key: "budget", title: .label(.budget), unit: .baht)
  static let total = Table.Column(key: "total", title: .label(.total), unit: .baht, isTotal: true)
  static let notCrossed = Table.Column(key: "not-crossed", title: .label(.notCrossed), unit: .baht)
  static let projects = Table.Column(key: "projects", title: .label(.projects), unit: .projects)
  /// Projects and activities that stand by themselves.
  static let items = Table.Column(key: "projects", title: .label(.items), unit: .items)
  /// Shares of the plan.
  static let share = Table.Column(key: "share", title: .label(.share), unit: .percent)
  /// Shares of what the table sums to, where that is only a part of the plan.
  static let shareOfTotal = Table.Column(key: "share", title: .label(.shareOfTotal), unit: .percent)

  /// A column a quarter, and one for money without a quarter where there is any.
  static func quarters(withUnscheduled: Bool) -> [Table.Column] {
    let quarters = Quarter.allCases.map { quarter in
      Table.Column(key: "q\(quarter.rawValue)", title: quarter.title, unit: .baht, member: quarter.member)
    }
    let unscheduled = Table.Column(
      key: "unscheduled", title: .label(.unscheduled), unit: .baht, member: Member(.quarter, "unscheduled"))
    return quarters + (withUnscheduled ? [unscheduled] : [])
  }
}
