private import CThai
private import Synchronization

/// Finds where lines may break: between Thai words by a dictionary, elsewhere by the characters.
///
/// The dictionary is the theme's own, so that a page breaks alike on every machine whatever is installed there.
/// Tasks may share one: once it is loaded, libthai only reads it, and each search keeps its own state.
package final class WordBreaker: Sendable {
  /// Where libthai's handle lies in memory, as a number, for tasks may not share a pointer; nil without a dictionary.
  private let handle: UInt?
  /// The clusters of texts that were asked for before.
  private let known = Mutex<[KnownText: TextClusters]>([:])

  /// How many Thai letters without a break between them are searched at once, for a search takes more than linear time.
  private static let longestSearch = 240

  /// A breaker that knows no Thai words: lines break at spaces, hyphens and slashes only.
  package init() { handle = nil }

  /// A breaker with the words of a `.tri` file (a libdatrie trie); nil where the file cannot be read as one.
  package init?(dictionary path: String) {
    guard let breaker = unsafe th_brk_new(path) else { return nil }
    handle = UInt(bitPattern: breaker)
  }

  deinit {
    if let handle { unsafe th_brk_delete(OpaquePointer(bitPattern: handle)) }
  }

  /// A text's clusters, with the places where a line may begin.
  ///
  /// Titles of projects, quarters and columns come again on several pages, in two widths: to find their words anew took 6 %
  /// of a build's instructions.
  func clusters(of text: String) -> TextClusters {
    guard text.utf8.count <= KnownText.longest else { return TextClusters(of: text, breaks: breaks(in: text)) }
    let key = KnownText(text: text)
    if let clusters = known.withLock({ $0[key] }) { return clusters }
    let clusters = TextClusters(of: text, breaks: breaks(in: text))
    known.withLock { known in
      if known.count >= KnownText.most { known.removeAll(keepingCapacity: true) }
      known[key] = clusters
    }
    return clusters
  }

  /// The offsets, in UTF-8 bytes, at which a line may begin: neither the text's start nor its end, in ascending order.
  ///
  /// Spaces stay with the word before them. No offset lies before a mark or within a cluster of letters that are read as one.
  package func breaks(in text: String) -> [Int] {
    var breaks: [Int] = []
    var run: [Unicode.Scalar] = []
    var runStart = 0
    var before: Unicode.Scalar?
    var last: Unicode.Scalar?
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isThaiWordPart {
        if handle != nil, run.count >= Self.longestSearch, let last {
          let divides = LineBreakRules.allowsWordBreak(last, scalar)
          if divides || run.count >= 2 * Self.longestSearch {
            breaks += wordBreaks(in: run, from: runStart)
            run.removeAll(keepingCapacity: true)
            if divides { breaks.append(offset) }
          }
        } else if run.isEmpty, let last, LineBreakRules.allowsBreak(before: before, last, scalar) {
          breaks.append(offset)
        }
        if run.isEmpty { runStart = offset }
        run.append(scalar)
      } else {
        breaks += wordBreaks(in: run, from: runStart)
        run.removeAll(keepingCapacity: true)
        if let last, LineBreakRules.allowsBreak(before: before, last, scalar) { breaks.append(offset) }
      }
      before = last
      last = scalar
      offset += UTF8.width(scalar)
    }
    return breaks + wordBreaks(in: run, from: runStart)
  }

  /// The offsets of the words, but for the first, in a run of Thai letters that starts at an offset.
  private func wordBreaks(in run: [Unicode.Scalar], from start: Int) -> [Int] {
    guard let handle, run.count > 1 else { return [] }
    // libthai reads TIS-620, in which the Thai block starts at A0; a zero ends it.
    let letters = run.map { thchar_t($0.value - 0xE00 + 0xA0) } + [0]
    var places = [CInt](repeating: 0, count: letters.count)
    let count = unsafe th_brk_find_breaks(OpaquePointer(bitPattern: handle), letters, &places, places.count)
    var breaks: [Int] = []
    for place in places.prefix(max(0, Int(count))) {
      let place = Int(place)
      guard 0 < place, place < run.count, LineBreakRules.allowsWordBreak(run[place - 1], run[place]) else { continue }
      // Each letter of the Thai block is three bytes.
      breaks.append(start + 3 * place)
    }
    return breaks
  }
}
