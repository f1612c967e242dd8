import Fiscal
import Tables
import Testing

@testable import Charts

@Suite struct HeatmapTests {
  private let table = Sample.groupByQuarter

  @Test(arguments: DrawingWidth.allCases)
  func `writes every amount, every sum and every name`(_ size: DrawingWidth) throws {
    let drawing = try #require(Heatmap.chart(of: table, in: sampleContext()).drawing)
    let texts = DrawingReading(drawing[size]).texts.map(\.text)
    for row in table.rows + [try #require(table.total)] {
      for case .amount(let amount) in row.cells { #expect(texts.contains(amount.baht)) }
    }
    #expect(texts.joined().contains("ยุวกาชาด"))
  }

  @Test(arguments: DrawingWidth.allCases)
  func `has a number on every cell, in the colour that goes with the cell's`(
    _ size: DrawingWidth
  ) throws {
    let drawing = try #require(Heatmap.chart(of: table, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing[size])
    let cells = reading.rectangles("chart-cell")
    #expect(cells.count == 29)
    for cell in cells {
      let step = try #require(cell.classes.first { $0.hasPrefix("chart-heat-") }).dropFirst("chart-heat-".count)
      let numbers = reading.texts.filter { $0.overlaps(cell) && $0.text.first?.isNumber == true }
      #expect(numbers.count == 1)
      #expect(numbers.allSatisfy { $0.classes.contains("chart-on-heat-\(step)") })
    }
  }

  @Test func `crowns a quarter, never the money that has none`() throws {
    let table = Sample.strategyByQuarter(titles: ["ก", "ข"], amounts: [[10, 20, 0, 0, 9_000], [5, 5, 5, 5, 0]])
    let drawing = try #require(Heatmap.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title.contains("ไตรมาส 2"))
    #expect(drawing.title.contains("20"))
  }

  @Test func `leaves sums outside the colours, and no figure without one`() throws {
    let drawing = try #require(Heatmap.chart(of: table, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    let cells = reading.rectangles("chart-cell")
    for sum in reading.texts where sum.classes.contains("chart-value") {
      #expect(!cells.contains { $0.overlaps(sum) })
    }
    // Three quarters of one group, and the sign in the key.
    #expect(reading.rectangles("chart-empty").count == 4)
  }

  @Test(
    arguments: [
      ([], []), ([0, 0], []), ([500], []), ([1, 1, 1], []), ([100, 200, 300, 400], [200]),
      ([2_900, 8_000, 25_500, 59_050, 122_525, 297_192], [5_000, 50_000, 100_000]),
      ([1, 2, 3, 1_000_000], [2, 1_000_000]),
    ] as [([Int], [Int])])
  func `divides amounts by round ones, an amount far above the rest apart`(_ amounts: [Int], _ thresholds: [Int]) {
    let scale = HeatScale(of: amounts.map { Money(satang: Int64($0) * 100) })
    #expect(scale.thresholds.map(\.satang) == thresholds.map { Int64($0) * 100 })
    #expect(scale(.zero) == 0)
    for amount in amounts where amount > 0 { #expect((1...4).contains(scale(Money(satang: Int64(amount) * 100)))) }
  }
}
