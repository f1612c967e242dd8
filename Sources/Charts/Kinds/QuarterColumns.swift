import Language
package import Tables

/// Columns by quarter of one series: when the money of a strategy, a group or a project is planned.
package struct QuarterColumns: Sendable {
  /// Draws a table's totals by quarter, or else its only row.
  ///
  /// The columns have the colour of `member`, or else that of the row.
  package static func chart(of table: Table, as member: Member? = nil, in context: ChartContext) -> ChartOutcome {
    guard let grid = QuarterGrid(of: table, in: context), let profile = grid.profile, !profile.amounts.isEmpty else {
      return .nothing
    }
    var panel = ColumnPanel(
      of: profile, columns: grid.columns, domain: QuarterGrid.domain(of: [profile]), in: context)
    if let member { panel.tone = context.tone(of: member) }
    let words = grid.words(caption: context.labels.words(table.caption), in: context)
    return .drawn(
      Drawing(of: table, words: words, in: context) { [panel] width in
        var canvas = Canvas(width: width)
        // Four columns over the whole of a wide page would be as broad as they are high.
        let used = min(width, Double(panel.items.count) * 130)
        let bottom = panel.draw(on: &canvas, x: 0, y: 0, width: used, plotHeight: 180)
        canvas.extend(to: bottom)
        return canvas
      })
  }
}
