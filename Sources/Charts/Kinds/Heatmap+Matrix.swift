import Language
import Tables

extension Heatmap {
  /// Draws names at the left, cells beside them and sums at the right and below; answers where that ends.
  func drawMatrix(_ columns: MatrixColumns, on canvas: inout Canvas) -> Double {
    var y = drawHeads(columns, on: &canvas)
    for series in grid.series { y = draw(series, columns, on: &canvas, y: y) }
    guard let total = grid.total else { return y }
    canvas.line(x1: 0, y1: y + 3, x2: canvas.width, y2: y + 3, class: "chart-zero")
    let top = y + 9
    let bottom = canvas.text(
      context.lines(total.name, width: columns.labels, style: .strong), x: 0, y: top, style: .strong)
    for (index, cell) in total.cells.enumerated() {
      canvas.text(
        [context.figure(cell)], x: columns.bands.middle(index), y: top, anchor: .middle, style: .value)
    }
    if let sum = total.total {
      canvas.text([context.figure(sum)], x: canvas.width, y: top, anchor: .end, style: .value)
    }
    return bottom
  }

  private func drawHeads(_ columns: MatrixColumns, on canvas: inout Canvas) -> Double {
    let titles = grid.columns.map { context.lines($0.title, width: columns.bands.band - 2, style: .small) }
    let height = TextStyle.small.height(ofLines: titles.reduce(1) { max($0, $1.count) })
    for (index, lines) in titles.enumerated() {
      canvas.text(
        lines, x: columns.bands.middle(index), y: height - TextStyle.small.height(ofLines: lines.count),
        anchor: .middle, style: .small)
    }
    if columns.hasTotals {
      canvas.text(
        [context.labels[.total]], x: canvas.width, y: height - TextStyle.small.lineHeight, anchor: .end, style: .small)
    }
    return height + 4
  }

  private func draw(
    _ series: QuarterGrid.Series, _ columns: MatrixColumns, on canvas: inout Canvas, y: Double
  ) -> Double {
    let style = Heatmap.labelStyle(series)
    let indent = Heatmap.indent(series)
    let lines = context.lines(series.name, width: columns.labels - indent, style: style)
    let height = max(34, style.height(ofLines: lines.count) + 6)
    canvas.text(lines, x: indent, y: y + (height - style.height(ofLines: lines.count)) / 2, style: style)
    let textTop = y + (height - TextStyle.small.lineHeight) / 2
    for (index, cell) in series.cells.enumerated() {
      let tone = drawGround(
        of: cell, on: &canvas, x: columns.bands(index), y: y, width: columns.bands.band, height: height)
      canvas.text(
        [context.figure(cell)], x: columns.bands.middle(index), y: textTop, anchor: .middle, style: .small, class: tone)
    }
    if let total = series.total {
      let top = y + (height - TextStyle.value.lineHeight) / 2
      canvas.text([context.figure(total)], x: canvas.width, y: top, anchor: .end, style: .value)
    }
    return y + height + 3
  }
}
