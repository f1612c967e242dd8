import Fiscal
import Language
import Plans
import Tables

/// The pages of sources and of categories.
extension PlanTables {
  func sourceReport(_ budget: Table?) -> DimensionReport? {
    guard let budget else { return nil }
    return DimensionReport(
      budget: budget,
      byQuarter: quarterTable(
        sourceHead("source-by-quarter", .tableSourceByQuarter), ledger.pivot(.source, by: .quarter), by: .source,
        wholes: ledger.pivot(.source)),
      bySource: nil,
      byProject: memberTable(projectHead("projects-by-source", .tableProjectsBySource), .source, of: .projectAndWholes))
  }

  func categoryReport(_ budget: Table?) -> DimensionReport? {
    guard let budget else { return nil }
    let axis = Axis.categoryAndWholes
    return DimensionReport(
      budget: budget,
      byQuarter: quarterTable(
        categoryHead("category-by-quarter", .tableCategoryByQuarter), ledger.pivot(axis, by: .quarter), by: axis,
        wholes: ledger.pivot(axis)),
      bySource: memberTable(categoryHead("category-by-source", .tableCategoryBySource), .source, of: axis),
      byProject: memberTable(projectHead("projects-by-category", .tableProjectsByCategory), axis, of: .projectAndWholes)
    )
  }

  /// Budget by one axis, a column a member of another that is not a part of one, and the total.
  ///
  /// A crossing without money is blank: nobody states a 0 there. None where all of the money is in one column.
  private func memberTable(_ head: TableHead, _ columnAxis: Axis, of rowAxis: Axis) -> Table? {
    let pivot = ledger.pivot(rowAxis, by: columnAxis)
    let columns = (members(of: columnAxis) + lastRows(of: columnAxis)).filter { column in
      column.level == 0 && (pivot.column(column.key) ?? .zero) != .zero
    }
    guard columns.count > 1 else { return nil }
    func cells(_ row: Pivot.Key) -> [Cell] {
      columns.map { column in
        guard let sum = pivot[row, column.key], sum != .zero else { return .blank }
        return .amount(sum)
      }
    }
    let isByProject = rowAxis == .projectAndWholes
    // Every project has its row; another member has one where it has money.
    let rows = (members(of: rowAxis) + lastRows(of: rowAxis))
      .filter { isByProject ? $0.kind.isMember : (pivot[$0.key] ?? .zero) != .zero }
      .map { row in row.row((isByProject ? [number(of: row)] : []) + cells(row.key) + [pivot.cell(row.key)]) }
    let numberColumn = isByProject ? [Table.Column(key: "number", title: .label(.headNumber))] : []
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey,
      columns: numberColumn
        + columns.map {
          Table.Column(key: $0.member?.key ?? "", title: $0.title, unit: .baht, member: $0.member)
        } + [.total],
      rows: rows,
      total: .total(
        (isByProject ? [.blank] : []) + columns.map { .amount(pivot.column($0.key) ?? .zero) } + [pivot.totalCell]),
      notes: notes(of: pivot, by: rowAxis))
  }

  private func sourceHead(_ name: String, _ caption: Label) -> TableHead {
    TableHead(name: name, caption: .label(caption), rowHead: .label(.source), rowKey: "source")
  }

  private func categoryHead(_ name: String, _ caption: Label) -> TableHead {
    TableHead(name: name, caption: .label(caption), rowHead: .label(.category), rowKey: "category")
  }

  private func projectHead(_ name: String, _ caption: Label) -> TableHead {
    TableHead(name: name, caption: .label(caption), rowHead: itemHead, rowKey: "project")
  }
}
