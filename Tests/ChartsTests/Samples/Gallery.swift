import Charts
import Fiscal
import Tables

/// Every sample drawn in every way that takes it, by the name of the kind.
func gallery(_ context: ChartContext) -> [(kind: String, outcomes: [ChartOutcome])] {
  guard let year = FiscalYear(buddhistEra: 2564) else { return [] }
  return [
    ("bars", Sample.bars.map { BarChart.chart(of: $0, in: context) }),
    ("multiples", Sample.quarters.map { SmallMultiples.chart(of: $0, in: context) }),
    ("heat", (Sample.quarters + Sample.bars).map { Heatmap.chart(of: $0, in: context) }),
    ("quarters", Sample.quarters.map { QuarterChart.chart(of: $0, in: context) }),
    ("stacks", Sample.quarters.map { StackedColumns.chart(of: $0, in: context) }),
    (
      "timeline",
      Sample.schedules.map { Timeline.chart(of: $0, year: year, asOf: Day(year: 2021, month: 6, day: 30), in: context) }
    ),
    (
      "curve",
      Sample.cumulatives.map { SCurve.chart(of: $0, year: year, asOf: Day(year: 2021, month: 6, day: 30), in: context) }
    ),
    ("bullet", Sample.bullets.map { Bullet.chart(of: $0, in: context) }),
    ("columns", Sample.quarters.map { QuarterColumns.chart(of: $0, in: context) }),
    ("flows", Sample.flowTables.map { Sankey.chart(of: $0, in: context) }),
    (
      "treemap",
      [HostileFigures.partlyUnstated, .aThird, .sixtyRows].map { ChartKind.treemap.draw($0, in: context) }
    ),
  ]
}
