/// A text as clusters: letters that stand or fall together, such as a consonant with its vowels and marks.
struct TextClusters: Sendable {
  struct Cluster: Sendable {
    /// Where it starts in the text, in UTF-8 bytes.
    let start: Int
    /// In thousandths of an em.
    var advance: Int
    let isSpace: Bool
    /// Whether a line may begin with it.
    let startsLine: Bool
  }

  private let text: String
  private var clusters: [Cluster] = []

  /// A text's clusters; `breaks` are the byte offsets at which a line may begin, in ascending order.
  init(of text: String, breaks: [Int]) {
    self.text = text
    // Asking for Swift's characters took 4 % of a build, and Thai and Latin do not need it.
    let hasPlainText = text.unicodeScalars.allSatisfy(\.isPlain)
    var characters = hasPlainText ? [] : Self.starts(ofCharactersIn: text)[...]
    var breaks = breaks[...]
    var offset = 0
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let startsCharacter = hasPlainText ? !scalar.joinsPlainText : characters.first == offset
      if startsCharacter { characters = characters.dropFirst() }
      let advance = TextMetrics.advance(of: scalar)
      if let last, !startsCharacter || !LineBreakRules.isClusterBoundary(last, scalar) {
        clusters[clusters.count - 1].advance += advance
      } else {
        while let first = breaks.first, first < offset { breaks.removeFirst() }
        clusters.append(
          Cluster(
            start: offset, advance: advance, isSpace: LineBreakRules.isSpace(scalar),
            startsLine: breaks.first == offset))
      }
      last = scalar
      offset += UTF8.width(scalar)
    }
  }

  var count: Int { clusters.count }

  subscript(index: Int) -> Cluster { clusters[index] }

  /// The index of the first cluster from one on that is not a space, or the count.
  func afterSpaces(_ index: Int) -> Int { clusters[index...].firstIndex { !$0.isSpace } ?? clusters.count }

  /// The text of some clusters, without the spaces at its end.
  func line(_ range: Range<Int>) -> String {
    guard let end = clusters[range].lastIndex(where: { !$0.isSpace }) else { return "" }
    return String(text[index(range.lowerBound)..<index(end + 1)])
  }

  private func index(_ cluster: Int) -> String.Index {
    cluster < clusters.count
      ? text.utf8.index(text.startIndex, offsetBy: clusters[cluster].start) : text.endIndex
  }

  private static func starts(ofCharactersIn text: String) -> [Int] {
    var offset = 0
    return text.map { character in
      defer { offset += character.utf8.count }
      return offset
    }
  }
}

extension Unicode.Scalar {
  /// Printable ASCII, Thai, or a dash, quotation mark or ellipsis: where characters begin in text of these is known.
  var isPlain: Bool { 0x20...0x7E ~= value || 0xE01...0xE5B ~= value || 0x2010...0x2027 ~= value }

  /// Whether the scalar belongs to the character before it, in plain text (GB9 and GB9a of UAX #29).
  var joinsPlainText: Bool { isThaiMark || value == 0xE33 }
}

extension String {
  /// Whether it has more characters than a number.
  ///
  /// Counted without Swift's own characters in plain text, for it is asked of the head of every column.
  package func isLonger(than limit: Int) -> Bool {
    if utf8.count <= limit { return false }
    var starts = 0
    for (index, scalar) in unicodeScalars.enumerated() {
      guard scalar.isPlain else { return count > limit }
      if index == 0 || !scalar.joinsPlainText { starts += 1 }
      // Whatever follows, it joins no characters before it.
      if starts > limit { return true }
    }
    return false
  }
}
