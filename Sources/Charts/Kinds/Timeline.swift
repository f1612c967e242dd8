package import Fiscal
import Language
package import Tables

/// Projects over the months of a fiscal year (Gantt), by strategy, with the period of each in words above its bar.
package struct Timeline: Sendable {
  /// What the rows are, for the message.
  package enum Things: Sendable {
    case projects, items, activities

    var label: Label {
      switch self {
      case .projects: .projects
      case .items: .items
      case .activities: .activities
      }
    }

    /// So many of them.
    var countLabel: Label {
      switch self {
      case .projects: .projectCount
      case .items: .itemCount
      case .activities: .activityCount
      }
    }
  }

  let reading: TimelineReading
  let year: FiscalYear
  let asOf: Day?
  let things: Things
  let context: ChartContext

  /// Draws a schedule: a row a project, with a cell that holds its period.
  ///
  /// The message counts the rows whose members `isCounted` takes: of a plan its items, without their parts.
  /// What lies outside the year ends in an arrow at its border; `asOf` is marked where it lies within.
  package static func chart(
    of table: Table, year: FiscalYear, asOf: Day? = nil, naming things: Things = .projects,
    counting isCounted: (Member) -> Bool = { _ in true }, in context: ChartContext
  ) -> ChartOutcome {
    let reading = TimelineReading(of: table, counting: isCounted, in: context)
    guard !reading.periods.isEmpty else { return .nothing }
    let chart = Timeline(
      reading: reading, year: year, asOf: asOf.flatMap { year.contains($0) ? $0 : nil }, things: things,
      context: context)
    let words = chart.words(caption: context.labels.words(table.caption))
    return .drawn(Drawing(of: table, words: words, in: context, layout: chart.layout))
  }

  private static let barHeight = 12.0
  private static let arrow = 8.0

  /// Where things stand at a width.
  private struct Columns {
    /// The width for labels.
    let labels: Double
    /// Days to CSS pixels.
    let days: LinearScale
    let isWide: Bool
    /// Where each quarter starts and ends: the ground of every bar.
    let track: [(start: Double, end: Double)]
  }

  private func columns(width: Double) -> Columns {
    let isWide = width >= 600
    let labels = isWide ? width * 0.4 : width
    let days = LinearScale(
      domain: Double(year.firstDay.number)...Double(year.lastDay.number + 1), start: isWide ? labels + 16 : 0,
      end: width)
    let track = Quarter.allCases.map { quarter in
      let months = year.months(of: quarter)
      return (days(Double(months[0].firstDay.number)), days(Double(months[2].lastDay.number + 1)))
    }
    return Columns(labels: labels, days: days, isWide: isWide, track: track)
  }

  private func layout(width: Double) -> Canvas {
    var canvas = Canvas(width: width)
    let columns = columns(width: width)
    var y = drawAsOf(columns, on: &canvas)
    for section in reading.sections {
      if let title = section.title {
        y = canvas.text(context.lines(title, width: width, style: .strong), x: 0, y: y, style: .strong) + 2
      }
      for (row, entry) in section.entries.enumerated() {
        // Every part has its months, and again where a reader would have to look far for them.
        if row.isMultiple(of: columns.isWide ? 10 : 5) { y = drawAxis(columns, on: &canvas, y: y) + 4 }
        y = draw(entry, columns, on: &canvas, y: y) + (columns.isWide ? 10 : 14)
      }
      y += 10
    }
    return canvas
  }

  /// Writes quarters and months; answers where they end.
  private func drawAxis(_ columns: Columns, on canvas: inout Canvas, y: Double) -> Double {
    let quarters = BandScale(count: 4, start: columns.days.start, length: columns.days.end - columns.days.start, gap: 0)
    let months = BandScale(count: 12, start: quarters.start, length: columns.days.end - columns.days.start, gap: 0)
    for quarter in Quarter.allCases {
      let number = context.count(quarter.rawValue)
      let name = context.labels.text(.numberedQuarter, ["number": number])
      let fits = TextStyle.small.width(of: name) <= quarters.band - 4
      canvas.text(
        [fits ? name : number], x: quarters.middle(quarter.rawValue - 1), y: y, anchor: .middle, style: .small,
        class: "chart-ink")
    }
    let top = y + TextStyle.small.lineHeight
    let names = year.months.map { $0.name(in: context.language) }
    guard TextStyle.small.width(ofWidest: names) <= months.band - 1 else { return top }
    for (month, name) in zip(year.months, names) {
      canvas.text([name], x: columns.days.middle(of: month), y: top, anchor: .middle, style: .small)
    }
    return top + TextStyle.small.lineHeight
  }

  /// Draws one project; answers where it ends.
  private func draw(_ entry: TimelineReading.Entry, _ columns: Columns, on canvas: inout Canvas, y: Double) -> Double {
    let label = context.lines(entry.label, width: columns.labels, style: .label)
    let labelBottom = canvas.text(label, x: 0, y: y, style: .label)
    let left = columns.days.start
    let words = context.lines(entry.words, width: columns.days.end - left, style: .small)
    var x = left
    if columns.isWide, let period = entry.period {
      let start = columns.days(Double(max(period.firstDay, year.firstDay).number))
      x = max(left, min(start, columns.days.end - TextStyle.small.width(ofWidest: words)))
    }
    let wordsBottom = canvas.text(words, x: x, y: columns.isWide ? y : labelBottom, style: .small)
    let barTop = wordsBottom + 2
    drawTrack(columns, on: &canvas, y: barTop)
    for span in entry.period?.spans ?? [] { draw(span, tone: entry.tone, columns, on: &canvas, y: barTop) }
    if let asOf {
      let x = columns.days(Double(asOf.number) + 0.5)
      let bottom = barTop + Timeline.barHeight + 3
      // The ground under the dashes parts them from a bar of whatever colour.
      canvas.line(x1: x, y1: barTop - 1, x2: x, y2: bottom, class: "chart-asof-ground", layer: .halo)
      canvas.line(x1: x, y1: barTop - 1, x2: x, y2: bottom, class: "chart-asof")
    }
    return max(labelBottom, barTop + Timeline.barHeight)
  }

  /// Draws the ground of a bar: the four quarters.
  private func drawTrack(_ columns: Columns, on canvas: inout Canvas, y: Double) {
    for (place, (start, end)) in columns.track.enumerated() {
      let gap = place == columns.track.count - 1 ? 0.0 : 2
      canvas.rectangle(
        x: start, y: y, width: end - start - gap, height: Timeline.barHeight, class: "chart-band", layer: .track)
    }
  }

  /// Draws what of a span lies within the year, with an arrow where it goes on outside.
  private func draw(_ span: Period.Span, tone: Tone, _ columns: Columns, on canvas: inout Canvas, y: Double) {
    let middle = y + Timeline.barHeight / 2
    let name = "chart-arrow \(tone.surface)"
    var start = columns.days(Double(max(span.first, year.firstDay).number))
    var end = columns.days(Double(min(span.last, year.lastDay).number + 1))
    if span.first < year.firstDay {
      let tip = columns.days.start
      canvas.polygon(
        [(tip, middle), (tip + Timeline.arrow, y - 3), (tip + Timeline.arrow, y + Timeline.barHeight + 3)], class: name,
        layer: .surface)
      start = tip + Timeline.arrow
    }
    if span.last > year.lastDay {
      let tip = columns.days.end
      canvas.polygon(
        [(tip, middle), (tip - Timeline.arrow, y - 3), (tip - Timeline.arrow, y + Timeline.barHeight + 3)], class: name,
        layer: .surface)
      end = tip - Timeline.arrow
    }
    guard span.last >= year.firstDay, span.first <= year.lastDay, end > start else { return }
    canvas.rectangle(
      x: start, y: y, width: end - start, height: Timeline.barHeight, class: "chart-bar \(tone.surface)")
  }

  /// Writes which day the dashed mark stands for; answers where the rows may start.
  private func drawAsOf(_ columns: Columns, on canvas: inout Canvas) -> Double {
    guard let asOf else { return 0 }
    let day = asOf.written(in: context.language).withDigits(context.digits)
    let text = context.labels.text(.chartAsOf, ["day": day])
    let middle = TextStyle.small.lineHeight / 2
    canvas.line(x1: columns.days.start + 4, y1: 2, x2: columns.days.start + 4, y2: middle * 2 - 2, class: "chart-asof")
    return canvas.text([text], x: columns.days.start + 12, y: 0, style: .small, class: "chart-ink") + 6
  }
}

extension LinearScale {
  /// The middle of a month on a scale of days.
  fileprivate func middle(of month: Month) -> Double {
    (self(Double(month.firstDay.number)) + self(Double(month.lastDay.number + 1))) / 2
  }
}
