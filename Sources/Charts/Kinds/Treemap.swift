import Fiscal
import Language
package import Tables

/// What the money of a plan is made of: every project a rectangle, its area its money, in a band a strategy.
///
/// The words of a band stand above it. A rectangle has its project's number and title where there is room, else its
/// number, else nothing; the table beside the chart has all of them.
package struct Treemap: Sendable {
  /// A project with money, or several that are too small to stand alone.
  private struct Leaf {
    /// What stands in a rectangle that is too small for the title; none where the project has no number.
    let key: String?
    let title: String
    let amount: Money
    let tone: Tone
  }

  /// The projects of one strategy, the largest first.
  private struct Band {
    let name: String?
    let amount: Money
    let leaves: [Leaf]
  }

  private let bands: [Band]
  private let whole: Money
  private let context: ChartContext

  /// With fewer parts than this a treemap shows less than bars.
  package static let fewest = 5

  /// Draws a table of projects by its first column of money.
  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    guard let column = table.columns.firstIndex(where: { $0.unit == .baht }) else { return .nothing }
    let ranking = Ranking(of: table, column: column, in: context)
    if ranking.hasNegatives { return .refused(context.labels[.chartRefusesNegative]) }
    let rows = Treemap.parts(of: table, column: column)
    if rows.isEmpty { return .nothing }
    if rows.count < fewest {
      // Bars say of what has no money that it has none, or that none is stated.
      return BarChart.chart(of: table.keeping(table.rows.filter { $0.level == 0 && $0.kind != .total }), in: context)
    }
    guard let chart = Treemap(rows, of: table, column: column, in: context) else { return .nothing }
    return .drawn(Drawing(of: table, words: ranking.words, in: context, layout: chart.layout))
  }

  /// The rows with money that are not part of another.
  private static func parts(of table: Table, column: Int) -> [Table.Row] {
    table.rows.filter { $0.level == 0 && $0.kind != .total && ($0.cell(column).money ?? .zero) > .zero }
  }

  private init?(_ rows: [Table.Row], of table: Table, column: Int, in context: ChartContext) {
    let number = table.columns.firstIndex { $0.key == "number" }
    let strategy = table.columns.firstIndex { $0.key == "strategy" }
    // Beside what has a strategy, what has none must not look like one.
    let hasStrategies = rows.contains { row in
      if let strategy, case .references(let references) = row.cell(strategy) { !references.isEmpty } else { false }
    }
    var order: [Member?] = []
    var leaves: [Member?: [Leaf]] = [:]
    var names: [Member?: String] = [:]
    for row in rows {
      var member: Member?
      if let strategy, case .references(let references) = row.cell(strategy), let first = references.first {
        member = first.member
        names[member] = context.name(first.title, member: member)
      }
      if leaves[member] == nil { order.append(member) }
      let key = number.flatMap { row.cell($0) == .blank ? nil : context.words(row.cell($0)) }
      let title = context.labels.words(row.title)
      leaves[member, default: []].append(
        Leaf(
          key: key, title: key.map { "\($0). " + title } ?? title, amount: row.cell(column).money ?? .zero,
          tone: member == nil && hasStrategies ? .rest : context.tone(of: member)))
    }
    // What has no strategy stands last, and has a name only beside what has one.
    if hasStrategies { names[nil as Member?] = context.labels[.notStated] }
    order = order.filter { $0 != nil } + order.filter { $0 == nil }
    bands = order.compactMap { member in
      let all = leaves[member] ?? []
      guard let sum = try? Money.sum(of: all.map(\.amount)) else { return nil }
      let sorted = all.enumerated().sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
      return Band(
        name: names[member], amount: sum, leaves: sorted.map(\.element))
    }
    guard let whole = try? Money.sum(of: bands.map(\.amount)), whole > .zero, bands.count == order.count else {
      return nil
    }
    self.whole = whole
    self.context = context
  }

  private static let gap = 14.0
  private static let padding = 6.0

  private func layout(width: Double) -> Canvas {
    var canvas = Canvas(width: width)
    let isWide = width >= 600
    let smallest = least(ofLargest: isWide ? 30 : 16)
    var y = 0.0
    for band in bands {
      if let name = band.name { y = drawHead(name, of: band, isWide: isWide, on: &canvas, y: y) }
      let height = max(4, (isWide ? 400 : 460) * Double(band.amount.satang) / Double(whole.satang))
      draw(parts(of: band, from: smallest), on: &canvas, y: y, height: height)
      y += height + Treemap.gap
    }
    canvas.text(context.lines(note, width: width, style: .small), x: 0, y: y - 4, style: .small)
    return canvas
  }

  /// How to read the rectangles; of numbers where any project has one.
  private var note: String {
    let labels = context.labels
    let hasNumbers = bands.contains { $0.leaves.contains { $0.key != nil } }
    return labels[.chartTreemapNote] + (hasNumbers ? " " + labels[.chartTreemapNumbers] : "")
  }

  /// The amount from which on projects stand alone.
  private func least(ofLargest count: Int) -> Money {
    let amounts = bands.flatMap { $0.leaves.map(\.amount) }.sorted(by: >)
    return amounts.count > count ? amounts[count - 1] : .zero
  }

  /// The projects of a band that stand alone, and then the rest as one.
  private func parts(of band: Band, from smallest: Money) -> [Leaf] {
    let alone = band.leaves.filter { $0.amount >= smallest }
    let rest = band.leaves.filter { $0.amount < smallest }
    guard rest.count > 1, let sum = try? Money.sum(of: rest.map(\.amount)) else { return band.leaves }
    let title = context.labels.text(.chartOthers, ["count": context.count(rest.count)])
    return alone + [Leaf(key: "+" + context.count(rest.count), title: title, amount: sum, tone: .rest)]
  }

  /// Writes the name, the money and the share of a band; answers where it ends.
  private func drawHead(_ name: String, of band: Band, isWide: Bool, on canvas: inout Canvas, y: Double) -> Double {
    let share = Percent(of: band.amount, in: whole).map { " · " + context.percent($0) + "%" } ?? ""
    let figure = context.baht(band.amount) + share
    let room = TextStyle.small.width(of: figure)
    let isBeside = isWide && room < canvas.width * 0.4
    let lines = context.lines(name, width: canvas.width - (isBeside ? room + 24 : 0), style: .strong)
    let bottom = canvas.text(lines, x: 0, y: y, style: .strong)
    if isBeside {
      canvas.text(
        [figure], x: canvas.width, y: bottom - TextStyle.strong.lineHeight + 0.75, anchor: .end, style: .small,
        class: "chart-ink")
      return bottom + 3
    }
    return canvas.text([figure], x: 0, y: bottom, style: .small, class: "chart-ink") + 3
  }

  private func draw(_ leaves: [Leaf], on canvas: inout Canvas, y: Double, height: Double) {
    let whole = Squarified.Rectangle(x: 0, y: y, width: canvas.width, height: height)
    for (leaf, part) in zip(leaves, Squarified.divide(leaves.map { Double($0.amount.satang) }, in: whole)) {
      // The ground shows between neighbours; a sliver keeps half of its width.
      let (across, down) = (min(2, part.width / 2), min(2, part.height / 2))
      let (width, height) = (max(0.5, part.width - across), max(0.5, part.height - down))
      canvas.rectangle(
        x: min(part.x, canvas.width - width), y: part.y, width: width, height: height,
        class: "chart-segment \(leaf.tone.surface)")
      draw(leaf, on: &canvas, x: part.x, y: part.y, width: width, height: height)
    }
  }

  /// Writes what fits into a rectangle.
  private func draw(
    _ leaf: Leaf, on canvas: inout Canvas, x: Double, y: Double, width: Double, height: Double
  ) {
    let style = TextStyle.small
    let room = width - 2 * Treemap.padding
    let lines = Int((height - 2 * 3) / style.lineHeight)
    let figure = context.baht(leaf.amount)
    if lines >= 1, room >= 64 {
      let hasFigure = lines >= 2 && style.width(of: figure) <= room
      let words = context.lines(leaf.title, width: room, style: style, limit: lines - (hasFigure ? 1 : 0))
      let bottom = canvas.text(words, x: x + Treemap.padding, y: y + 3, style: style, class: leaf.tone.text)
      if hasFigure { canvas.text([figure], x: x + Treemap.padding, y: bottom, style: style, class: leaf.tone.text) }
    } else if lines >= 1, let key = leaf.key, style.width(of: key) <= width - 4 {
      canvas.text([key], x: x + width / 2, y: y + 3, anchor: .middle, style: style, class: leaf.tone.text)
    }
  }
}

extension Table {
  /// The table with some of its rows, and with the total of all of them.
  fileprivate func keeping(_ rows: [Row]) -> Table {
    Table(
      name: name, caption: caption, rowHead: rowHead, rowKey: rowKey, columns: columns, rows: rows, total: total,
      notes: notes)
  }
}
