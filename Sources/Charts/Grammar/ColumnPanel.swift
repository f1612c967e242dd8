import Fiscal
import Tables

/// Columns over the quarters of one series, the amount at each; where amounts are too long for that, bars in rows.
struct ColumnPanel: Sendable {
  /// One quarter.
  struct Item: Sendable {
    let title: String
    let figure: String
    /// In satang; none where there is no amount.
    let value: Double?
  }

  /// How wide the titles and the figures of rows are; panels that share a scale share them too, or a baht would not be
  /// as long in each.
  struct Widths: Sendable {
    fileprivate let titles: Double
    fileprivate let figures: Double

    init(of panels: [ColumnPanel]) {
      titles = TextStyle.small.width(ofWidest: panels.lazy.flatMap(\.items).map(\.title))
      figures = TextStyle.small.width(ofWidest: panels.lazy.flatMap(\.items).map(\.figure))
    }
  }

  let items: [Item]
  var tone: Tone
  var domain: ClosedRange<Double>
  let context: ChartContext

  init(
    of series: QuarterGrid.Series, columns: [QuarterGrid.Column], domain: ClosedRange<Double>, in context: ChartContext
  ) {
    items = zip(columns, series.cells).map { column, cell in
      // A dash would say that no budget is used; a blank cell says nothing, and so does its place.
      Item(
        title: column.title, figure: cell == .blank ? "" : context.figure(cell),
        value: cell.money.map { Double($0.satang) })
    }
    tone = series.tone
    self.domain = domain
    self.context = context
  }

  private static let gap = 8.0
  /// By how much an amount or a title may be wider than its column: neighbours stay three pixels apart.
  private static let overhang = 5.0

  private func bands(x: Double, width: Double) -> BandScale {
    BandScale(
      count: items.count, start: x + ColumnPanel.overhang / 2, length: width - ColumnPanel.overhang,
      gap: ColumnPanel.gap)
  }

  /// Whether every amount and every word of a title has room above or below its column.
  func fits(width: Double) -> Bool {
    let room = bands(x: 0, width: width).band + ColumnPanel.overhang
    return items.allSatisfy { item in
      TextStyle.small.width(of: item.figure) <= room
        && context.widestWord(of: item.title, style: .small) <= room
        && context.lines(item.title, width: room, style: .small).count <= 3
    }
  }

  /// Draws the panel; answers where it ends.
  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double, plotHeight: Double) -> Double {
    fits(width: width)
      ? drawColumns(on: &canvas, x: x, y: y, width: width, plotHeight: plotHeight)
      : drawRows(on: &canvas, x: x, y: y, width: width, widths: Widths(of: [self]))
  }

  func drawColumns(on canvas: inout Canvas, x: Double, y: Double, width: Double, plotHeight: Double) -> Double {
    let bands = bands(x: x, width: width)
    let line = TextStyle.small.lineHeight
    let below = domain.lowerBound < 0 ? line : 0
    let scale = LinearScale(domain: domain, start: y + line + plotHeight, end: y + line)
    for (index, item) in items.enumerated() {
      let zero = scale(0)
      var labelTop = zero - line
      if let value = item.value, value != 0 {
        let top = min(scale(max(value, 0)), value > 0 ? zero - 1 : zero)
        let bottom = max(scale(min(value, 0)), value < 0 ? zero + 1 : zero)
        canvas.rectangle(
          x: bands(index), y: top, width: bands.band, height: bottom - top, class: "chart-bar \(tone.surface)")
        labelTop = value > 0 ? top - line : bottom
      }
      canvas.text(
        [item.figure], x: bands.middle(index), y: labelTop, anchor: .middle, style: .small,
        class: item.value == nil ? nil : "chart-ink")
    }
    canvas.line(x1: x, y1: scale(0), x2: x + width, y2: scale(0), class: "chart-zero")
    let titleTop = y + line + plotHeight + below + 3
    var bottom = titleTop
    for (index, item) in items.enumerated() {
      let lines = context.lines(item.title, width: bands.band + ColumnPanel.overhang, style: .small)
      bottom = max(
        bottom, canvas.text(lines, x: bands.middle(index), y: titleTop, anchor: .middle, style: .small))
    }
    return bottom
  }

  func drawRows(on canvas: inout Canvas, x: Double, y: Double, width: Double, widths: Widths) -> Double {
    let figures = widths.figures
    let titles = min(widths.titles, max(48, (width - figures) * 0.5))
    let scale = LinearScale(
      domain: domain, start: x + titles + ColumnPanel.gap, end: x + width - figures - ColumnPanel.gap)
    var y = y
    for item in items {
      let lines = context.lines(item.title, width: titles, style: .small)
      let bottom = canvas.text(lines, x: x, y: y, style: .small)
      canvas.text(
        [item.figure], x: x + width, y: y, anchor: .end, style: .small, class: item.value == nil ? nil : "chart-ink")
      let middle = y + TextStyle.small.lineHeight / 2
      if let value = item.value, value != 0, scale.end > scale.start {
        let left = scale(min(value, 0))
        canvas.rectangle(
          x: left, y: middle - 6, width: max(1, scale(max(value, 0)) - left), height: 12,
          class: "chart-bar \(tone.surface)")
      }
      y = bottom + 3
    }
    return y
  }
}
