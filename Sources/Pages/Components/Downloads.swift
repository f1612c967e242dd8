import Language
import Markup
import Plans
import Tables

extension PageContext {
  /// The files that hold exactly the rows of a table; a project's tables have none but the plan's own files.
  func downloads(of table: Table) -> HTML {
    guard let plan, !isPrintEdition else { return HTML() }
    if case .plan(_, .project) = route { return HTML() }
    return """
      <p class="downloads">\(self[.tableData]) \
      \(download(table.name + ".csv", "CSV", of: table, in: plan.address)) \
      \(download(table.name + ".json", "JSON", of: table, in: plan.address))</p>

      """
  }

  private func download(_ file: String, _ format: String, of table: Table, in plan: PlanAddress) -> HTML {
    """
    <a href="\(link(to: .data(plan, file)))" download>\(format)<span class="hidden"> \(words(table.caption))</span></a>
    """
  }
}
