import Charts
import Language
import Markup
import Plans
import Tables

extension PlanView {
  /// A table below its chart, if it has one; nothing where there is no table.
  func charted(_ table: Table?, isTitled: Bool = false, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.figure(charts[table], hasFile: true) + context.table(table, isTitled: isTitled)
  }

  /// A part of a page with a table and its chart; nothing where there is no table.
  func chartedSection(_ id: StaticString, _ title: String, _ table: Table?, _ context: PageContext) -> HTML {
    guard let table else { return HTML() }
    return context.section(id, title, charted(table, isTitled: true, context))
  }

  /// A project's money by quarter, drawn and as a table.
  func quarterSection(_ table: Table, of project: Project, _ context: PageContext) -> HTML {
    // On paper the table says it in less room.
    let figure =
      context.isPrintEdition ? HTML() : context.figure(charts.quarters(of: project, table), hasFile: false)
    return context.section(
      "quarters", context.budgetBy(context[.quarter]), figure + context.table(table, isTitled: true))
  }
}
