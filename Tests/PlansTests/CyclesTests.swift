import Testing

@testable import Plans

@Suite struct CyclesTests {
  @Test(
    arguments: [
      ([nil, 0, 1], []), ([0], [0]), ([1, 0], [0, 1]), ([1, 2, 1], [1, 2]), ([nil, 1, 3, 2, 2], [1, 2, 3]), ([], []),
    ] as [([Int?], [Int])])
  func `the members of circles are found, and none that only leads to one`(_ next: [Int?], _ members: [Int]) {
    #expect(Cycles.members(count: next.count) { next[$0] } == members)
  }

  @Test func `a chain of a hundred thousand is walked once`() {
    #expect(Cycles.members(count: 100_000) { $0 == 0 ? 99_999 : $0 - 1 }.count == 100_000)
  }
}
