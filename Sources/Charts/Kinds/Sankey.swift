import Fiscal
import Language
package import Tables

/// Where money comes from, what it is for and who spends it: bands between the members of two or three dimensions.
///
/// Every node is a slab as high as its money, with its words above it, and every flow a band as wide as its own. On a
/// narrow page each step from one dimension to the next is a drawing of its own.
package struct Sankey: Sendable {
  private let graph: FlowGraph
  private let whole: Money
  private let context: ChartContext

  /// Draws a table with a row a member, its parts one level deeper, and perhaps a column a source.
  package static func chart(of table: Table, in context: ChartContext) -> ChartOutcome {
    let amounts = table.rows.flatMap { $0.cells.compactMap(\.money) }
    guard let sum = table.columns.firstIndex(where: \.isTotal), let whole = table.total?.cell(sum).money,
      amounts.contains(where: { $0 != .zero })
    else { return .nothing }
    if amounts.contains(where: \.isNegative) { return .refused(context.labels[.chartRefusesNegative]) }
    guard let graph = FlowGraph(of: table, in: context) else {
      return .refused(context.labels[.chartRefusesUnbalanced])
    }
    let chart = Sankey(graph: graph, whole: whole, context: context)
    let words = chart.words(caption: context.labels.words(table.caption))
    return .drawn(Drawing(of: table, words: words, in: context, layout: chart.layout))
  }

  private static let gap = 14.0
  /// How high the whole is, in CSS pixels.
  private static let plotHeight = 320.0
  /// The most lines of a name; the table has the whole of it.
  private static let lines = 4

  private func layout(width: Double) -> Canvas {
    var canvas = Canvas(width: width)
    if width >= 600 {
      draw(0..<graph.columns.count, on: &canvas, y: 0)
      return canvas
    }
    var y = 0.0
    for stage in graph.stages.indices {
      draw(stage..<(stage + 2), on: &canvas, y: y)
      y = canvas.height + 2 * Sankey.gap
    }
    return canvas
  }

  /// A node in its place.
  private struct Slab {
    var node: FlowGraph.Node
    var words: [String]
    var figure: String
    var top = 0.0
    var height: Double
  }

  /// Draws some neighbouring columns and the flows between them.
  private func draw(_ range: Range<Int>, on canvas: inout Canvas, y: Double) {
    let count = Double(range.count)
    let room = (canvas.width - (canvas.width >= 600 ? 104 : 76) * (count - 1)) / count
    let slab = min(240, room.rounded(.down))
    let step = (canvas.width - slab) / (count - 1)
    let heads = range.map { context.lines(graph.heads[$0], width: slab, style: .strong, limit: 2) }
    let headHeight = TextStyle.strong.height(ofLines: heads.reduce(0) { max($0, $1.count) }) + 8
    var columns = range.map { column in graph.columns[column].map { place($0, width: slab) } }
    let heights = columns.map { column in column.reduce(-Sankey.gap) { $0 + blockHeight($1) + Sankey.gap } }
    let tallest = heights.reduce(0, max)
    for index in columns.indices {
      let x = step * Double(index)
      canvas.text(heads[index], x: x, y: y, style: .strong)
      // A shorter column's nodes stand farther apart, and so beside those that they belong to.
      let spare = (tallest - heights[index]) / Double(columns[index].count + 1)
      var top = y + headHeight + (spare.isFinite ? spare : 0)
      for place in columns[index].indices {
        columns[index][place].top = top + labelHeight(columns[index][place])
        top += blockHeight(columns[index][place]) + Sankey.gap + spare
      }
    }
    for (index, stage) in range.dropLast().enumerated() {
      let left = step * Double(index) + slab
      draw(graph.stages[stage], from: columns[index], to: columns[index + 1], left, left + step - slab, on: &canvas)
    }
    for (index, column) in columns.enumerated() {
      for slabbed in column { draw(slabbed, on: &canvas, x: step * Double(index), width: slab) }
    }
    canvas.extend(to: y + headHeight + tallest)
  }

  private func place(_ node: FlowGraph.Node, width: Double) -> Slab {
    let share = Percent(of: node.amount, in: whole).map { context.percent($0) + "%" } ?? ""
    let full = context.baht(node.amount) + (share.isEmpty ? "" : " · " + share)
    let fits = [full, context.baht(node.amount), share].first { TextStyle.small.width(of: $0) <= width }
    return Slab(
      node: node, words: context.lines(node.name, width: width, style: .small, limit: Sankey.lines),
      figure: fits ?? "", height: max(2, height(of: node.amount)))
  }

  private func height(of amount: Money) -> Double {
    Sankey.plotHeight * Double(amount.satang) / Double(whole.satang)
  }

  private func labelHeight(_ slab: Slab) -> Double {
    TextStyle.small.height(ofLines: slab.words.count + (slab.figure.isEmpty ? 0 : 1)) + 3
  }

  private func blockHeight(_ slab: Slab) -> Double { labelHeight(slab) + slab.height }

  private func draw(_ slab: Slab, on canvas: inout Canvas, x: Double, width: Double) {
    canvas.rectangle(
      x: x, y: slab.top, width: width, height: slab.height, class: "chart-segment \(slab.node.tone.surface)")
    let figure = slab.figure.isEmpty ? 0 : TextStyle.small.lineHeight
    let top = slab.top - 3 - figure
    canvas.text(
      slab.words, x: x, y: top - TextStyle.small.height(ofLines: slab.words.count), style: .small, class: "chart-ink")
    if !slab.figure.isEmpty { canvas.text([slab.figure], x: x, y: top, style: .small) }
  }

  /// Draws the flows of one step, those of each node below each other in the order of where they lead.
  private func draw(
    _ flows: [FlowGraph.Flow], from: [Slab], to: [Slab], _ left: Double, _ right: Double, on canvas: inout Canvas
  ) {
    var starts = from.map(\.top)
    var ends = to.map(\.top)
    // The flows come by origin and then by end, so each end receives them in the order of their origins.
    for flow in flows {
      let height = height(of: flow.amount)
      canvas.band(
        x1: left, y1: starts[flow.from], x2: right, y2: ends[flow.to], height: height,
        class: "chart-flow \(flow.tone.surface)")
      starts[flow.from] += height
      ends[flow.to] += height
    }
  }

  /// The flows from one column to the next, as a claim of the largest needs them.
  private struct Step {
    let stage: Int
    /// The flows between two members.
    let named: [FlowGraph.Flow]
    /// Money of which one end is not known, which could be part of any flow.
    let open: Money
    /// What is not known of it.
    let unknown: Set<String>

    init(_ stage: Int, of graph: FlowGraph) {
      func ends(of flow: FlowGraph.Flow) -> [FlowGraph.Node] {
        [graph.columns[stage][flow.from], graph.columns[stage + 1][flow.to]]
      }
      self.stage = stage
      named = graph.stages[stage].filter { !ends(of: $0).contains(where: \.isRest) }
      let open = graph.stages[stage].filter { ends(of: $0).contains { $0.unknown != nil } }
      // What is beyond all bounds is beyond any lead.
      self.open = (try? Money.sum(of: open.map(\.amount))) ?? Money(satang: .max)
      unknown = Set(open.flatMap(ends).compactMap(\.unknown))
    }

    /// The largest amount between two members.
    var most: Money { named.map(\.amount).max() ?? .zero }
  }

  private func words(caption: String) -> ChartWords {
    let labels = context.labels
    let counts = zip(graph.heads, graph.columns).map { "\($0) \(context.count($1.count))" }.joined(separator: " → ")
    var words = ChartWords(
      title: caption,
      description: labels.text(.chartFlowSentence, ["columns": counts, "total": context.baht(whole)]))
    let steps = graph.stages.indices.map { Step($0, of: graph) }
    guard let step = steps.max(by: { $0.most < $1.most }),
      let largest = step.named.first(where: { $0.amount == step.most }),
      steps.reduce(0, { $0 + $1.named.count { $0.amount == step.most } }) == 1,
      let share = Percent(of: largest.amount, in: whole), context.isPlain(share)
    else { return words }
    if step.open > step.named.map(\.amount).lead {
      if step.unknown.count == 1, let what = step.unknown.first {
        words.title = context.title(of: Extremes.Open(amount: step.open, words: what), in: whole)
      }
      return words
    }
    let others = steps.filter { $0.stage != step.stage }
    guard others.allSatisfy({ $0.open <= largest.amount.excess(over: $0.most) }) else { return words }
    let ends: KeyValuePairs<String, String> = [
      "from": graph.columns[step.stage][largest.from].shortName,
      "to": graph.columns[step.stage + 1][largest.to].shortName,
      "share": context.percent(share), "amount": context.baht(largest.amount),
    ]
    words.title = labels.text(.chartFlowTitle, ends)
    words.description += " " + labels.text(.chartFlowLargest, ends)
    return words
  }
}
