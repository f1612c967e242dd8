import Files
import Testing

@Suite struct PathOrderTests {
  @Test(arguments: [
    ["", "a", "a-b", "a.html", "a/b", "a/b/c", "ab"], ["10", "2", "2/1", "9"], ["Z", "a", "z", "ก", "กา", "ข"],
    ["e\u{301}", "é"],
  ])
  func `paths come in the order of their bytes, a path before those that it begins`(_ paths: [String]) {
    for (left, first) in paths.enumerated() {
      for (right, second) in paths.enumerated() { #expect(first.precedesAsPath(second) == (left < right)) }
    }
  }
}
