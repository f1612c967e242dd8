extension Array {
  /// The items beside which `true` stands: the cells or the columns that a table has.
  func kept(where isKept: [Bool]) -> [Element] {
    var kept: [Element] = []
    kept.reserveCapacity(count)
    for (place, item) in enumerated() where isKept[place] { kept.append(item) }
    return kept
  }
}
