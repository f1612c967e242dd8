package import Language
import Markup

extension Drawing {
  /// A complete SVG document: the wide drawing with its title and subtitle above, its source below and its own colours.
  ///
  /// Right in any viewer: it needs neither the site's style sheet nor a browser.
  package func file(breaker: WordBreaker, style: DownloadStyle = .light, source: String? = nil) -> [UInt8] {
    let margin = 24.0
    let head = FileHead(title: title, subtitle: subtitle, width: wide.width, breaker: breaker)
    let notes = source.map { FileHead.lines($0, fontSize: 13, width: wide.width, breaker: breaker) } ?? []
    let bodyTop = margin + head.height + 16
    let notesTop = bodyTop + wide.height + 16
    let height = notesTop + Double(notes.count) * 20 + (notes.isEmpty ? 8 : margin)
    let width = wide.width + 2 * margin
    var html: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" width="\(px: width)" height="\(px: height)" \
      viewBox="0 0 \(px: width) \(px: height)" role="img" aria-labelledby="\(name)-title \(name)-description">
      <title id="\(name)-title">\(title)</title>
      <desc id="\(name)-description">\(description)</desc>
      <style>\(style.markup)</style>
      <rect class="chart-paper" x="0" y="0" width="\(px: width)" height="\(px: height)"/>
      <g transform="translate(\(px: margin) \(px: margin))">\n
      """
    html.append(head.markup)
    html.append("</g>\n<g transform=\"translate(\(px: margin) \(px: bodyTop))\">\n\(wide.body)</g>\n")
    for (index, line) in notes.enumerated() {
      html.append(
        """
        <text class="chart-small" x="\(px: margin)" y="\(px: notesTop + 14 + Double(index) * 20)">\(line)</text>\n
        """)
    }
    html.append("</svg>\n")
    return html.bytes
  }
}

/// The lines of text above a chart that stands alone.
private struct FileHead {
  let title: [String]
  let subtitle: [String]

  init(title: String, subtitle: String, width: Double, breaker: WordBreaker) {
    self.title = FileHead.lines(title, fontSize: 20 * 1.05, width: width, breaker: breaker)
    self.subtitle = FileHead.lines(subtitle, fontSize: 14, width: width, breaker: breaker)
  }

  static func lines(_ text: String, fontSize: Double, width: Double, breaker: WordBreaker) -> [String] {
    TextWrapping.wrap(text, width: width, fontSize: fontSize, maxLines: 12, breaker: breaker)
  }

  var height: Double { Double(title.count) * 30 + Double(subtitle.count) * 21 + 4 }

  var markup: HTML {
    var html = HTML()
    for (index, line) in title.enumerated() {
      html.append("<text class=\"chart-title\" x=\"0\" y=\"\(px: 22 + Double(index) * 30)\">\(line)</text>\n")
    }
    let top = Double(title.count) * 30 + 4
    for (index, line) in subtitle.enumerated() {
      html.append("<text class=\"chart-subtitle\" x=\"0\" y=\"\(px: top + 15 + Double(index) * 21)\">\(line)</text>\n")
    }
    return html
  }
}
