import Charts
import Language
import Markup
import Plans
import Tables

extension PageContext {
  /// The budget of the counted plans by fiscal year; bars only where there are years to compare.
  func yearSection(_ years: Table?) -> HTML {
    guard let years else { return HTML() }
    let chart = ChartContext(
      labels: setting.labels, language: language, breaker: setting.breaker,
      digits: site.usesThaiDigits ? .thai : .arabic)
    let bars = years.rows.count > 1 ? figure(BarChart.chart(of: years, in: chart), hasFile: false) : HTML()
    return section("years", self[.totalsOfYears], bars + table(years) + paragraph(self[.countedPlansNote]))
  }
}
