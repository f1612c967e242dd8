package import Tables

/// Chooses how money by quarter and strategy is drawn: one series as columns, up to four in a stack, more side by side.
package enum QuarterChart {
  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    guard let grid = QuarterGrid(of: table, in: context) else { return .nothing }
    if grid.outermost.count == 1 { return QuarterColumns.chart(of: table, in: context) }
    // Neither a negative amount nor rows that overlap can be stacked, and both can stand side by side.
    if let drawing = StackedColumns.chart(of: table, in: context).drawing { return .drawn(drawing) }
    return SmallMultiples.chart(of: table, in: context)
  }
}
