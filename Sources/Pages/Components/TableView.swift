import Fiscal
import Language
import Markup
import Plans
import Tables

extension PageContext {
  /// A table with its caption, heads, totals, notes and data files, in a region that scrolls by itself.
  func table(_ table: Table) -> HTML {
    let decimals = table.columnsWithSatang
    return """
      <div class="table" id="_table-\(table.name)">
      <div class="scroll" role="region" aria-labelledby="_caption-\(table.name)" tabindex="0">
      <table>
      <caption id="_caption-\(table.name)">\(words(table.caption))\(some: table.commonUnit, captionUnit)</caption>
      \(tableHead(table))<tbody>
      \(each: table.rows, { tableRow($0, of: table, decimals: decimals) })</tbody>
      \(some: table.total, { tableFoot($0, of: table, decimals: decimals) })</table>
      </div>
      \(tableNotes(table))\(downloads(of: table))</div>

      """
  }

  private func captionUnit(_ unit: Table.Unit) -> HTML {
    """
     <span class="unit">\(text(.unitOfTable, ["unit": self[unit.label]]))</span>
    """
  }

  private func tableHead(_ table: Table) -> HTML {
    """
    <thead>
    <tr><th scope="col">\(words(table.rowHead))</th>\(each: table.columns, { columnHead($0, of: table) })</tr>
    </thead>

    """
  }

  private func columnHead(_ column: Table.Column, of table: Table) -> HTML {
    let target = column.member.flatMap(link(to:))
    let title = words(column.title)
    return """
      <th scope="col"\(if: column.unit != nil, " class=\"number\"")>\
      \(linked(title, to: target))\(some: table.commonUnit == nil ? column.unit : nil, columnUnit)</th>
      """
  }

  private func columnUnit(_ unit: Table.Unit) -> HTML {
    """
     <span class="unit">(\(self[unit.label]))</span>
    """
  }

  private func tableRow(_ row: Table.Row, of table: Table, decimals: [Bool]) -> HTML {
    """
    <tr\(some: row.cssClass, { " class=\"\($0)\"" })>\
    <th scope="row"\(if: row.level > 0, " class=\"nested\"")>\
    \(linked(words(row.title), to: row.member.flatMap(link(to:))))</th>\(tableCells(row, of: table, decimals: decimals))</tr>

    """
  }

  private func tableFoot(_ row: Table.Row, of table: Table, decimals: [Bool]) -> HTML {
    """
    <tfoot>
    <tr><th scope="row">\(words(row.title))</th>\(tableCells(row, of: table, decimals: decimals))</tr>
    </tfoot>

    """
  }

  private func tableCells(_ row: Table.Row, of table: Table, decimals: [Bool]) -> HTML {
    var cells = HTML()
    for (index, content) in row.cells.enumerated() where index < table.columns.count {
      cells.append(cell(content, in: table.columns[index], withSatang: decimals[index]))
    }
    return cells
  }

  /// A text, as a link where there is a place to go to.
  func linked(_ title: String, to target: Link?) -> HTML {
    guard let target else { return HTML(text: title) }
    return "<a href=\"\(target)\">\(title)</a>"
  }

  private func tableNotes(_ table: Table) -> HTML {
    if table.notes.isEmpty { return HTML() }
    return """
      <div class="notes">
      \(each: table.notes, { "<p>\(words($0))</p>\n" })</div>

      """
  }
}

extension Table {
  /// The unit of every column with figures, where they all have the same one.
  fileprivate var commonUnit: Unit? {
    let units = columns.compactMap(\.unit)
    guard let first = units.first, units.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// For each column, whether an amount in it has satang: then all of its amounts are written with two decimals.
  fileprivate var columnsWithSatang: [Bool] {
    columns.indices.map { index in
      (rows + (total.map { [$0] } ?? [])).contains { row in
        guard index < row.cells.count, case .amount(let money) = row.cells[index] else { return false }
        return !money.satang.isMultiple(of: 100)
      }
    }
  }
}

extension Table.Unit {
  var label: Label {
    switch self {
    case .baht: .baht
    case .projects: .unitProjects
    case .percent: .unitPercent
    case .indicators: .unitIndicators
    }
  }
}

extension Table.Row {
  fileprivate var cssClass: String? {
    switch kind {
    case .member: nil
    case .joint: "joint"
    case .unstated, .notItemised, .notCrossed: "rest"
    case .total: "total"
    }
  }
}
