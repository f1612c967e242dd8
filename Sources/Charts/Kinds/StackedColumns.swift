import Fiscal
import Language
package import Tables

/// Columns by quarter, each a stack of at most four strategies, whose names stand beside the last column.
///
/// On a phone, where names have no room there, each strategy has columns of its own, after those of all together.
package struct StackedColumns: Sendable {
  /// How many series a stack may hold, by what readers can tell apart.
  package static let mostSeries = 4

  private let grid: QuarterGrid
  private let context: ChartContext
  /// The series that have an amount anywhere, in the order of the table: the first lies at the bottom.
  private let stacked: [QuarterGrid.Series]
  /// The others, of which no column has a part.
  private let unstacked: [QuarterGrid.Series]

  private init(_ grid: QuarterGrid, in context: ChartContext) {
    self.grid = grid
    self.context = context
    stacked = grid.outermost.filter { $0.amounts.contains { $0 > .zero } }
    unstacked = grid.outermost.filter { !$0.amounts.contains { $0 > .zero } }
  }

  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    guard let grid = QuarterGrid(of: table, in: context) else { return .nothing }
    if grid.hasNegatives { return .refused(context.labels[.chartRefusesNegative]) }
    let chart = StackedColumns(grid, in: context)
    guard (1...mostSeries).contains(chart.stacked.count), grid.total != nil else { return .nothing }
    let words = grid.words(caption: context.labels.words(table.caption), in: context)
    let multiples = SmallMultiples(grid, in: context, startsWithTotal: true)
    return .drawn(
      Drawing(of: table, words: words, in: context) { width in
        width >= 600 && chart.fits(width: width) ? chart.layout(width: width) : multiples.layout(width: width)
      })
  }

  private static let plotHeight = 280.0
  /// The share of the width that the columns take; names take the rest.
  private static let plotShare = 0.64
  private static let leader = 28.0
  /// Between two parts of a column, in CSS pixels.
  private static let gap = 2.0

  private func bands(width: Double) -> BandScale {
    BandScale(count: grid.columns.count, start: 4, length: width * StackedColumns.plotShare - 8, gap: 20)
  }

  private func fits(width: Double) -> Bool {
    let room = bands(width: width).band + 14
    return TextStyle.value.width(ofWidest: (grid.total?.cells ?? []).map(context.figure)) <= room
      && grid.columns.allSatisfy { context.widestWord(of: $0.title, style: .small) <= room }
  }

  private func layout(width: Double) -> Canvas {
    let bands = bands(width: width)
    var canvas = Canvas(width: width)
    let top = TextStyle.value.lineHeight + 4
    let sums = grid.columns.indices.map { column in
      stacked.reduce(0.0) { $0 + satang(of: $1, column) }
    }
    let scale = LinearScale(
      domain: LinearScale.domain(of: sums), start: top + StackedColumns.plotHeight, end: top)
    // The middle of each part of the last column, where it has one.
    var anchors = [Double?](repeating: nil, count: stacked.count)
    for column in grid.columns.indices {
      var sum = 0.0
      for (place, series) in stacked.enumerated() {
        let amount = satang(of: series, column)
        let from = scale(sum)
        sum += amount
        let to = scale(sum)
        anchors[place] = amount > 0 ? (from + to) / 2 : nil
        guard amount > 0 else { continue }
        draw(series, column, from: from, to: to, bands: bands, on: &canvas)
      }
      if let cell = grid.total?.cells[column] {
        canvas.text(
          [context.figure(cell)], x: bands.middle(column), y: scale(sum) - TextStyle.value.lineHeight - 2,
          anchor: .middle, style: .value)
      }
      let title = context.lines(grid.columns[column].title, width: bands.band + 14, style: .small)
      canvas.text(title, x: bands.middle(column), y: scale.start + 4, anchor: .middle, style: .small)
    }
    let end = width * StackedColumns.plotShare
    canvas.line(x1: 0, y1: scale.start, x2: end, y2: scale.start, class: "chart-zero")
    drawNames(anchors: anchors, from: end - 4, on: &canvas)
    drawUnstacked(on: &canvas)
    return canvas
  }

  /// Says of each series that no column shows how much it has, or why there is no amount.
  private func drawUnstacked(on canvas: inout Canvas) {
    var y = canvas.height + 12
    for series in unstacked {
      let total = series.total ?? (series.amounts.isEmpty ? .notStated : .amount(.zero))
      let text = "\(series.name): \(context.words(total))"
      y = canvas.text(context.lines(text, width: canvas.width, style: .small), x: 0, y: y, style: .small)
    }
  }

  private func satang(of series: QuarterGrid.Series, _ column: Int) -> Double {
    series.cells[column].money.map { Double($0.satang) } ?? 0
  }

  /// Draws one part of a column, with its amount where there is room for it.
  private func draw(
    _ series: QuarterGrid.Series, _ column: Int, from: Double, to: Double, bands: BandScale, on canvas: inout Canvas
  ) {
    let height = max(0.75, from - to - StackedColumns.gap)
    canvas.rectangle(
      x: bands(column), y: from - height, width: bands.band, height: height,
      class: "chart-segment \(series.tone.surface)")
    let figure = context.figure(series.cells[column])
    guard height >= TextStyle.small.lineHeight, TextStyle.small.width(of: figure) <= bands.band - 6 else { return }
    canvas.text(
      [figure], x: bands.middle(column), y: from - height / 2 - TextStyle.small.lineHeight / 2, anchor: .middle,
      style: .small, class: series.tone.text)
  }

  /// Writes each name as near as there is room to its part of the last column, with a line to it.
  private func drawNames(anchors: [Double?], from start: Double, on canvas: inout Canvas) {
    let left = start + StackedColumns.leader + 20
    let room = canvas.width - left
    let names = stacked.map { context.lines($0.name, width: room, style: .small) }
    let heights = names.map { TextStyle.small.height(ofLines: $0.count) + 8 }
    // From the bottom up, as the parts are stacked; then down again where the top would be left.
    var tops = [Double](repeating: 0, count: names.count)
    var limit = max(canvas.height, heights.reduce(0, +))
    for index in names.indices {
      tops[index] = min((anchors[index] ?? limit) - heights[index] / 2, limit - heights[index])
      limit = tops[index]
    }
    limit = 0
    for index in names.indices.reversed() {
      tops[index] = max(tops[index], limit)
      limit = tops[index] + heights[index]
    }
    for (index, lines) in names.enumerated() {
      let middle = tops[index] + (heights[index] - 8) / 2
      if let anchor = anchors[index] {
        canvas.line(
          x1: start + 6, y1: anchor, x2: start + StackedColumns.leader, y2: middle, class: "chart-leader")
      }
      canvas.rectangle(
        x: start + StackedColumns.leader + 2, y: middle - 6, width: 12, height: 12,
        class: "chart-key \(stacked[index].tone.surface)")
      canvas.text(lines, x: left, y: tops[index], style: .small, class: "chart-ink")
    }
  }
}
