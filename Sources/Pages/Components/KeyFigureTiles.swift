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

  func countFigure(_ label: Label, _ count: Int, unit: Label) -> KeyFigure {
    KeyFigure(
      label: self[label],
      value: "<span class=\"figure\">\(number(count))</span> <span class=\"unit\">\(self[unit])</span>")
  }

  func moneyFigure(_ label: Label, _ amount: Amount, isMain: Bool = true) -> KeyFigure {
    KeyFigure(label: self[label], value: headline(amount), isMain: isMain)
  }

  func shareFigure(_ share: Percent?) -> [KeyFigure] {
    guard let share else { return [] }
    let value: HTML = """
      <span class="unit">\(self[.unitPercent])</span> <span class="figure">\(digits(share.written(decimals: 2)))</span>
      """
    return [KeyFigure(label: self[.shareOfPlan], value: value)]
  }
}
