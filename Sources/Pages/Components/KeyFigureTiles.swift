import Diagnostics
import Fiscal
import Language
import Markup

/// A figure that a reader should see first.
struct KeyFigure {
  let label: String
  let value: HTML
  var isMain = false
}

extension PageContext {
  /// The figures that a reader should see first, each with its name.
  func tiles(_ figures: [KeyFigure]) -> HTML {
    if figures.isEmpty { return HTML() }
    return """
      <dl class="tiles">
      \(each: figures, tile)</dl>

      """
  }

  private func tile(_ figure: KeyFigure) -> HTML {
    """
    <div\(if: figure.isMain, " class=\"main\"")><dt>\(figure.label)</dt><dd>\(figure.value)</dd></div>

    """
  }

  /// A number of things; its label names them.
  func countFigure(_ label: String, _ count: Int) -> KeyFigure {
    KeyFigure(label: label, value: "<span class=\"figure\">\(number(count))</span>")
  }

  func moneyFigure(_ label: Label, _ amount: Amount, isMain: Bool = true) -> KeyFigure {
    KeyFigure(label: self[label], value: headline(amount), isMain: isMain)
  }

  func shareFigure(_ share: Percent?) -> [KeyFigure] {
    share.map { [percentFigure(self[.shareOfPlan], $0)] } ?? []
  }

  func percentFigure(_ label: String, _ percent: Percent) -> KeyFigure {
    let unit: HTML = "<span class=\"unit\">\(self[.unitPercent])</span>"
    let figure: HTML = "<span class=\"figure\">\(percentage(percent))</span>"
    // Thai says "per cent" before the figure, English after it.
    let value: HTML = language == .thai ? "\(unit) \(figure)" : "\(figure) \(unit)"
    return KeyFigure(label: label, value: "<span class=\"share\">\(value)</span>")
  }
}
