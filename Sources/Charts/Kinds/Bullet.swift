import Fiscal
import Language
package import Tables

/// What is spent and obligated of one project's money, against what is planned and allocated.
///
/// One bar from zero: spent, then obligated, whose end is what is used; a line where the plan is, a thinner one at what
/// is allocated. The amounts stand below, each beside its sign.
package struct Bullet: Sendable {
  /// The amounts of a table by phase, in satang.
  private let amounts: [String: Money]
  private let rows: [Row]
  private let context: ChartContext

  /// One phase in words.
  private struct Row: Sendable {
    let key: String
    let name: String
    let figure: String
  }

  /// Draws a table with a row a phase, of which the first column is the amount.
  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    var amounts: [String: Money] = [:]
    var rows: [Row] = []
    for row in table.rows {
      guard let member = row.member, member.dimension == .phase, Bullet.drawn.contains(member.key) else { continue }
      amounts[member.key] = row.cell(0).money
      rows.append(Row(key: member.key, name: context.labels.words(row.title), figure: context.words(row.cell(0))))
    }
    guard amounts.values.contains(where: { $0 > .zero }), amounts["spent"] != nil || amounts["obligated"] != nil
    else { return .nothing }
    if amounts.values.contains(where: \.isNegative) { return .refused(context.labels[.chartRefusesNegative]) }
    let chart = Bullet(amounts: amounts, rows: rows, context: context)
    let words = chart.words(table)
    return .drawn(Drawing(of: table, words: words, in: context, layout: chart.layout))
  }

  private static let drawn: Set<String> = ["planned", "allocated", "spent", "obligated"]
  private static let barHeight = 20.0
  private static let ground = 36.0

  private func satang(_ key: String) -> Double { amounts[key].map { Double($0.satang) } ?? 0 }

  private func layout(width: Double) -> Canvas {
    var canvas = Canvas(width: width)
    let used = satang("spent") + satang("obligated")
    let scale = LinearScale(
      domain: LinearScale.domain(of: [satang("planned"), satang("allocated"), used]), start: 2, end: width - 4)
    let top = 2.0
    let barTop = top + (Bullet.ground - Bullet.barHeight) / 2
    let limit = scale(max(satang("planned"), satang("allocated")))
    canvas.rectangle(
      x: scale.start, y: top, width: limit - scale.start, height: Bullet.ground, class: "chart-band", layer: .track)
    draw("spent", from: 0, scale, y: barTop, class: "chart-bar chart-plain", on: &canvas)
    draw("obligated", from: satang("spent"), scale, y: barTop, class: "chart-segment chart-rest", on: &canvas)
    mark("planned", scale, on: &canvas, y: top, class: "chart-mark")
    mark("allocated", scale, on: &canvas, y: top, class: "chart-asof")
    canvas.line(x1: scale.start, y1: top, x2: scale.start, y2: top + Bullet.ground, class: "chart-zero")
    var y = top + Bullet.ground + 10
    for row in rows { y = draw(row, on: &canvas, y: y) + 4 }
    return canvas
  }

  private func draw(
    _ key: String, from start: Double, _ scale: LinearScale, y: Double, class name: String, on canvas: inout Canvas
  ) {
    guard satang(key) > 0 else { return }
    let left = scale(start)
    canvas.rectangle(
      x: left, y: y, width: max(1, scale(start + satang(key)) - left), height: Bullet.barHeight, class: name)
  }

  private func mark(_ key: String, _ scale: LinearScale, on canvas: inout Canvas, y: Double, class name: String) {
    guard amounts[key] != nil else { return }
    let x = scale(satang(key))
    canvas.line(x1: x, y1: y - 2, x2: x, y2: y + Bullet.ground + 2, class: name)
  }

  /// Writes one phase beside its sign; answers where it ends.
  private func draw(_ row: Row, on canvas: inout Canvas, y: Double) -> Double {
    let middle = y + TextStyle.label.lineHeight / 2
    switch row.key {
    case "spent": canvas.rectangle(x: 0, y: middle - 6, width: 20, height: 12, class: "chart-key chart-plain")
    case "obligated": canvas.rectangle(x: 0.5, y: middle - 6, width: 19, height: 12, class: "chart-key chart-rest")
    default:
      let name = row.key == "planned" ? "chart-mark" : "chart-asof"
      canvas.line(x1: 10, y1: middle - 8, x2: 10, y2: middle + 8, class: name)
    }
    let figure = TextStyle.value.width(of: row.figure)
    let lines = context.lines(row.name, width: min(canvas.width - 40 - figure, 300), style: .label)
    let bottom = canvas.text(lines, x: 30, y: y, style: .label)
    let names = TextStyle.label.width(ofWidest: rows.map(\.name))
    let right = min(canvas.width, 30 + min(names, 300) + 16 + TextStyle.value.width(ofWidest: rows.map(\.figure)))
    canvas.text([row.figure], x: right, y: y, anchor: .end, style: amounts[row.key] == nil ? .small : .value)
    return bottom
  }

  private func words(_ table: Table) -> ChartWords {
    let labels = context.labels
    var title = labels.words(table.caption)
    let spentRow = table.rows.first { $0.member?.key == "spent" }
    // The base is what the column says that it is: of a whole with parts it may be allocated or planned money.
    if let column = table.columns.firstIndex(where: { $0.unit == .percent }),
      case .label(.percentOf, let arguments) = table.columns[column].title, let base = arguments["base"],
      let share = spentRow.map({ $0.cell(column) }), case .percent(let percent) = share
    {
      title = labels.text(.chartBulletTitle, ["share": context.percent(percent), "base": labels.words(base)])
    }
    let sentences = rows.map { "\($0.name) \($0.figure)" }
    return ChartWords(title: title, description: sentences.joined(separator: ", "))
  }
}
