package import Fiscal
import Language
package import Tables

/// Planned money up to the end of each quarter (dashed), spent money up to the day of the figures (solid), and what the
/// cabinet asks for (marks), as percentages of the planned money.
///
/// The figures stand below, quarter by quarter, beside the sign of each line.
package struct SCurve: Sendable {
  let reading: SCurveReading
  let context: ChartContext
  private let year: FiscalYear
  private let asOf: Day?

  /// The least part of the planned money, in hundredths of a percent, that must have a quarter.
  static let leastScheduled = 9_000

  /// Draws a table with a row a quarter; refused where too little of the planned money has a quarter.
  ///
  /// Spent money stops at the day of the figures.
  package static func chart(
    of table: Table, year: FiscalYear, asOf: Day?, in context: ChartContext
  ) -> ChartOutcome {
    guard let reading = SCurveReading(of: table, in: context), let scheduled = reading.planned.last else {
      return .nothing
    }
    guard scheduled.hundredths >= leastScheduled else {
      // With the decimals of the limit, below which it must be seen to lie.
      return .refused(
        context.labels.text(.chartCurveTooLittle, ["share": scheduled.written(decimals: 2).withDigits(context.digits)]))
    }
    let chart = SCurve(reading: reading, context: context, year: year, asOf: asOf)
    let words = chart.words(caption: context.labels.words(table.caption), year: year, asOf: asOf)
    return .drawn(Drawing(of: table, words: words, in: context, layout: chart.layout))
  }

  private static let plotHeight = 240.0

  /// Where things stand at a width.
  private struct Plot {
    let days: LinearScale
    let percents: LinearScale
    /// The percentages that have a line and a label.
    let ticks: [Int]
    let quarters: BandScale
  }

  private func plot(width: Double, top: Double) -> Plot {
    let values = reading.values.map { Double($0.hundredths) } + [10_000]
    let domain = LinearScale.domain(of: values)
    let ticks = SCurve.ticks(of: domain)
    let left = TextStyle.small.width(ofWidest: ticks.map(axisLabel)) + 8
    return Plot(
      days: LinearScale(
        domain: Double(year.firstDay.number)...Double(year.lastDay.number + 1), start: left, end: width - 6),
      percents: LinearScale(domain: domain, start: top + SCurve.plotHeight, end: top), ticks: ticks,
      quarters: BandScale(count: 4, start: left, length: width - 6 - left, gap: 0))
  }

  /// At most six round percentages of a domain in hundredths of a percent: quarters of the whole, or else rounder ones.
  private static func ticks(of domain: ClosedRange<Double>) -> [Int] {
    let extent = Int(domain.extent / 100)
    let rounder = sequence(first: 10) { $0 * 10 }.lazy.flatMap { [5 * $0, 10 * $0, 20 * $0] }
    let step = extent / 25 <= 5 ? 25 : rounder.first { extent / $0 <= 5 } ?? max(1, extent)
    let (first, last) = (Int((domain.lowerBound / 100).rounded(.up)) / step, Int(domain.upperBound / 100) / step)
    return (first...last).map { $0 * step }
  }

  private func axisLabel(_ percent: Int) -> String { (percent < 0 ? "−" : "") + context.count(abs(percent)) + "%" }

  private func layout(width: Double) -> Canvas {
    var canvas = Canvas(width: width)
    // A line for the day, a line for the name of the plan.
    let plot = plot(width: width, top: TextStyle.small.lineHeight * 2 + 4)
    drawGrid(plot, on: &canvas)
    drawAsOf(plot, on: &canvas)
    let planned = points(reading.planned, plot, lastDay: nil)
    let spent = points(reading.spent, plot, lastDay: asOf)
    drawLine([(plot.days.start, plot.percents(0))] + planned, on: &canvas, class: "chart-curve-plan")
    drawLine([(plot.days.start, plot.percents(0))] + spent, on: &canvas, class: "chart-curve")
    for point in spent {
      canvas.rectangle(x: point.x - 4, y: point.y - 4, width: 8, height: 8, class: "chart-curve-point", layer: .sign)
    }
    var marks: [(x: Double, y: Double)] = []
    for (place, series) in reading.targets.enumerated() {
      for (quarter, percent) in series.percents {
        let x = plot.days(Double(year.months(of: quarter)[2].lastDay.number + 1))
        marks.append((x, plot.percents(Double(percent.hundredths))))
        target(place, x: x, y: plot.percents(Double(percent.hundredths)), on: &canvas)
      }
    }
    drawNames(
      planned: planned, spent: spent, marks: marks, left: plot.days.start, bottom: plot.percents.start, on: &canvas)
    return drawFigures(plot, on: canvas)
  }

  private func points(_ percents: [Percent], _ plot: Plot, lastDay: Day?) -> [(x: Double, y: Double)] {
    percents.enumerated().map { place, percent in
      var day = year.months(of: Quarter.allCases[place])[2].lastDay
      if place == percents.count - 1, let lastDay { day = max(year.firstDay, min(lastDay, day)) }
      return (plot.days(Double(day.number + 1)), plot.percents(Double(percent.hundredths)))
    }
  }

  private func drawLine(_ points: [(x: Double, y: Double)], on canvas: inout Canvas, class name: String) {
    for (from, to) in zip(points, points.dropFirst()) {
      canvas.line(x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: name)
    }
  }

  /// Draws what the cabinet asks for: a diamond; of a second target a triangle, of others a square.
  private func target(_ place: Int, x: Double, y: Double, on canvas: inout Canvas) {
    let points: [(x: Double, y: Double)] =
      switch place {
      case 0: [(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)]
      case 1: [(x, y - 6), (x + 6, y + 5), (x - 6, y + 5)]
      default: [(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)]
      }
    canvas.polygon(points, class: "chart-target", layer: .sign)
  }

  private func drawGrid(_ plot: Plot, on canvas: inout Canvas) {
    for percent in plot.ticks {
      let y = plot.percents(Double(percent) * 100)
      let name = percent == 0 ? "chart-zero" : "chart-gridline"
      canvas.line(x1: plot.days.start, y1: y, x2: plot.days.end, y2: y, class: name)
      canvas.text(
        [axisLabel(percent)], x: plot.days.start - 6, y: y - TextStyle.small.lineHeight / 2, anchor: .end, style: .small
      )
    }
    for quarter in 0...4 {
      let x = plot.quarters(quarter)
      canvas.line(x1: x, y1: plot.percents.end, x2: x, y2: plot.percents.start, class: "chart-gridline")
    }
  }

  private func drawAsOf(_ plot: Plot, on canvas: inout Canvas) {
    guard let asOf, year.contains(asOf) else { return }
    let x = plot.days(Double(asOf.number + 1))
    let text = context.labels.text(
      .chartAsOf, ["day": asOf.written(in: context.language).withDigits(context.digits)])
    let width = TextStyle.small.width(of: text)
    canvas.line(x1: x, y1: TextStyle.small.lineHeight, x2: x, y2: plot.percents.start, class: "chart-asof")
    canvas.text(
      [text], x: min(max(x - width / 2, 0), canvas.width - width), y: 0, style: .small, class: "chart-ink")
  }

  /// Writes the quarters and, below them, the figures of each line with its sign.
  private func drawFigures(_ plot: Plot, on canvas: Canvas) -> Canvas {
    var canvas = canvas
    var y = plot.percents.start + 6
    let top = y
    for quarter in Quarter.allCases {
      let name = context.labels.text(.numberedQuarter, ["number": context.count(quarter.rawValue)])
      let lines = context.lines(name, width: plot.quarters.band - 4, style: .small)
      y = max(
        y,
        canvas.text(
          lines, x: plot.quarters.middle(quarter.rawValue - 1), y: top, anchor: .middle, style: .small,
          class: "chart-ink"))
    }
    for row in reading.figures {
      y += 8
      let middle = y + TextStyle.small.lineHeight / 2
      switch row.sign {
      case .planned: canvas.line(x1: 0, y1: middle, x2: 26, y2: middle, class: "chart-curve-plan")
      case .spent:
        canvas.line(x1: 0, y1: middle, x2: 26, y2: middle, class: "chart-curve")
        canvas.rectangle(x: 9, y: middle - 4, width: 8, height: 8, class: "chart-curve-point", layer: .sign)
      case .target(let place): target(place, x: 13, y: middle, on: &canvas)
      }
      let lines = context.lines(row.name, width: canvas.width - 34, style: .small)
      y = canvas.text(lines, x: 34, y: y, style: .small, class: "chart-ink")
      let start = y
      for (place, figure) in row.figures.enumerated() {
        let lines = context.lines(figure, width: plot.quarters.band - 4, style: .small)
        y = max(
          y, canvas.text(lines, x: plot.quarters.middle(place), y: start, anchor: .middle, style: .small))
      }
    }
    return canvas
  }
}
