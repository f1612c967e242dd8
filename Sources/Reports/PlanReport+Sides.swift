import Language
package import Plans
package import Tables

/// A page that shows a whole plan from one side, and what it is called.
package struct PlanSide: Sendable {
  package let page: PlanPage
  package let title: Phrase

  package init(page: PlanPage, title: Phrase) {
    self.page = page
    self.title = title
  }
}

extension PlanReport {
  /// The pages that show the whole plan from one side each, in the order of its menu.
  package var sides: [PlanSide] {
    pages.compactMap { page in
      let title: Phrase? =
        switch page {
        case .sources: .label(.source)
        case .categories: .label(.category)
        case .framework(let id): plan.frameworks.first { $0.id == id }.map { .text($0.title) }
        case .indicators: .label(.indicators)
        case .schedule: .label(.scheduleTitle)
        case .results: .label(.results)
        case .checks: .label(.checksTitle)
        case .data: .label(.dataTitle)
        default: nil
        }
      return title.map { PlanSide(page: page, title: $0) }
    }
  }
}
