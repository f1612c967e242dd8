import Fiscal
import Language
package import Tables

/// A matrix with the amount in every cell and a colour for its size: which group needs how much in which quarter.
///
/// Sums stand outside the colours. Where cells are too narrow for their amounts, each row becomes a block of cells.
package struct Heatmap: Sendable {
  let grid: QuarterGrid
  let context: ChartContext
  let scale: HeatScale

  private init(_ grid: QuarterGrid, in context: ChartContext) {
    self.grid = grid
    self.context = context
    scale = HeatScale(of: grid.series.flatMap(\.amounts))
  }

  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    guard let grid = QuarterGrid(of: table, in: context), grid.series.contains(where: { !$0.amounts.isEmpty }) else {
      return .nothing
    }
    let chart = Heatmap(grid, in: context)
    let words = chart.words(of: table)
    return .drawn(Drawing(of: table, words: words, in: context, layout: chart.layout))
  }

  private func layout(width: Double) -> Canvas {
    var canvas = Canvas(width: width)
    let matrix = MatrixColumns(width: width, grid: grid, context: context)
    var y = 0.0
    if width >= 600, matrix.fits(grid, in: context) {
      y = drawMatrix(matrix, on: &canvas)
    } else {
      y = drawBlocks(on: &canvas)
    }
    drawKey(on: &canvas, y: y + 18)
    return canvas
  }

  /// How deep rows are set in, by level.
  static func indent(_ series: QuarterGrid.Series) -> Double { Double(series.level) * 16 }

  static func labelStyle(_ series: QuarterGrid.Series) -> TextStyle { series.level == 0 ? .label : .small }

  /// Draws a cell's ground; answers the class of the text on it.
  func drawGround(of cell: Cell, on canvas: inout Canvas, x: Double, y: Double, width: Double, height: Double)
    -> String?
  {
    guard let amount = cell.money else {
      canvas.rectangle(
        x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, class: "chart-empty")
      return nil
    }
    let tone = Tone.heat(scale(amount))
    canvas.rectangle(x: x, y: y, width: width, height: height, class: "chart-cell \(tone.surface)")
    return tone.text
  }
}

/// Where the columns of a wide matrix stand.
struct MatrixColumns: Sendable {
  let labels: Double
  let bands: BandScale
  let hasTotals: Bool

  init(width: Double, grid: QuarterGrid, context: ChartContext) {
    let totals = grid.series.compactMap { $0.total.map(context.figure) } + [grid.total?.total.map(context.figure) ?? ""]
    hasTotals = grid.series.contains { $0.total != nil }
    let totalWidth =
      hasTotals
      ? max(TextStyle.value.width(ofWidest: totals), TextStyle.small.width(of: context.labels[.total])) + 14 : 0
    labels = width * 0.34
    bands = BandScale(
      count: grid.columns.count, start: labels + 14, length: width - labels - 14 - totalWidth, gap: 3)
  }

  /// Whether every amount has room in its cell, with four pixels on either side.
  func fits(_ grid: QuarterGrid, in context: ChartContext) -> Bool {
    let room = bands.band - 8
    let sums = grid.total?.cells ?? []
    return room > 0
      && grid.series.allSatisfy { TextStyle.small.width(ofWidest: $0.cells.map(context.figure)) <= room }
      && TextStyle.value.width(ofWidest: sums.map(context.figure)) <= room
      && grid.columns.allSatisfy { context.widestWord(of: $0.title, style: .small) <= room }
  }
}
