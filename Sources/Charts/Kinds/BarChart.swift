package import Fiscal
import Language
package import Tables

/// Horizontal bars: which strategy, group or source takes how much.
///
/// A bar a row in the table's order, the exact amount beside it and its share; what has no amount says so in words.
package struct BarChart: Sendable {
  /// A row of the table: the channels of its bar.
  struct Bar: Sendable {
    let label: String
    /// In satang; none where the row has no amount.
    let length: Double?
    /// The amount, or why there is none.
    let figure: String
    let share: String?
    let level: Int
    let tone: Tone
  }

  let bars: [Bar]
  private let context: ChartContext

  /// Draws a table's first column of money, with the shares of its first column of percentages.
  ///
  /// Of a table of one quarter, `unscheduled` is the money of the plan that has none and could be part of it.
  package static func chart(
    of table: Table, beside unscheduled: Money = .zero, in context: ChartContext
  ) -> ChartOutcome {
    guard let amounts = table.columns.firstIndex(where: { $0.unit == .baht }) else { return .nothing }
    let outside = Extremes.Open(
      amount: unscheduled, words: context.unknown(.label(.quarter), kinds: [.unstated]), isOutside: true)
    let ranking = Ranking(
      of: table, column: amounts, outside: unscheduled > .zero ? outside : nil, in: context)
    guard ranking.hasAmounts else { return .nothing }
    if ranking.hasNegatives { return .refused(context.labels[.chartRefusesNegative]) }
    let shares = table.columns.firstIndex { $0.unit == .percent }
    let chart = BarChart(
      bars: table.rows.filter { $0.kind != .total }.map { row in
        Bar(
          label: context.name(of: row), length: row.cell(amounts).money.map { Double($0.satang) },
          figure: context.words(row.cell(amounts)),
          share: shares.flatMap { context.share(row.cell($0)) }, level: row.level, tone: context.tone(of: row))
      }, context: context)
    return .drawn(Drawing(of: table, words: ranking.words, in: context, layout: chart.layout))
  }

  /// How a width is divided between labels, bars and figures.
  private struct Columns {
    /// The width of the column of labels; none where each label stands above its bar.
    var labels: Double?
    var figures: Double
    var shares: Double
  }

  /// The gap between columns, and between a bar and its amount, in CSS pixels.
  private static let gap = 8.0
  private static let indent = 16.0

  func layout(width: Double) -> Canvas {
    var columns = Columns(
      labels: nil, figures: TextStyle.value.width(ofWidest: bars.map(\.figure)),
      shares: TextStyle.small.width(ofWidest: bars.compactMap(\.share)))
    let beside = width * 0.42
    if width >= 600, columns.figures + columns.shares < width * 0.28,
      bars.allSatisfy({ context.lines($0.label, width: beside - labelIndent($0), style: .label).count <= 3 })
    {
      columns.labels = beside
    }
    var canvas = Canvas(width: width)
    let start = columns.labels.map { $0 + BarChart.gap * 2 } ?? 0
    let end = width - columns.figures - columns.shares - BarChart.gap * (columns.shares > 0 ? 2 : 1)
    let scale = LinearScale(
      domain: LinearScale.domain(of: bars.compactMap(\.length)), start: start + 1, end: max(end, start + 24))
    var y = 0.0
    for bar in bars { y = draw(bar, on: &canvas, y: y, scale: scale, columns: columns) }
    return canvas
  }

  private func labelIndent(_ bar: Bar) -> Double { Double(bar.level) * BarChart.indent }

  /// Draws one bar with its words; answers where the next may start.
  private func draw(
    _ bar: Bar, on canvas: inout Canvas, y: Double, scale: LinearScale, columns: Columns
  ) -> Double {
    let indent = labelIndent(bar)
    let thickness = bar.level == 0 ? 20.0 : 10
    let room = (columns.labels ?? canvas.width) - indent
    let lines = context.lines(bar.label, width: room, style: bar.level == 0 ? .label : .small)
    let style = bar.level == 0 ? TextStyle.label : .small
    let barTop: Double
    let bottom: Double
    if columns.labels == nil {
      let labelBottom = canvas.text(lines, x: indent, y: y, style: style)
      barTop = labelBottom + 2
      bottom = barTop + TextStyle.value.lineHeight + 12
    } else {
      let height = max(style.height(ofLines: lines.count), TextStyle.value.lineHeight)
      canvas.text(lines, x: indent, y: y + (height - style.height(ofLines: lines.count)) / 2, style: style)
      barTop = y + (height - TextStyle.value.lineHeight) / 2
      bottom = y + height + 14
    }
    let middle = barTop + TextStyle.value.lineHeight / 2
    canvas.line(
      x1: scale.start - 0.5, y1: middle - 14, x2: scale.start - 0.5, y2: middle + 14, class: "chart-zero")
    var end = scale.start
    if let length = bar.length, length > 0 {
      end = max(scale(length), scale.start + 1)
      canvas.rectangle(
        x: scale.start, y: middle - thickness / 2, width: end - scale.start, height: thickness,
        class: "chart-bar \(bar.tone.surface)")
    }
    let figure = end + BarChart.gap
    canvas.text([bar.figure], x: figure, y: barTop, style: bar.length == nil ? .small : .value)
    if let share = bar.share {
      let x = figure + (bar.length == nil ? TextStyle.small : .value).width(of: bar.figure) + BarChart.gap
      canvas.text([share], x: x, y: barTop + 0.75, style: .small)
    }
    canvas.extend(to: bottom - 8)
    return bottom
  }
}
