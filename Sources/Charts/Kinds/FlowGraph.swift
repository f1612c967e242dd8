import Fiscal
import Language
import Tables

/// The nodes and flows of a table of flows: one column of nodes a dimension, and between two columns their flows.
struct FlowGraph: Sendable {
  struct Node: Sendable {
    let name: String
    /// The name in a headline.
    let shortName: String
    let amount: Money
    let tone: Tone
    /// Whether it is what has no member, or several that are too small to stand alone.
    let isRest: Bool
    /// What is not known of the money of a node that has no member, such as `ไม่ระบุกลยุทธ์`.
    let unknown: String?
  }

  /// Money from a node of one column to a node of the next, by their places.
  struct Flow: Sendable {
    let from: Int
    let to: Int
    let amount: Money
    let tone: Tone
  }

  /// What each column is, in words.
  let heads: [String]
  private(set) var columns: [[Node]]
  /// The flows from each column to the next.
  private(set) var stages: [[Flow]]

  /// How many members of a column stand alone; the smaller of more are drawn as one.
  static let limit = 6

  /// Reads a table with a row a member, parts of it one level deeper, and perhaps a column a source.
  ///
  /// None where the amounts that go into a node and out of it differ, or where nothing flows.
  init?(of table: Table, in context: ChartContext) {
    let sources = table.columns.indices.filter { table.columns[$0].member?.dimension == .source }
    guard let sum = table.columns.firstIndex(where: \.isTotal) else { return nil }
    var links = [FlowLinks(), FlowLinks()]
    var outer: FlowNodes = FlowNodes()
    var inner = FlowNodes()
    var origins = FlowNodes()
    for column in sources { origins.meet(table.columns[column], in: context) }
    var parent: Member?
    for row in table.rows where row.kind != .total {
      guard let member = row.member, let amount = row.cell(sum).money else { continue }
      if row.level == 0 {
        parent = member
        outer.meet(row, amount, in: context)
        for column in sources {
          guard let part = row.cell(column).money, let source = table.columns[column].member else { continue }
          origins.add(part, to: source)
          links[0].add(part, from: source, to: member)
        }
      } else if let parent {
        inner.meet(row, amount, in: context)
        links[1].add(amount, from: parent, to: member)
      }
    }
    var nodes = [outer]
    var flows: [FlowLinks] = []
    if !sources.isEmpty {
      nodes.insert(origins, at: 0)
      flows.append(links[0])
    }
    if !inner.isEmpty {
      nodes.append(inner)
      flows.append(links[1])
    }
    guard !flows.isEmpty, let whole = table.total?.cell(sum).money, whole > .zero else { return nil }
    let folded = nodes.map { $0.folded(limit: FlowGraph.limit, in: context) }
    heads = nodes.map { $0.head(in: context) }
    columns = folded.map(\.nodes)
    stages = []
    for (place, links) in flows.enumerated() {
      // A flow has the colour of the strategy that it goes to or comes from; beside none, what lacks a member looks so.
      stages.append(
        links.flows(from: folded[place].places, to: folded[place + 1].places) { from, to in
          let ends = [folded[place + 1].nodes[to], folded[place].nodes[from]]
          let strategy = ends.first { if case .series = $0.tone { true } else { false } }
          return strategy?.tone ?? (ends.contains { $0.unknown != nil } ? .rest : ends[0].tone)
        })
    }
    guard isBalanced(at: whole) else { return nil }
    untangle()
  }

  /// Whether every column sums to the whole, and what goes into each node and out of it is what it holds.
  private func isBalanced(at whole: Money) -> Bool {
    columns.indices.allSatisfy { column in
      guard (try? Money.sum(of: columns[column].map(\.amount))) == whole else { return false }
      return columns[column].indices.allSatisfy { place in
        let node = columns[column][place].amount
        let sums = [
          column == 0 ? nil : stages[column - 1].filter { $0.to == place },
          column == columns.count - 1 ? nil : stages[column].filter { $0.from == place },
        ]
        return sums.compactMap(\.self).allSatisfy { (try? Money.sum(of: $0.map(\.amount))) == node }
      }
    }
  }
}

extension FlowGraph {
  /// Orders the nodes of each column so that flows cross less: each node near those that it exchanges most with.
  ///
  /// The plan's order stands unless another crosses less; what has no member stays last.
  private mutating func untangle() {
    var orders = columns.map { Array($0.indices) }
    var best = orders
    var least = tangle(orders)
    for sweep in 0..<6 {
      let isForward = sweep.isMultiple(of: 2)
      let path = isForward ? Array(columns.indices.dropFirst()) : Array(columns.indices.dropLast().reversed())
      for column in path { orders[column] = order(column, near: isForward ? column - 1 : column + 1, orders) }
      let crossed = tangle(orders)
      if crossed < least { (best, least) = (orders, crossed) }
    }
    rearrange(best)
  }

  /// A column's nodes by the middle of what they exchange with its neighbour's.
  private func order(_ column: Int, near neighbour: Int, _ orders: [[Int]]) -> [Int] {
    let isForward = neighbour < column
    let stage = stages[min(column, neighbour)]
    let places = FlowGraph.places(orders[neighbour])
    var centres: [Double] = []
    for node in columns[column].indices {
      var (weight, sum) = (0.0, 0.0)
      for flow in stage where (isForward ? flow.to : flow.from) == node {
        let amount = Double(flow.amount.satang)
        weight += amount
        sum += amount * Double(places[isForward ? flow.from : flow.to])
      }
      centres.append(weight > 0 ? sum / weight : 0)
    }
    return orders[column].enumerated().sorted { one, other in
      let (left, right) = (columns[column][one.element].isRest, columns[column][other.element].isRest)
      if left != right { return right }
      let (before, after) = (centres[one.element], centres[other.element])
      return before == after || left ? one.offset < other.offset : before < after
    }.map(\.element)
  }

  /// How much money lies where two flows cross, in satang.
  private func tangle(_ orders: [[Int]]) -> Double {
    var sum = 0.0
    for (place, stage) in stages.enumerated() {
      let (left, right) = (FlowGraph.places(orders[place]), FlowGraph.places(orders[place + 1]))
      for (index, flow) in stage.enumerated() {
        for other in stage[(index + 1)...]
        where (left[flow.from] - left[other.from]) * (right[flow.to] - right[other.to]) < 0 {
          sum += Double(min(flow.amount, other.amount).satang)
        }
      }
    }
    return sum
  }

  private mutating func rearrange(_ orders: [[Int]]) {
    let places = orders.map(FlowGraph.places)
    columns = zip(columns, orders).map { nodes, order in order.map { nodes[$0] } }
    stages = stages.enumerated().map { stage, flows in
      flows.map {
        Flow(from: places[stage][$0.from], to: places[stage + 1][$0.to], amount: $0.amount, tone: $0.tone)
      }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
  }

  /// Where each node stands in an order.
  private static func places(_ order: [Int]) -> [Int] {
    var places = [Int](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { places[node] = place }
    return places
  }
}
