import Charts
import Language
import Markup
import Plans

extension PageContext {
  /// A chart with its message, in a wide and a narrow drawing of which a page shows one.
  ///
  /// What is drawn is also in a table of the same page; the drawing itself is one picture to a screen reader.
  func figure(_ outcome: ChartOutcome, hasFile: Bool) -> HTML {
    switch outcome {
    case .drawn(let drawing): figure(drawing, hasFile: hasFile)
    case .nothing: HTML()
    case .refused(let reason): "<p class=\"notes\">\(reason)</p>\n"
    }
  }

  private func figure(_ drawing: Drawing, hasFile: Bool) -> HTML {
    """
    <figure class="chart" id="_figure-\(drawing.name)">
    <figcaption>
    <p class="title">\(drawing.title)</p>
    <p class="subtitle">\(drawing.subtitle)</p>
    </figcaption>
    <div class="chart-frame"\(if: isPrintEdition, " tabindex=\"0\"")>
    \(picture(drawing, drawing.wide, kind: "wide"))\
    \(if: !isPrintEdition, picture(drawing, drawing.narrow, kind: "narrow"))</div>
    \(if: hasFile && !isPrintEdition, download(drawing))</figure>

    """
  }

  /// One chart on several sheets of paper: the message of the whole, then its parts one below the other.
  func figure(_ whole: Drawing, on sheets: [Drawing]) -> HTML {
    """
    <figure class="chart sheets" id="_figure-\(whole.name)">
    <figcaption>
    <p class="title">\(whole.title)</p>
    <p class="subtitle">\(whole.subtitle)</p>
    </figcaption>
    \(each: sheets, { "<div class=\"chart-frame\" tabindex=\"0\">\n\(picture($0, $0.wide, kind: "wide"))</div>\n" })</figure>

    """
  }

  /// The drawing as a file that is right on its own.
  private func download(_ drawing: Drawing) -> HTML {
    guard let plan else { return HTML() }
    return """
      <p class="downloads">\(self[.chartFile]) <a href="\(link(to: .data(plan.address, drawing.fileName)))" download>SVG\
      <span class="hidden"> \(drawing.title)</span></a></p>

      """
  }

  private func picture(_ drawing: Drawing, _ size: Drawing.Size, kind: String) -> HTML {
    let id = "_\(kind)-\(drawing.name)"
    return """
      <svg class="chart-svg chart-\(kind)" viewBox="0 0 \(px: size.width) \(px: size.height)" width="\(px: size.width)" \
      height="\(px: size.height)" role="img" aria-labelledby="\(id)-title \(id)-description" focusable="false">
      <title id="\(id)-title">\(drawing.title)</title>
      <desc id="\(id)-description">\(drawing.description)</desc>
      \(size.body)
      </svg>

      """
  }
}
