/// Text laid out in lines that fit a width, as a chart's labels need, for SVG does not wrap by itself.
package enum TextWrapping {
  /// A text's lines, none wider than a width by `textWidth`, and at most so many.
  ///
  /// Lines break where the breaker says; a word that is wider than a line is cut between clusters. What does not fit in
  /// the last line is cut off and `…` put there; where not even that sign fits there are no lines, for half a text without
  /// it would mislead.
  /// `width` and `fontSize` are in CSS pixels.
  package static func wrap(
    _ text: String, width: Double, fontSize: Double, maxLines: Int, breaker: WordBreaker
  ) -> [String] {
    let clusters = breaker.clusters(of: text)
    func fits(_ advance: Int) -> Bool { TextMetrics.width(ofAdvance: advance, fontSize: fontSize) <= width }
    var lines: [String] = []
    var start = clusters.afterSpaces(0)
    while start < clusters.count, lines.count < maxLines {
      let end = lineEnd(clusters, from: start, fits: fits)
      let next = clusters.afterSpaces(end)
      if next < clusters.count, lines.count == maxLines - 1 || end == start {
        var cut = start
        var advance = TextMetrics.advance(of: TextMetrics.ellipsis)
        guard fits(advance) else { return [] }
        while cut < clusters.count, fits(advance + clusters[cut].advance) {
          advance += clusters[cut].advance
          cut += 1
        }
        lines.append(clusters.line(start..<cut) + TextMetrics.ellipsis)
        break
      }
      lines.append(clusters.line(start..<end))
      start = next
    }
    return lines
  }

  /// The width in CSS pixels of the longest part of a text that has no place to break; a space at its end takes no room.
  package static func widestPart(of text: String, fontSize: Double, breaker: WordBreaker) -> Double {
    let clusters = breaker.clusters(of: text)
    var (widest, advance, spaces) = (0, 0, 0)
    for index in 0..<clusters.count {
      let cluster = clusters[index]
      if cluster.startsLine { (advance, spaces) = (0, 0) }
      if cluster.isSpace {
        spaces += cluster.advance
      } else {
        advance += spaces + cluster.advance
        spaces = 0
        widest = max(widest, advance)
      }
    }
    return TextMetrics.width(ofAdvance: widest, fontSize: fontSize)
  }

  /// The index after the last cluster of the line that starts at one: at a break where there is one, else at what fits.
  private static func lineEnd(_ clusters: TextClusters, from start: Int, fits: (Int) -> Bool) -> Int {
    var advance = 0
    var lastBreak: Int?
    for index in start..<clusters.count {
      let cluster = clusters[index]
      if index > start, cluster.startsLine { lastBreak = index }
      advance += cluster.advance
      // Spaces at a line's end are not shown, and may stand over.
      if !cluster.isSpace, !fits(advance) { return lastBreak ?? index }
    }
    return clusters.count
  }
}
