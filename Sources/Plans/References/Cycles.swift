/// Finds the circles among things of which each names at most one other.
enum Cycles {
  /// The things that stand in a circle, in their order; linear in their number.
  static func members(count: Int, next: (Int) -> Int?) -> [Int] {
    // The walk in which a thing was first met; 0 for none yet.
    var walks = [Int](repeating: 0, count: count)
    var members: [Int] = []
    for start in 0..<count where walks[start] == 0 {
      var current: Int? = start
      while let index = current, walks[index] == 0 {
        walks[index] = start + 1
        current = next(index)
      }
      guard let first = current, walks[first] == start + 1 else { continue }
      var member = first
      repeat {
        members.append(member)
        guard let following = next(member) else { break }
        member = following
      } while member != first
    }
    return members.sorted()
  }
}
