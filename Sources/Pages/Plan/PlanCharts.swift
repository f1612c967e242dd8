import Charts
import Language
import Plans
import Reports
import Tables

/// The charts of a plan's pages, each drawn from the table that stands beside it.
struct PlanCharts {
  let report: PlanReport
  let labels: Labels

  var strategyBars: Drawing? { nil }
  var quarterColumns: Drawing? { nil }
  var groupBars: Drawing? { nil }
  var groupHeatmap: Drawing? { nil }
  var sourceBars: Drawing? { nil }
  var categoryBars: Drawing? { nil }
  func timeline(_ table: Table?) -> Drawing? { nil }
}

extension PlanView {
  func charts(_ context: PageContext) -> PlanCharts { PlanCharts(report: report, labels: setting.labels) }
}
