extension Array where Element: Sendable {
  /// The results of a closure on every element, in the order of the elements, worked out by several tasks at once.
  ///
  /// Which task works on which element is fixed by the count alone, so that nothing depends on who is first.
  func concurrentMap<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    // Small chunks, since one page of a plan may take as long as a hundred others.
    let chunk = Swift.min(64, Swift.max(1, (count + jobs * 4 - 1) / Swift.max(1, jobs * 4)))
    if jobs <= 1 || count <= chunk { return await self[...].mapped(transform) }
    return await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
      var next = 0
      func addTask() {
        guard next < count else { return }
        let range = next..<Swift.min(next + chunk, count)
        next = range.upperBound
        group.addTask { (range.lowerBound, await self[range].mapped(transform)) }
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

extension ArraySlice where Element: Sendable {
  /// The results of a closure on every element, one after the other.
  fileprivate func mapped<Result: Sendable>(_ transform: @Sendable (Element) async -> Result) async -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self { results.append(await transform(element)) }
    return results
  }
}
