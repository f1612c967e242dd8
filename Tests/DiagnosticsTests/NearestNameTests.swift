import TestSupport
import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("titel", "title"), ("fiscal_yaer", "fiscal_year"), ("Budget", "budget"), ("bugdet", "budget"),
    ("groupe", "groups"), ("สพป", "สพป."), ("กลุ่มนิเทศ ติดตามและประเมินผล", "กลุ่มนิเทศติดตามและประเมินผล"),
  ])
  func `a misspelt name finds the one that was meant`(name: String, meant: String) {
    let names = ["title", "budget", "groups", "fiscal_year", "สพป.", "กลุ่มนิเทศติดตามและประเมินผล", "กลุ่มอำนวยการ"]
    #expect(nearestName(to: name, among: names) == meant)
  }

  @Test(arguments: ["", "x", "colour", "งบประมาณ", String(repeating: "title", count: 100_000)])
  func `nothing plausible, no name`(name: String) {
    #expect(nearestName(to: name, among: ["title", "budget", "groups", ""]) == nil)
  }

  @Test func `the nearer name wins, and of equals the first`() {
    #expect(nearestName(to: "groop", among: ["groups", "group"]) == "group")
    #expect(nearestName(to: "cat", among: ["bat", "car"]) == "bat")
  }

  @Test func `two neighbours exchanged are one fault`() {
    #expect(nearestName(to: "abc", among: ["acb"]) == "acb")
    #expect(nearestName(to: "abc", among: ["cba"]) == nil)
  }

  /// The whole table of distances, to compare the narrow one with.
  private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 1...left.count {
      table[row][0] = row
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var cost = min(table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[left.count][right.count]
  }

  @Test func `every pair of short names is near exactly within a third of its letters`() {
    var generator = SeededNumbers(seed: 2564)
    for _ in 0..<3_000 {
      let left = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
        "abcd".randomElement(using: &generator) ?? "a"
      }
      var right = left
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        let place = Int.random(in: 0..<right.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: right.insert("b", at: place)
        case 1 where right.count > 1: right.remove(at: place)
        default: right.swapAt(place, right.count - 1 - place)
        }
      }
      let isNear = distance(left, right) <= max(1, left.count / 3)
      #expect((nearestName(to: String(left), among: [String(right)]) != nil) == isNear, "\(left) \(right)")
    }
  }
}
