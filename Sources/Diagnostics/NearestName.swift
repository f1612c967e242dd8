/// The name that a writer most likely meant by a misspelt one, or nil where none is plausible.
///
/// At most a third of the letters may differ (inserted, left out, changed, or two neighbours exchanged); the case of Latin
/// letters does not count. Of names equally near, the first. Looks at a bounded number of names of bounded length, so that
/// it is cheap for any input.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  guard let wanted = Spelling(name) else { return nil }
  var limit = max(1, wanted.letters.count / 3)
  if wanted.letters.count < 2 { limit = 0 }
  var nearest: String?
  for candidate in names.prefix(Spelling.nameLimit) {
    // A code point takes up to four bytes, so that a greater difference in length is beyond the limit.
    if abs(candidate.utf8.count - name.utf8.count) > 4 * limit { continue }
    guard let spelling = Spelling(candidate), let distance = wanted.distance(to: spelling, limit: limit) else {
      continue
    }
    nearest = candidate
    if distance == 0 { break }
    limit = distance - 1
  }
  return nearest
}

/// The letters of a name, for comparison.
private struct Spelling {
  /// How many names are looked at.
  static let nameLimit = 500
  /// How many code points a name may have; longer ones are near to nothing.
  static let lengthLimit = 120

  let letters: [UInt32]
  /// A bit for each kind of letter: two names with many different bits are far apart.
  let kinds: UInt64

  init?(_ name: String) {
    guard !name.isEmpty, name.utf8.count <= Self.lengthLimit * 4 else { return nil }
    letters = name.unicodeScalars.map { ("A"..."Z").contains($0) ? $0.value + 0x20 : $0.value }
    guard letters.count <= Self.lengthLimit else { return nil }
    kinds = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The number of insertions, omissions, changes and exchanges of neighbours between two names; nil beyond a limit.
  ///
  /// Only cells within the limit of the diagonal are filled, since no others can stay below it.
  func distance(to other: Spelling, limit: Int) -> Int? {
    guard abs(letters.count - other.letters.count) <= limit else { return nil }
    guard (kinds ^ other.kinds).nonzeroBitCount <= 2 * limit else { return nil }
    if limit == 0 { return letters == other.letters ? 0 : nil }
    let beyond = limit + 1
    var beforeLast = [Int](repeating: beyond, count: other.letters.count + 1)
    var current = beforeLast
    var last = (0...other.letters.count).map { min($0, beyond) }
    for row in 1...letters.count {
      let low = max(1, row - limit)
      current[low - 1] = low == 1 ? min(row, beyond) : beyond
      let high = min(other.letters.count, row + limit)
      var least = current[low - 1]
      for column in stride(from: low, through: high, by: 1) {
        let isSame = letters[row - 1] == other.letters[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, letters[row - 1] == other.letters[column - 2],
          letters[row - 2] == other.letters[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, beyond)
        least = min(least, cost)
      }
      if least > limit { return nil }
      if high < other.letters.count { current[high + 1] = beyond }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[other.letters.count] <= limit ? last[other.letters.count] : nil
  }
}
