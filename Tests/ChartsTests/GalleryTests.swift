import Charts
import Foundation
import Markup
import Tables
import Testing

/// Writes every sample as a page to look at, where `CHART_GALLERY` names a folder.
@Suite struct GalleryTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CHART_GALLERY"] != nil))
  func `writes the samples as pages to look at`() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["CHART_GALLERY"] ?? "")
    let context = try sampleContext()
    let styles = URL(filePath: #filePath).appending(path: "../../../themes/default/styles").standardized
    let css = try ["1-colours", "6-charts"].map { try Data(contentsOf: styles.appending(path: "\($0).css")) }
    try (css[0] + css[1]).write(to: folder.appending(path: "charts.css"))
    let edges = ChartKind.allCases.map { kind in
      (kind: "edge-\(kind)", outcomes: HostileFigures.allCases.map { kind.draw($0, in: context) })
    }
    for (kind, outcomes) in gallery(context) + edges {
      var figures = ""
      for (place, drawing) in outcomes.compactMap(\.drawing).enumerated() {
        let wide = drawing.wide.svg("chart-wide")
        let narrow = drawing.narrow.svg("chart-narrow")
        figures += """
          <figure><figcaption><h2>\(drawing.title)</h2><p>\(drawing.subtitle)</p></figcaption>
          <div class="chart-frame">\(wide)\(narrow)</div><p class="d">\(drawing.description)</p></figure>
          """
        let file = folder.appending(path: "\(kind)-\(place)-\(drawing.name).svg")
        try Data(drawing.file(breaker: context.breaker, source: "แหล่งข้อมูล: แผนตัวอย่าง")).write(to: file)
      }
      let page = """
        <!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>\(kind)</title><link rel="stylesheet" href="charts.css"><style>
        body { font: 16px/1.7 Sarabun, "Noto Sans Thai", Loma, sans-serif; margin: 10px; background: var(--paper);
          color: var(--ink) }
        figure { margin: 0 0 48px } h2 { font-size: 20px; margin: 0 } p { margin: 0 0 12px; font-size: 14px } .d { opacity: .7 }
        </style>\(figures)</html>
        """
      try Data(page.utf8).write(to: folder.appending(path: "\(kind).html"))
    }
  }
}

extension Drawing.Size {
  func svg(_ name: String) -> String {
    "<svg class=\"chart-svg \(name)\" viewBox=\"0 0 \(width) \(height)\">\(String(decoding: body.bytes, as: UTF8.self))</svg>"
  }
}
