import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// A report for each framework that any project answers to, in the plan's order.
  func frameworkReports() -> [FrameworkReport] {
    plan.frameworks.compactMap { framework in
      let answers = answers(to: framework)
      guard !answers.isEmpty else { return nil }
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

  /// The items that each project answers to, by its place in the plan.
  private func answers(to framework: Framework) -> [Int: [String]] {
    var answers: [Int: [String]] = [:]
    for (place, project) in tree.projects.enumerated() {
      let items = project.links.filter { $0.framework == framework.id }.flatMap(\.items)
      if !items.isEmpty { answers[place] = items }
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
  private func matrix(_ framework: Framework, _ items: [AxisRow], _ answers: [Int: [String]]) -> Table {
    let rows = tree.ordered(Set(answers.keys)).map { place in
      let project = tree.projects[place]
      let marks: [Cell] = items.map { item in
        let isAnswered = (answers[place] ?? []).contains { item.key == .member($0) }
        return isAnswered ? .text(.label(.matrixMark)) : .blank
      }
      let number: Cell = project.number.map { .text(.text($0)) } ?? .blank
      return Table.Row(
        title: .text(project.title), member: Member(.project, project.id),
        level: tree.ancestors(of: place).count { answers[$0] != nil },
        cells: [number] + marks + (hasMoney ? [byProject.cell(.member(project.id))] : []))
    }
    let silent = tree.projects.indices.count { answers[$0] == nil && tree.isItem($0) }
    let columns = items.map { item in
      let id = item.member?.key ?? ""
      return Table.Column(key: "item-\(id)", title: .label(.numberedItem, ["number": .text(id), "title": item.title]))
    }
    return Table(
      name: "framework-\(framework.id)-matrix",
      caption: .label(.tableFrameworkMatrix, ["items": itemsWord, "name": .text(framework.title)]), rowHead: itemHead,
      rowKey: "project",
      columns: [Table.Column(key: "number", title: .label(.headNumber))] + columns + (hasMoney ? [.budget] : []),
      rows: rows,
      notes: silent == 0 ? [] : [.label(.noteNoItem, ["items": itemsWord, "count": .text(String(silent))])])
  }
}
