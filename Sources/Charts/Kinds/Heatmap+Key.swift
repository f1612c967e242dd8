import Fiscal
import Language
import Tables

extension Heatmap {
  /// The class of all of the key, for where there are no colours to explain.
  private static let keyClass = "chart-heat-key"

  /// Draws which colour stands for which amounts, in as many lines as it takes.
  func drawKey(on canvas: inout Canvas, y: Double) {
    let cells = grid.series.flatMap(\.cells)
    let amounts = cells.compactMap(\.money)
    let hasNegatives = amounts.contains(where: \.isNegative)
    var entries: [(surface: String, text: String)] = []
    if amounts.contains(where: { $0 <= .zero }) {
      entries.append((Tone.heat(0).surface, hasNegatives ? "≤ \(context.count(0))" : context.count(0)))
    }
    if let first = scale.thresholds.first {
      entries.append((Tone.heat(1).surface, "< \(context.baht(first))"))
      for (index, threshold) in scale.thresholds.enumerated() {
        entries.append((Tone.heat(index + 2).surface, "≥ \(context.baht(threshold))"))
      }
    } else if amounts.contains(where: { $0 > .zero }) {
      entries.append((Tone.heat(2).surface, "> \(context.count(0))"))
    }
    if amounts.count < cells.count { entries.append(("chart-empty", context.labels[.chartHeatNone])) }
    let title = context.lines(context.labels[.chartHeatKey], width: canvas.width, style: .small)
    var top = canvas.text(title, x: 0, y: y, style: .small, class: Heatmap.keyClass) + 2
    var x = 0.0
    for entry in entries {
      let width = 22 + TextStyle.small.width(of: entry.text)
      if x > 0, x + width > canvas.width {
        x = 0
        top += TextStyle.small.lineHeight + 4
      }
      canvas.rectangle(x: x + 0.5, y: top + 2.5, width: 15, height: 15, class: "\(Heatmap.keyClass) \(entry.surface)")
      canvas.text([entry.text], x: x + 22, y: top, style: .small, class: Heatmap.keyClass)
      x += width + 18
    }
  }
}
