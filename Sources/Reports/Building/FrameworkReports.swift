import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// A report for each framework that any project answers to, in the plan's order.
  func frameworkReports() -> [FrameworkReport] {
    plan.frameworks.compactMap { framework in
      guard let answers = answers[framework.id] else { return nil }
      let answered = Set(answers.values.joined())
      let items = members(of: .framework(framework.id)).filter { item in
        if case .member(let id) = item.key { answered.contains(id) } else { false }
      }
      return FrameworkReport(
        framework: framework, unanswered: framework.items.filter { !answered.contains($0.id) },
        projectCount: answers.keys.count(where: tree.isItem), overlaps: overlaps(.framework(framework.id)),
        byItem: itemTable(framework, items), matrix: matrix(framework, items, answers))
    }
  }

  /// The items of each framework to which each project answers, by its place in the plan.
  static func answers(of projects: [Project]) -> [String: [Int: [String]]] {
    var answers: [String: [Int: [String]]] = [:]
    for place in projects.indices {
      for link in projects[place].links where !link.items.isEmpty {
        answers[link.framework, default: [:]][place, default: []] += link.items
      }
    }
    return answers
  }

  /// Budget, projects and share by item; projects alone for a plan without money.
  private func itemTable(_ framework: Framework, _ items: [AxisRow]) -> Table {
    let axis = Axis.framework(framework.id)
    let counts = projectCounts(by: axis)
    let name: [String: Phrase] = ["items": itemsWord, "name": .text(framework.title)]
    var head = TableHead(
      name: "framework-\(framework.id)-items", caption: .label(.tableFrameworkItems, name), rowHead: .label(.headItem),
      rowKey: "item")
    let withMoney = budgetTable(head, ledger.pivot(axis), by: axis, base: base, counts: counts, members: items)
    if let withMoney { return withMoney }
    head.caption = .label(.tableFrameworkProjects, name)
    let rows = (items + lastRows(of: axis)).filter { (counts[$0.key] ?? 0) > 0 || $0.kind == .member }
    return Table(
      name: head.name, caption: head.caption, rowHead: head.rowHead, rowKey: head.rowKey, columns: [countColumn],
      rows: rows.map { $0.row([.count(counts[$0.key] ?? 0)]) },
      total: overlaps(axis) ? nil : .total([.count(rows.reduce(0) { $0 + (counts[$1.key] ?? 0) })]),
      notes: overlaps(axis) ? [.label(.noteOverlap)] : [])
  }

  /// The projects that answer to a framework, with a mark below each item; the others in one row.
  ///
  /// Where projects answer to more items than a sheet has room for side by side, each lists its own.
  private func matrix(_ framework: Framework, _ items: [AxisRow], _ answers: [Int: [String]]) -> Table {
    let references = items.compactMap(\.reference)
    let isList = references.count > 12
    let places = Dictionary(references.enumerated().map { ($1.member.key, $0) }) { first, _ in first }
    let rows = tree.ordered(Set(answers.keys)).map { place in
      let project = tree.projects[place]
      let answered = Set((answers[place] ?? []).compactMap { places[$0] })
      let number: Cell = project.number.map { .text(.text($0)) } ?? .blank
      let cells: [Cell] =
        isList
        ? [.references(answered.sorted().map { references[$0] })]
        : references.indices.map { answered.contains($0) ? .text(.label(.matrixMark)) : .blank }
      return Table.Row(
        title: .text(project.title), member: Member(.project, project.id),
        level: tree.ancestors(of: place).count { answers[$0] != nil },
        cells: [number] + cells + (hasMoney ? [byProject.cell(.member(project.id))] : []))
    }
    let silent = tree.projects.indices.count { answers[$0] == nil && tree.isItem($0) }
    let columns =
      isList
      ? [Table.Column(key: "items", title: .label(.headAnsweredItems))]
      : references.map { Table.Column(key: "item-\($0.member.key)", title: $0.title) }
    return Table(
      name: "framework-\(framework.id)-matrix",
      caption: .label(.tableFrameworkMatrix, ["items": itemsWord, "name": .text(framework.title)]), rowHead: itemHead,
      rowKey: "project",
      columns: [Table.Column(key: "number", title: .label(.headNumber))] + columns + (hasMoney ? [.budget] : []),
      rows: rows,
      notes: silent == 0 ? [] : [.label(.noteNoItem, ["items": itemsWord, "count": .text(String(silent))])])
  }
}

extension AxisRow {
  /// An item of a framework by its number and its words.
  fileprivate var reference: Reference? {
    member.map { Reference($0, title: .label(.numberedItem, ["number": .text($0.key), "title": title])) }
  }
}
