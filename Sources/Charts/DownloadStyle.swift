package import Markup

/// The style sheet inside a downloaded chart: plain colours, for many viewers know no custom properties.
package struct DownloadStyle: Sendable {
  /// Rules of CSS; trusted.
  package let markup: HTML

  package init(markup: HTML) { self.markup = markup }

  /// The light palette of the default theme.
  package static let light = DownloadStyle(
    markup: """

      svg { font-family: Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, Loma, sans-serif; fill: #1d2329; }
      .chart-paper { fill: #ffffff; }
      .chart-title { font-size: 20px; font-weight: 600; }
      .chart-subtitle { font-size: 14px; fill: #565f68; }
      .chart-label, .chart-strong, .chart-value { font-size: 14px; }
      .chart-strong, .chart-value { font-weight: 600; }
      .chart-small { font-size: 13px; fill: #565f68; }
      .chart-middle { text-anchor: middle; }
      .chart-end { text-anchor: end; }
      .chart-ink { fill: #1d2329; }
      .chart-zero, .chart-leader { stroke: #565f68; stroke-width: 1; }
      .chart-gridline { stroke: #d5dade; stroke-width: 1; }
      .chart-asof { stroke: #1d2329; stroke-width: 2; stroke-dasharray: 4 2; }
      .chart-asof-ground { stroke: #ffffff; stroke-width: 5; }
      .chart-curve { stroke: #2b6ca3; stroke-width: 3; stroke-linecap: round; }
      .chart-curve-plan { stroke: #565f68; stroke-width: 2; stroke-dasharray: 6 4; }
      .chart-curve-point { fill: #2b6ca3; }
      .chart-target { fill: #ffffff; stroke: #1d2329; stroke-width: 2; }
      .chart-mark { stroke: #1d2329; stroke-width: 3; }
      .chart-band { fill: #e3e8ec; }
      .chart-flow { fill-opacity: 0.45; stroke: #565f68; stroke-width: 1; }
      .chart-plain { fill: #2b6ca3; }
      .chart-on-plain { fill: #ffffff; }
      .chart-empty { fill: none; stroke: #d5dade; stroke-width: 1; stroke-dasharray: 3 3; }
      .chart-rest { fill: #eceff1; stroke: #565f68; stroke-width: 1; }
      .chart-series-1 { fill: #12436d; }
      .chart-series-2 { fill: #28a197; }
      .chart-series-3 { fill: #801650; }
      .chart-series-4 { fill: #f46a25; }
      .chart-series-5 { fill: #3d3d3d; }
      .chart-series-6 { fill: #a285d1; }
      .chart-on-series-1, .chart-on-series-3, .chart-on-series-5 { fill: #ffffff; }
      .chart-on-series-2, .chart-on-series-4, .chart-on-series-6 { fill: #000000; }
      .chart-on-rest { fill: #1d2329; }
      .chart-heat-0 { fill: #f3f6f9; }
      .chart-heat-1 { fill: #d3e3f1; }
      .chart-heat-2 { fill: #9cc3e3; }
      .chart-heat-3 { fill: #2f74ad; }
      .chart-heat-4 { fill: #12436d; }
      .chart-on-heat-0, .chart-on-heat-1, .chart-on-heat-2 { fill: #10202e; }
      .chart-on-heat-3, .chart-on-heat-4 { fill: #ffffff; }

      """)
}
