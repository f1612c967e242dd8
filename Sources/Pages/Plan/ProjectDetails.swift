import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// The amounts that the document has for one project, with a warning where they differ.
  func printedAmounts(_ table: Table?, of file: String, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    let warning = table.differs ? context.notice("<p>\(context[.printedDiffers])</p>\n") : HTML()
    return context.section("printed", context[.printedAmounts], warning + context.table(table, of: file))
  }

  /// What the writer inferred besides the facts that say so themselves.
  func inferredFact(of project: Project, besides marked: [String], _ context: PageContext) -> [Fact] {
    let others = project.inferred.filter { !marked.contains($0) }
    if others.isEmpty { return [] }
    func name(_ key: String) -> HTML {
      Self.names[key].map { "<li>\(context[$0])</li>" } ?? "<li><code>\(key)</code></li>"
    }
    return [Fact(label: context[.inferredFacts], value: "<ul class=\"plain\">\(each: others, name)</ul>")]
  }

  /// The words for keys of a project that are shown elsewhere on its page than among its facts.
  private static let names: [String: Label] = [
    "budget": .budget, "activities": .activities, "indicators": .indicators, "number": .headNumber,
    "title": .columnTitle, "results": .results,
  ]
}

extension Table {
  /// Whether an amount in the table differs from the one that it is compared with.
  fileprivate var differs: Bool {
    guard let column = columns.firstIndex(where: { $0.key == "difference" }) else { return false }
    return rows.contains { row in
      column < row.cells.count && row.cells[column] != .blank && row.cells[column] != .text(.label(.agrees))
    }
  }
}
