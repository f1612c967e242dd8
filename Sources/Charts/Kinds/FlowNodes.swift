import Fiscal
import Language
import Tables

/// The members of one column of flows, in the order in which a table names them.
struct FlowNodes: Sendable {
  private var order: [Member] = []
  private var entries: [Member: Entry] = [:]

  private struct Entry {
    var name: String
    var shortName: String
    var tone: Tone
    /// What is not known of its money, of an entry that is no member.
    var unknown: String?
    var amount = Money.zero
  }

  var isEmpty: Bool { order.isEmpty }

  mutating func meet(_ column: Table.Column, in context: ChartContext) {
    guard let member = column.member else { return }
    let name = context.labels.words(column.title)
    let kind: Table.Row.Kind =
      member.key == "unstated" ? .unstated : member.key == "not-crossed" ? .notCrossed : .member
    add(
      member,
      Entry(
        name: name, shortName: name, tone: kind.isMember ? .plain : .rest,
        unknown: kind.isMember ? nil : context.unknown(.label(.source), kinds: [kind])))
  }

  mutating func meet(_ row: Table.Row, _ amount: Money, in context: ChartContext) {
    guard let member = row.member else { return }
    let head: Phrase = member.dimension == .strategy ? .text(context.strategyTerm.lowercased()) : .label(.group)
    add(
      member,
      Entry(
        name: context.name(of: row), shortName: context.shortName(of: row), tone: context.tone(of: row),
        unknown: row.kind.isMember ? nil : context.unknown(head, kinds: [row.kind])))
    add(amount, to: member)
  }

  /// Adds to what a member holds; the amounts of a table are known to fit.
  mutating func add(_ amount: Money, to member: Member) {
    guard let sum = entries[member].flatMap({ try? $0.amount.adding(amount) }) else { return }
    entries[member]?.amount = sum
  }

  private mutating func add(_ member: Member, _ entry: Entry) {
    guard entries[member] == nil else { return }
    order.append(member)
    entries[member] = entry
  }

  /// What the column is: the plan's word for its strategies, sources or groups.
  func head(in context: ChartContext) -> String {
    switch order.first?.dimension {
    case .strategy: context.strategyTerm
    case .source: context.labels[.source]
    default: context.labels[.responsibleGroups]
    }
  }

  /// The nodes that are drawn, and which of them each member is part of.
  ///
  /// A member without money is none; of more members than can be told apart, the smallest are one node.
  func folded(limit: Int, in context: ChartContext) -> (nodes: [FlowGraph.Node], places: [Member: Int]) {
    let held = order.compactMap { member in
      entries[member].flatMap { $0.amount > .zero ? (member: member, entry: $0) : nil }
    }
    let members = held.filter { $0.entry.unknown == nil }
    let bySize = members.enumerated().sorted {
      ($1.element.entry.amount, $0.offset) < ($0.element.entry.amount, $1.offset)
    }
    // One more than the limit would be a node of others that holds one.
    let alone =
      members.count <= limit + 1 ? Set(members.map(\.member)) : Set(bySize.prefix(limit).map(\.element.member))
    var nodes: [FlowGraph.Node] = []
    var places: [Member: Int] = [:]
    func append(_ part: (member: Member, entry: Entry)) {
      places[part.member] = nodes.count
      nodes.append(
        FlowGraph.Node(
          name: part.entry.name, shortName: part.entry.shortName, amount: part.entry.amount, tone: part.entry.tone,
          isRest: part.entry.unknown != nil, unknown: part.entry.unknown))
    }
    for part in members where alone.contains(part.member) { append(part) }
    let others = members.filter { !alone.contains($0.member) }
    if !others.isEmpty, let sum = try? Money.sum(of: others.map(\.entry.amount)) {
      for part in others { places[part.member] = nodes.count }
      let name = context.labels.text(.chartOthers, ["count": context.count(others.count)])
      nodes.append(FlowGraph.Node(name: name, shortName: name, amount: sum, tone: .rest, isRest: true, unknown: nil))
    }
    for part in held where part.entry.unknown != nil { append(part) }
    return (nodes, places)
  }
}

/// The amounts between the members of two columns.
struct FlowLinks: Sendable {
  private var links: [(from: Member, to: Member, amount: Money)] = []

  mutating func add(_ amount: Money, from: Member, to: Member) {
    if amount != .zero { links.append((from, to, amount)) }
  }

  /// The flows between nodes, those between the same two added up.
  func flows(
    from: [Member: Int], to: [Member: Int], tone: (Int, Int) -> Tone
  ) -> [FlowGraph.Flow] {
    struct Ends: Hashable { var from, to: Int }
    var sums: [Ends: Money] = [:]
    for link in links {
      guard let left = from[link.from], let right = to[link.to] else { continue }
      let ends = Ends(from: left, to: right)
      if let sum = try? (sums[ends] ?? .zero).adding(link.amount) { sums[ends] = sum }
    }
    return sums.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      FlowGraph.Flow(from: $0.from, to: $0.to, amount: $1, tone: tone($0.from, $0.to))
    }
  }
}
