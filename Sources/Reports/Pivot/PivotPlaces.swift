extension Pivot {
  /// The rows or the columns of a sum, each with its place.
  ///
  /// Every amount of every sum asks here: to hash the key each time took a third of all summing.
  struct Places: Sendable {
    /// Up to so many keys are compared one by one.
    private static let few = 8

    /// The keys in the order in which they were met.
    private(set) var keys: [Key] = []
    /// The place of each key, once they are more than a few.
    private var places: [Key: Int] = [:]
    /// The place that was asked for last: the amounts of a project follow each other.
    private var last = 0

    /// The place of a key; none where it was not met.
    subscript(key: Key) -> Int? { keys.count <= Places.few ? keys.firstIndex(of: key) : places[key] }

    /// The place of a key, made where there is none.
    mutating func place(of key: Key) -> Int {
      if last < keys.count, keys[last] == key { return last }
      last = self[key] ?? add(key)
      return last
    }

    private mutating func add(_ key: Key) -> Int {
      keys.append(key)
      if keys.count > Places.few {
        for place in (places.isEmpty ? 0 : keys.count - 1)..<keys.count { places[keys[place]] = place }
      }
      return keys.count - 1
    }
  }
}
