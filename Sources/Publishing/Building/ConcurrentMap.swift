extension Array where Element: Sendable {
  /// The results of a closure on every element, in the order of the elements, worked out by several tasks at once.
  ///
  /// Which task works on which element is fixed by the count alone, so that nothing depends on who is first.
  func concurrentMap<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let chunk = Swift.max(1, (count + jobs * 4 - 1) / Swift.max(1, jobs * 4))
    if jobs <= 1 || count <= chunk { return map(transform) }
    return await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
      var next = 0
      func addTask() {
        guard next < count else { return }
        let range = next..<Swift.min(next + chunk, count)
        next = range.upperBound
        group.addTask { (range.lowerBound, self[range].map(transform)) }
      }
      for _ in 0..<jobs { addTask() }
      var parts: [(start: Int, results: [Result])] = []
      while let part = await group.next() {
        parts.append(part)
        addTask()
      }
      return parts.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}
