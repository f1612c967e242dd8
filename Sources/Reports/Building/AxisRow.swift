import Fiscal
import Language
import Plans
import Tables

/// A row of a table by an axis, before it has figures.
struct AxisRow {
  let key: Pivot.Key
  var kind: Table.Row.Kind = .member
  let title: Phrase
  let member: Member?
  var level = 0

  /// A table's row of this title.
  func row(_ cells: [Cell]) -> Table.Row {
    Table.Row(kind: kind, title: title, member: member, level: level, cells: cells)
  }
}

extension PlanTables {
  /// The rows of an axis: the members in the plan's order, then what several groups share.
  func members(of axis: Axis) -> [AxisRow] {
    switch axis {
    case .strategy: plan.strategies.map { declared(.strategy, $0.id, $0.title) }
    case .group: plan.groups.map { declared(.group, $0.id, $0.title) } + joint
    case .source: plan.sources.map { declared(.source, $0.id, $0.title) }
    case .category, .categoryAndWholes: categories
    case .framework(let id):
      plan.frameworks.first { $0.id == id }?.items.map { declared(.framework(id), $0.id, $0.title) } ?? []
    case .quarter: Quarter.allCases.map { AxisRow(key: $0.key, title: $0.title, member: $0.member) }
    case .project, .projectAndWholes:
      tree.order.map { declared(.project, tree.projects[$0].id, tree.projects[$0].title, level: tree.depths[$0]) }
    case .line: []
    }
  }

  /// The rows that stand last, where they hold something.
  func lastRows(of axis: Axis) -> [AxisRow] {
    let unstated: Phrase = .label(axis == .quarter ? .unscheduled : .notStated)
    let key = axis == .quarter ? "unscheduled" : "unstated"
    let notItemised = AxisRow(
      key: .notItemised, kind: .notItemised, title: .label(.notItemised),
      member: Member(axis.dimension, "not-itemised"),
      level: 1)
    return [AxisRow(key: .unstated, kind: .unstated, title: unstated, member: Member(axis.dimension, key))]
      + (axis == .categoryAndWholes ? [notItemised] : []) + [
        AxisRow(
          key: .notCrossed, kind: .notCrossed, title: .label(.notCrossed), member: Member(axis.dimension, "not-crossed")
        )
      ]
  }

  /// The number of the project that a row is of.
  func number(of row: AxisRow) -> Cell {
    guard case .member(let id) = row.key, let number = tree[id]?.number else { return .blank }
    return .text(.text(number))
  }

  private func declared(_ dimension: Dimension, _ id: String, _ title: String, level: Int = 0) -> AxisRow {
    AxisRow(key: .member(id), title: .text(title), member: Member(dimension, id), level: level)
  }

  /// What several groups share: all of it, then a row for each set.
  private var joint: [AxisRow] {
    guard plan.groupTotals == .apart, !jointSets.isEmpty else { return [] }
    let all = AxisRow(key: .joint, kind: .joint, title: .label(.joint), member: Member(.group, "joint"))
    return [all]
      + jointSets.map { groups in
        let key = groups.key ?? ""
        return AxisRow(key: .member(key), title: title(of: groups), member: Member(.group, key), level: 1)
      }
  }

  /// The categories, each followed by those that are parts of it.
  private var categories: [AxisRow] {
    let wholes = plan.categoryWholes
    var children: [String: [Category]] = [:]
    for category in plan.categories { children[wholes[category.id]?.first ?? "", default: []].append(category) }
    var rows: [AxisRow] = []
    var seen: Set<String> = []
    var stack = Array((children[""] ?? []).reversed())
    while let category = stack.popLast() {
      guard seen.insert(category.id).inserted else { continue }
      rows.append(declared(.category, category.id, category.title, level: wholes[category.id]?.count ?? 0))
      stack += (children[category.id] ?? []).reversed()
    }
    // Categories in a circle of parents have no top; they stand by themselves.
    rows += plan.categories.filter { !seen.contains($0.id) }.map { declared(.category, $0.id, $0.title) }
    return rows
  }
}
