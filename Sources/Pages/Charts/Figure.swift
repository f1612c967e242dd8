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
    <figure class="chart">
    <figcaption>
    <p class="title">\(drawing.title)</p>
    <p class="subtitle">\(drawing.subtitle)</p>
    </figcaption>
    <div class="chart-frame"\(if: isPrintEdition, " tabindex=\"0\"")>
    \(picture(drawing, .wide))\
    \(if: !isPrintEdition, picture(drawing, .narrow))</div>
    \(if: hasFile && !isPrintEdition, download(drawing))</figure>

    """
  }

  /// One chart on several sheets of paper: the message of the whole, then its parts one below the other.
  func figure(_ whole: Drawing, on sheets: [Drawing]) -> HTML {
    """
    <figure class="chart sheets">
    <figcaption>
    <p class="title">\(whole.title)</p>
    <p class="subtitle">\(whole.subtitle)</p>
    </figcaption>
    \(each: sheets, { "<div class=\"chart-frame\" tabindex=\"0\">\n\(picture($0, .wide))</div>\n" })</figure>

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

  /// The wide drawing carries the title and the description; the narrow one takes its name from them.
  private func picture(_ drawing: Drawing, _ width: DrawingWidth) -> HTML {
    let size = width == .wide ? drawing.wide : drawing.narrow
    return """
      <svg class="chart-svg chart-\(width == .wide ? "wide" : "narrow")" viewBox="0 0 \(px: size.width) \(px: size.height)" \
      width="\(px: size.width)" role="img" aria-labelledby="_title-\(drawing.name) _words-\(drawing.name)">
      \(if: width == .wide, names(of: drawing))\(size.body)</svg>

      """
  }

  private func names(of drawing: Drawing) -> HTML {
    """
    <title id="_title-\(drawing.name)">\(drawing.title)</title>
    <desc id="_words-\(drawing.name)">\(drawing.description)</desc>

    """
  }
}

/// Which of a chart's drawings a page shows: the one that has room.
private enum DrawingWidth { case wide, narrow }
