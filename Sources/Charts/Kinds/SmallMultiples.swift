import Fiscal
import Language
package import Tables

/// One small chart of columns a row of the table, all on the same scale: quarters of more strategies than one stack can hold.
package struct SmallMultiples: Sendable {
  private let grid: QuarterGrid
  private let context: ChartContext
  private let domain: ClosedRange<Double>

  /// What each panel shows, in the order of the table.
  private let series: [QuarterGrid.Series]

  init(_ grid: QuarterGrid, in context: ChartContext, startsWithTotal: Bool = false) {
    self.grid = grid
    self.context = context
    series = (startsWithTotal ? grid.total.map { [$0] } ?? [] : []) + grid.outermost
    domain = QuarterGrid.domain(of: series)
  }

  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    guard let grid = QuarterGrid(of: table, in: context), !grid.outermost.isEmpty else { return .nothing }
    let words = grid.words(caption: context.labels.words(table.caption), in: context)
    let chart = SmallMultiples(grid, in: context)
    return .drawn(Drawing(of: table, words: words, in: context, layout: chart.layout))
  }

  private static let gap = 28.0
  /// The height of the largest column of all.
  private static let plotHeight = 96.0

  func layout(width: Double) -> Canvas {
    let panels = series.map { ColumnPanel(of: $0, columns: grid.columns, domain: domain, in: context) }
    // As many side by side as leave room for every amount above its column.
    let most = min(panels.count, width >= 600 ? 3 : 2)
    let count =
      (1...max(1, most)).reversed().first { count in
        let panel = BandScale(count: count, start: 0, length: width, gap: SmallMultiples.gap).band
        return panels.allSatisfy { $0.fits(width: panel) }
      } ?? (width >= 600 ? 2 : 1)
    let across = BandScale(count: count, start: 0, length: width, gap: SmallMultiples.gap)
    // Asked by each row, this took the square of the panels; where they do not fit as columns, they are rows.
    let areColumns = panels.allSatisfy { $0.fits(width: across.band) }
    let widths = areColumns ? nil : ColumnPanel.Widths(of: panels)
    var canvas = Canvas(width: width)
    var y =
      canvas.text(
        context.lines(scaleNote, width: width, style: .small), x: 0, y: 0, style: .small) + 14
    for start in stride(from: 0, to: panels.count, by: count) {
      let row = start..<min(start + count, panels.count)
      y = draw(row, of: panels, widths: widths, across: across, on: &canvas, y: y) + SmallMultiples.gap
    }
    return canvas
  }

  /// Draws the panels of one row, their columns standing at the same height; with widths, each as bars in rows.
  private func draw(
    _ row: Range<Int>, of panels: [ColumnPanel], widths: ColumnPanel.Widths?, across: BandScale,
    on canvas: inout Canvas, y: Double
  ) -> Double {
    let width = across.band
    let titles = row.map { context.lines(series[$0].name, width: width, style: .strong) }
    var top = y
    for (place, index) in row.enumerated() {
      var bottom = canvas.text(titles[place], x: across(place), y: y, style: .strong)
      if let total = series[index].total {
        let amount = context.words(total)
        let sum = series[index].kind == .total ? amount : context.labels.text(.chartSum, ["amount": amount])
        bottom = canvas.text(
          context.lines(sum, width: width, style: .small), x: across(place), y: bottom, style: .small)
      }
      top = max(top, bottom + 6)
    }
    var bottom = top
    // A baht is as high in every row; room that none of a row's columns reaches is left out.
    let part = QuarterGrid.domain(of: row.map { series[$0] })
    let height = SmallMultiples.plotHeight * (part.extent > 0 ? part.extent / domain.extent : 0)
    for (place, index) in row.enumerated() {
      var panel = panels[index]
      let x = across(place)
      if let widths {
        bottom = max(bottom, panel.drawRows(on: &canvas, x: x, y: top, width: width, widths: widths))
      } else {
        panel.domain = part
        bottom = max(bottom, panel.drawColumns(on: &canvas, x: x, y: top, width: width, plotHeight: height))
      }
    }
    return bottom
  }

  private var scaleNote: String {
    let largest = series.flatMap(\.amounts).max()
    return context.labels.text(.chartSameScale, ["largest": context.baht(largest ?? .zero)])
  }
}
