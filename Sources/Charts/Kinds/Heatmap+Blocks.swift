import Fiscal
import Language
import Tables

extension Heatmap {
  /// Draws each row as its name and sum with the cells below, quarter and amount in each; answers where that ends.
  func drawBlocks(on canvas: inout Canvas) -> Double {
    let count = cellsAcross(width: canvas.width)
    var y = 0.0
    for series in grid.series + (grid.total.map { [$0] } ?? []) {
      y = drawHead(of: series, on: &canvas, y: y)
      y = drawCells(of: series, across: count, on: &canvas, y: y) + 14
    }
    return y - 14
  }

  /// As many cells side by side as have room for their amounts and the words of their heads.
  private func cellsAcross(width: Double) -> Int {
    let figures = (grid.series + (grid.total.map { [$0] } ?? [])).flatMap { $0.cells.map(context.figure) }
    let widest = max(
      TextStyle.value.width(ofWidest: figures),
      grid.columns.reduce(0) { max($0, context.widestWord(of: $1.title, style: .small)) })
    let deepest = grid.series.reduce(0) { max($0, Heatmap.indent($1)) }
    return [grid.columns.count, 3, 2].first { count in
      count <= grid.columns.count && widest <= bands(count, indent: deepest, width: width).band - 6
    } ?? 1
  }

  private func bands(_ count: Int, indent: Double, width: Double) -> BandScale {
    BandScale(count: count, start: indent, length: width - indent, gap: 3)
  }

  private func drawHead(of series: QuarterGrid.Series, on canvas: inout Canvas, y: Double) -> Double {
    let isTotal = series.kind == .total
    let style = isTotal ? TextStyle.strong : Heatmap.labelStyle(series)
    let indent = Heatmap.indent(series)
    let sum = series.total.map(context.figure) ?? ""
    let sumWidth = TextStyle.value.width(of: sum)
    // A sum so long that it would leave the name little room stands below it.
    let isBeside = sumWidth < canvas.width * 0.45
    let room = canvas.width - indent - (isBeside ? sumWidth + 12 : 0)
    var top = y
    if isTotal {
      canvas.line(x1: 0, y1: y, x2: canvas.width, y2: y, class: "chart-zero")
      top += 8
    }
    var bottom = canvas.text(context.lines(series.name, width: room, style: style), x: indent, y: top, style: style)
    if !sum.isEmpty {
      let sumTop = isBeside ? top : bottom
      bottom = max(bottom, canvas.text([sum], x: canvas.width, y: sumTop, anchor: .end, style: .value))
    }
    return bottom + 2
  }

  private func drawCells(
    of series: QuarterGrid.Series, across count: Int, on canvas: inout Canvas, y: Double
  ) -> Double {
    let bands = bands(count, indent: Heatmap.indent(series), width: canvas.width)
    let heads = grid.columns.map { context.lines($0.title, width: bands.band - 6, style: .small) }
    let headHeight = TextStyle.small.height(ofLines: heads.reduce(1) { max($0, $1.count) })
    let height = headHeight + TextStyle.small.lineHeight + 6
    for (index, cell) in series.cells.enumerated() {
      let place = index % count
      let top = y + Double(index / count) * (height + 3)
      var tone: String?
      if series.kind != .total {
        tone = drawGround(of: cell, on: &canvas, x: bands(place), y: top, width: bands.band, height: height)
      }
      canvas.text(heads[index], x: bands.middle(place), y: top + 3, anchor: .middle, style: .small, class: tone)
      canvas.text(
        [context.figure(cell)], x: bands.middle(place), y: top + 3 + headHeight, anchor: .middle,
        style: series.kind == .total ? .value : .small, class: tone)
    }
    return y + Double((series.cells.count + count - 1) / count) * (height + 3) - 3
  }
}
