import Testing

@testable import Publishing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 7, 64, 1000], [1, 2, 3, 16])
  func `results stand in the order of the elements`(_ count: Int, _ jobs: Int) async {
    let results = await Array(0..<count).concurrentMap(jobs: jobs) { $0 * 2 }
    #expect(results == (0..<count).map { $0 * 2 })
  }
}
