extension RandomAccessCollection where Index == Int {
  /// The first place whose element passes a test that all after it pass too; the end where none does.
  ///
  /// - Complexity: O(log count).
  package func firstPlace(where passes: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
