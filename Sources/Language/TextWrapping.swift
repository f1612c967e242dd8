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
    let clusters = clusters(of: text, breaks: breaker.breaks(in: text))
    func fits(_ advance: Int) -> Bool { TextMetrics.width(ofAdvance: advance, fontSize: fontSize) <= width }
    func line(_ range: Range<Int>) -> String {
      let shown = range.reversed().drop { clusters[$0].isSpace }
      return shown.reversed().reduce(into: "") { $0 += clusters[$1].text }
    }
    var lines: [String] = []
    var start = clusters.firstIndex { !$0.isSpace } ?? clusters.count
    while start < clusters.count, lines.count < maxLines {
      let end = lineEnd(clusters, from: start, fits: fits)
      let next = clusters[end...].firstIndex { !$0.isSpace } ?? clusters.count
      if next < clusters.count, lines.count == maxLines - 1 || end == start {
        var cut = start
        var advance = TextMetrics.advance(of: TextMetrics.ellipsis)
        guard fits(advance) else { return [] }
        while cut < clusters.count, fits(advance + clusters[cut].advance) {
          advance += clusters[cut].advance
          cut += 1
        }
        lines.append(line(start..<cut) + TextMetrics.ellipsis)
        break
      }
      lines.append(line(start..<end))
      start = next
    }
    return lines
  }

  /// The index after the last cluster of the line that starts at one: at a break where there is one, else at what fits.
  private static func lineEnd(_ clusters: [Cluster], from start: Int, fits: (Int) -> Bool) -> Int {
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

  /// Letters that stand or fall together, such as a consonant with its vowels and marks.
  private struct Cluster {
    var text: Substring
    var advance: Int
    let isSpace: Bool
    /// Whether a line may begin with it.
    let startsLine: Bool
  }

  /// A text's clusters; `breaks` are the byte offsets at which a line may begin.
  private static func clusters(of text: String, breaks: [Int]) -> [Cluster] {
    var clusters: [Cluster] = []
    var nextBreak = 0
    var offset = 0
    var last: Unicode.Scalar?
    var index = text.startIndex
    while index < text.endIndex {
      let end = text.index(after: index)
      let character = text[index..<end]
      guard let first = character.unicodeScalars.first else { break }
      while nextBreak < breaks.count, breaks[nextBreak] < offset { nextBreak += 1 }
      if let last, let previous = clusters.last, !LineBreakRules.isClusterBoundary(last, first) {
        clusters[clusters.count - 1].text = text[previous.text.startIndex..<end]
        clusters[clusters.count - 1].advance += TextMetrics.advance(of: character)
      } else {
        clusters.append(
          Cluster(
            text: character, advance: TextMetrics.advance(of: character), isSpace: LineBreakRules.isSpace(first),
            startsLine: nextBreak < breaks.count && breaks[nextBreak] == offset))
      }
      last = character.unicodeScalars.last
      offset += character.utf8.count
      index = end
    }
    return clusters
  }
}
