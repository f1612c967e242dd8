import Fiscal
package import Language
package import Tables

/// A table as data: exactly its rows, in its order, the total last.
package struct TableFile: Sendable {
  private let table: Table
  private let labels: Labels

  /// The data of a table, its words in the language of the labels.
  package init(_ table: Table, labels: Labels) {
    self.table = table
    self.labels = labels
  }

  /// Calls a function with each row, the total last; by their places in a span, for no row is copied then.
  private func eachRow(_ use: (borrowing Table.Row) -> Void) {
    let rows = table.rows.span
    for index in rows.indices { use(rows[index]) }
    if let total = table.total { use(total) }
  }

  /// The table as CSV: the key, the title and the kind of each row, then its cells.
  ///
  /// A row of a deeper `level` is part of the nearest row above that is less deep.
  package var csv: [UInt8] {
    var csv = CSV()
    csv.row(["key", table.rowKey, "kind", "level"] + table.columns.map(\.key))
    eachRow { row in
      csv.field(row.member?.key ?? "")
      csv.field(labels.words(row.title))
      csv.field(plain: row.kind.name)
      csv.field(plain: String(row.level))
      let cells = row.cells.span
      for index in cells.indices { write(cells[index], to: &csv) }
      csv.endRow()
    }
    return csv.bytes
  }

  private func write(_ cell: Cell, to csv: inout CSV) {
    switch cell {
    case .amount(let money): csv.field(money)
    case .count(let count): csv.field(plain: String(count))
    case .percent(let percent): csv.field(plain: percent.decimal)
    case .text(let phrase): csv.field(labels.words(phrase))
    case .period(let period): csv.field(plain: period.iso)
    case .references(let references): csv.field(references.map(\.member.key).joined(separator: ";"))
    case .noBudget, .notItemised, .notCrossed, .notReported: csv.field(plain: cell.stateName ?? "")
    case .notStated, .blank: csv.emptyField()
    }
  }

  /// The table as JSON: its words, its columns with their units, and an object a row.
  ///
  /// An amount is a number of baht; `null` is not stated; the other states are texts; a blank cell has no member.
  package var json: [UInt8] {
    var json = JSON()
    json.object { json in
      json.name("name")
      json.string(table.name)
      json.name("caption")
      json.string(labels.words(table.caption))
      json.name("columns")
      json.array { json in for column in table.columns { write(column, to: &json) } }
      json.name("rows")
      json.array { json in
        let names = RowNames(table)
        eachRow { row in
          json.newline()
          write(row, names, to: &json)
        }
      }
      json.name("notes")
      json.array { json in for note in table.notes { json.string(labels.words(note)) } }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ column: Table.Column, to json: inout JSON) {
    json.object { json in
      json.name("key")
      json.string(column.key)
      json.name("title")
      json.string(labels.words(column.title))
      guard let unit = column.unit else { return }
      json.name("unit")
      json.string(unit.name)
    }
  }

  private func write(_ row: borrowing Table.Row, _ names: RowNames, to json: inout JSON) {
    json.object { json in
      if let member = row.member {
        json.name(names.key)
        json.string(member.key)
      }
      json.name(names.title)
      json.string(labels.words(row.title))
      json.name(names.kind)
      json.string(row.kind.name)
      json.name(names.level)
      json.number(row.level)
      let (names, cells) = (names.columns.span, row.cells.span)
      for index in 0..<min(names.count, cells.count) {
        if case .blank = cells[index] { continue }
        json.name(names[index])
        write(cells[index], to: &json)
      }
    }
  }

  private func write(_ cell: Cell, to json: inout JSON) {
    switch cell {
    case .amount(let money): json.amount(money)
    case .count(let count): json.number(count)
    case .percent(let percent): json.number(percent)
    case .text(let phrase): json.string(labels.words(phrase))
    case .period(let period): json.string(period.iso)
    case .references(let references): json.array { json in for one in references { json.string(one.member.key) } }
    case .noBudget, .notItemised, .notCrossed, .notReported: json.string(cell.stateName ?? "")
    case .notStated, .blank: json.null()
    }
  }
}

/// The names of the members that each row of a table has.
private struct RowNames {
  let key = JSON.Name("key")
  let title: JSON.Name
  let kind = JSON.Name("kind")
  let level = JSON.Name("level")
  let columns: [JSON.Name]

  init(_ table: Table) {
    title = JSON.Name(table.rowKey)
    columns = table.columns.map { JSON.Name($0.key) }
  }
}

extension Cell {
  /// The word of data files for a cell that holds no figure for a reason of its own.
  fileprivate var stateName: String? {
    switch self {
    case .noBudget: "no-budget"
    case .notItemised: "not-itemised"
    case .notCrossed: "not-crossed"
    case .notReported: "not-reported"
    default: nil
    }
  }
}

extension Table.Row.Kind {
  /// The word of data files for the kind of a row.
  fileprivate var name: String {
    switch self {
    case .member: "member"
    case .joint: "joint"
    case .unstated: "unstated"
    case .notItemised: "not-itemised"
    case .notCrossed: "not-crossed"
    case .total: "total"
    }
  }
}

extension Table.Unit {
  /// The word of data files for a unit.
  fileprivate var name: String {
    switch self {
    case .baht: "THB"
    case .projects: "projects"
    case .items: "items"
    case .percent: "percent"
    case .indicators: "indicators"
    }
  }
}
