import Charts
import Tables

/// Every sample drawn in every way that takes it, by the name of the kind.
func gallery(_ context: ChartContext) -> [(kind: String, outcomes: [ChartOutcome])] {
  [
    ("bars", Sample.bars.map { BarChart.chart(of: $0, in: context) }),
    ("multiples", Sample.quarters.map { SmallMultiples.chart(of: $0, in: context) }),
    ("heat", (Sample.quarters + Sample.bars).map { Heatmap.chart(of: $0, in: context) }),
    ("columns", Sample.quarters.map { QuarterColumns.chart(of: $0, in: context) }),
  ]
}
