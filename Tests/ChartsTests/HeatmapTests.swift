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
    #expect(drawing.title == "ร้อยละ 99.4 ของยอดรวมไม่ระบุไตรมาส")
  }

  @Test(
    arguments: [
      ([[90, 20, 0, 0, 50], [5, 5, 5, 40, 0]], 0, "ยุทธศาสตร์ที่ 1 ใน", "90 บาท"),
      ([[90, 20, 0, 0, 51], [5, 5, 5, 40, 0]], 0, "ร้อยละ 23.6 ของยอดรวม", "ไม่ระบุไตรมาส"),
      ([[90, 20, 0, 0], [5, 5, 5, 40]], 50, "ยุทธศาสตร์ที่ 1 ใน", "90 บาท"),
      ([[90, 20, 0, 0], [5, 5, 5, 40]], 51, "ร้อยละ 23.6 ของยอดรวม", "ไม่ระบุยุทธศาสตร์"),
      // Both together are enough; the more of the two is named.
      ([[90, 20, 0, 0, 30], [5, 5, 5, 40, 0]], 40, "ร้อยละ 17.0 ของยอดรวม", "ไม่ระบุยุทธศาสตร์"),
      ([[90, 90, 0, 0], [5, 5, 5, 40]], 0, "เท่ากันมากกว่าหนึ่งช่อง", "90 บาท"),
    ] as [([[Int?]], Int, String, String)])
  func `crowns a cell only where what is in none could not overturn it`(
    _ amounts: [[Int?]], _ open: Int, _ start: String, _ end: String
  ) throws {
    var rows = amounts.enumerated().map { Sample.QuarterRow(title: "ก", key: String($0 + 1), amounts: $1) }
    // What has no member stands in the first quarter, and never is a row that could need the most.
    let rest = [open, 0, 0, 0] + (amounts[0].count == 5 ? [0] : [])
    rows.append(Sample.QuarterRow(title: "ไม่ระบุ", key: "unstated", amounts: rest, kind: .unstated))
    let table = Sample.byQuarter(rows, name: "crowned", withoutQuarter: amounts[0].count == 5)
    let title = try #require(Heatmap.chart(of: table, in: sampleContext()).drawing).title
    #expect(title.contains(start) && title.contains(end), "\(title)")
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
