import Markup
import Plans
import Testing

@testable import Pages

@Suite struct SiblingsTests {
  /// The places of the pages that are linked, and those that are marked as the current one.
  private func siblings(_ count: Int, at current: Int) throws -> (linked: [Int], marked: [Int]) {
    let context = PageContext(try Sample.setting(), at: .home)
    let html = context.siblings("หน้า", count: count, current: current) { place in
      Sibling(title: "ที่\(place).", link: context.link(to: .agency("a\(place)")))
    }
    let text = String(decoding: html.bytes, as: UTF8.self)
    return (
      text.matches(of: /ที่(\d+)\./).compactMap { Int($0.1) },
      text.matches(of: /aria-current="page">ที่(\d+)\./).compactMap { Int($0.1) }
    )
  }

  @Test(
    arguments: [
      (0, 0, 0..<0), (1, 0, 0..<0), (2, 1, 0..<2), (51, 50, 0..<51), (51, 0, 0..<51), (800, 0, 0..<51),
      (800, 400, 350..<451), (800, 799, 749..<800),
    ] as [(Int, Int, Range<Int>)])
  func `each page has those near it, and all of few`(_ count: Int, _ current: Int, _ expected: Range<Int>) throws {
    let (linked, marked) = try siblings(count, at: current)
    #expect(linked == Array(expected))
    #expect(marked == (expected.isEmpty ? [] : [current]))
  }
}
