import Charts
import Fiscal
import Tables
import Testing

@Suite struct SCurveTests {
  private func outcome(_ table: Table, asOf: Day? = Day(year: 2021, month: 6, day: 30)) throws -> ChartOutcome {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    return SCurve.chart(of: table, year: year, asOf: asOf, in: try sampleContext())
  }

  @Test(arguments: DrawingWidth.allCases)
  func `writes the percentages of the table below the quarters, and none that is not reported`(
    _ size: DrawingWidth
  ) throws {
    let drawing = try #require(try outcome(Sample.cumulatives[0]).drawing)
    let words = DrawingReading(drawing[size]).words("chart-small")
    for figure in ["15.5%", "72.8%", "88.4%", "100%", "13.4%", "35.5%", "46.8%", "54.0%", "94.0%", "–"] {
      #expect(words.contains(figure), "\(figure)")
    }
  }

  @Test(arguments: DrawingWidth.allCases)
  func `draws four planned steps, spent ones to the day only, and a mark a target`(_ size: DrawingWidth) throws {
    let drawing = try #require(try outcome(Sample.cumulatives[0]).drawing)
    let reading = DrawingReading(drawing[size])
    // Each line once more beside its name.
    #expect(reading.shapes.count { $0 == "chart-curve-plan" } == 4 + 1)
    #expect(reading.shapes.count { $0 == "chart-curve" } == 3 + 1)
    #expect(reading.shapes.count { $0 == "chart-target" } == 8 + 2)
    #expect(reading.shapes.contains("chart-asof"))
    let points = reading.rectangles("chart-curve-point").dropLast()
    #expect(points.count == 3)
    // Heights are in proportion to the percentages: 46.75 − 13.40 against 35.53 − 13.40.
    let tops = points.map(\.top)
    #expect(abs((tops[0] - tops[2]) / (tops[0] - tops[1]) - 3_335.0 / 2_213) < 0.01)
  }

  @Test func `ends the spent line on the day of the figures`() throws {
    func right(_ day: Day?) throws -> Double {
      let drawing = try #require(try outcome(Sample.cumulatives[0], asOf: day).drawing)
      return try #require(DrawingReading(drawing.wide).rectangles("chart-curve-point").map(\.right).max())
    }
    #expect(try right(Day(year: 2021, month: 5, day: 15)) < right(Day(year: 2021, month: 6, day: 30)))
    #expect(try right(Day(year: 2022, month: 1, day: 1)) == right(Day(year: 2021, month: 6, day: 30)))
  }

  @Test(
    arguments: [
      ([2_000, 4_000, nil, nil], [0, 25, 50, 75, 100]), ([5_000, 12_000, nil, nil], [0, 25, 50, 75, 100]),
      ([10_000, 20_000, 25_000, nil], [0, 50, 100, 150, 200, 250]),
      ([10_000, 51_000, nil, nil], [0, 100, 200, 300, 400, 500]), ([90_000, nil, nil, nil], [0, 200, 400, 600, 800]),
      ([10_000, 1_234_500, nil, nil], [0, 5_000, 10_000]), ([-13_000, -2_000, nil, nil], [-100, -50, 0, 50, 100]),
    ] as [([Int?], [Int])])
  func `has round lines over the whole of its height`(_ spent: [Int?], _ ticks: [Int]) throws {
    let drawing = try #require(try outcome(Sample.cumulative([2_500, 5_000, 7_500, 10_000], spent)).drawing)
    for size in [drawing.wide, drawing.narrow] {
      let reading = DrawingReading(size)
      #expect(reading.words("chart-end") == ticks.map { ($0 < 0 ? "−" : "") + "\(abs($0))%" })
      #expect(reading.faults(width: size.width, height: size.height).isEmpty)
    }
  }

  @Test func `says how much is spent against the plan, and names what has no quarter`() throws {
    let drawing = try #require(try outcome(Sample.cumulatives[0]).drawing)
    #expect(drawing.title == "ณ 30 มิ.ย. 2564 เบิกจ่ายแล้วร้อยละ 46.8 แผนถึงสิ้นไตรมาสที่ 3 คือร้อยละ 88.4")
    #expect(!drawing.subtitle.contains("ไม่ระบุไตรมาส"))
    let partial = try #require(try outcome(Sample.cumulative([0, 0, 0, 9_000], [0, nil, nil, nil])).drawing)
    #expect(partial.subtitle.contains("ไม่รวมเงินที่ไม่ระบุไตรมาส ร้อยละ 10.0"))
  }

  @Test func `is refused where less than nine tenths of the money have a quarter`() throws {
    let refused = try outcome(Sample.cumulative([0, 0, 0, 8_999], [0, nil, nil, nil]))
    #expect(refused.drawing == nil)
    #expect(refused.note?.contains("ร้อยละ 89.99 ของงบประมาณ") == true)
  }

  @Test func `has nothing to draw where nothing is reported or a quarter before is not known`() throws {
    for spent in [[nil, nil, nil, nil], [nil, 500, nil, nil]] as [[Int?]] {
      let outcome = try outcome(Sample.cumulative([2_500, 5_000, 7_500, 10_000], spent))
      #expect(outcome.drawing == nil && outcome.note == nil)
    }
  }
}
