import Charts
import Language
import Markup
import Plans
import Reports
import Tables

extension PageContext {
  /// The budget of the counted plans by fiscal year.
  func yearSection(_ years: YearTotals?) -> HTML {
    guard let years else { return HTML() }
    return section("years", self[.totalsOfYears], content(years) + paragraph(self[.countedPlansNote]))
  }

  /// The budget of an agency's made-up plans by fiscal year, which enters no other sum.
  func sampleYearSection(_ years: YearTotals?) -> HTML {
    guard let years else { return HTML() }
    let mark = notice("<p><strong>\(self[.sampleTitle])</strong> \(self[.samplesNotCounted])</p>\n", .warning)
    return section("samples", self[.samplesOfYears], mark + content(years))
  }

  /// Bars only where there are years to compare, and where they cover the same.
  private func content(_ years: YearTotals) -> HTML {
    guard years.isComparable, years.table.rows.count > 1 else { return table(years.table, isTitled: true) }
    let chart = ChartContext(
      labels: setting.labels, language: language, breaker: setting.breaker,
      digits: site.usesThaiDigits ? .thai : .arabic)
    return figure(BarChart.chart(of: years.table, in: chart), hasFile: false) + table(years.table)
  }
}
