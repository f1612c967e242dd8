import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// When each project runs: the timeline of the year and its table.
  func schedulePage(_ table: Table) -> Page {
    let context = context(.schedule)
    return context.page(
      layout(
        context, title: context[.scheduleTitle], section: .schedule, eyebrow: context.yearTitle(of: plan),
        main: charted(table, context)))
  }
}
