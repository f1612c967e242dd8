extension Array where Element: Sendable {
  /// The results of a closure on every element, in the order of the elements, worked out by several tasks at once.
  ///
  /// Which task works on which element is fixed by the count alone, so that nothing depends on who is first. Where the
  /// closure fails, the failure of the first element that has one is thrown.
  func concurrentMap<Output: Sendable, Failure: Error>(
    jobs: Int, _ transform: @escaping @Sendable (Element) async throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    // Small chunks, since one page of a plan may take as long as a hundred others.
    let chunk = Swift.min(64, Swift.max(1, (count + jobs * 4 - 1) / Swift.max(1, jobs * 4)))
    if jobs <= 1 || count <= chunk { return try await self[...].mapped(transform).get() }
    typealias Part = (start: Int, results: Result<[Output], Failure>)
    let parts = await withTaskGroup(of: Part.self) { group in
      var next = 0
      func addTask() {
        guard next < count else { return }
        let range = next..<Swift.min(next + chunk, count)
        next = range.upperBound
        group.addTask { (range.lowerBound, await self[range].mapped(transform)) }
      }
      for _ in 0..<jobs { addTask() }
      var parts: [Part] = []
      while let part = await group.next() {
        parts.append(part)
        addTask()
      }
      return parts.sorted { $0.start < $1.start }
    }
    var results: [Output] = []
    results.reserveCapacity(count)
    for part in parts { results += try part.results.get() }
    return results
  }
}

extension ArraySlice where Element: Sendable {
  /// The results of a closure on every element, one after the other, up to the first that fails.
  fileprivate func mapped<Output: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) async throws(Failure) -> Output
  ) async -> Result<[Output], Failure> {
    var results: [Output] = []
    results.reserveCapacity(count)
    for element in self {
      do throws(Failure) { results.append(try await transform(element)) } catch { return .failure(error) }
    }
    return .success(results)
  }
}
