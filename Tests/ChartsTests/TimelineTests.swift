import Charts
import Diagnostics
import Fiscal
import Language
import Tables
import Testing

@Suite struct TimelineTests {
  private func drawing(_ table: Table, asOf: Day? = nil) throws -> Drawing {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    return try #require(Timeline.chart(of: table, year: year, asOf: asOf, in: sampleContext()).drawing)
  }

  private func table(_ spans: [Period.Span]) -> Table {
    Sample.schedule([Sample.ScheduleRow(title: "โครงการ", strategy: 1, spans: spans)], name: "schedule")
  }

  @Test(arguments: DrawingWidth.allCases)
  func `draws a bar from the first day of the first month to the last of the last`(
    _ size: DrawingWidth
  ) throws {
    // November to September: all of the year's 365 days but the 31 of October.
    let reading = DrawingReading(try drawing(table([Sample.span(1, 11)]))[size])
    let track = reading.rectangles("chart-band")
    let start = try #require(track.map(\.left).min())
    let end = try #require(track.map(\.right).max())
    let bar = try #require(reading.rectangles("chart-bar").first)
    #expect(abs((bar.left - start) / (end - start) - 31.0 / 365) < 0.001)
    #expect(abs(bar.right - end) < 0.01)
    #expect(reading.words("chart-small").contains("พ.ย. 2563 – ก.ย. 2564"))
  }

  @Test(
    arguments: [
      ([Sample.span(0, 11)], 0, 1), ([Sample.span(-3, 3)], 1, 1), ([Sample.span(9, 12)], 1, 1),
      ([Sample.span(-3, 20)], 2, 1), ([Sample.span(12, 13)], 1, 0), ([Sample.span(-4, -1)], 1, 0),
      ([Sample.span(0, 0), Sample.span(5, 6)], 0, 2), ([], 0, 0),
    ] as [([Period.Span], Int, Int)])
  func `cuts what lies outside the year and puts an arrow there`(_ spans: [Period.Span], _ arrows: Int, _ bars: Int)
    throws
  {
    let other = Sample.ScheduleRow(title: "อื่น", strategy: 1, spans: [Sample.span(0, 0)])
    let row = Sample.ScheduleRow(title: "โครงการ", strategy: 1, spans: spans)
    let reading = DrawingReading(try drawing(Sample.schedule([row, other], name: "schedule")).wide)
    #expect(reading.shapes.count { $0.contains("chart-arrow") } == arrows)
    #expect(reading.rectangles("chart-bar").count == bars + 1)
  }

  @Test func `has every project under its strategy, in the strategy's colour`() throws {
    let reading = DrawingReading(try drawing(Sample.schedules[0]).narrow)
    let labels = reading.words("chart-label").joined()
    for number in 1...9 { #expect(labels.contains("\(number). โครงการ")) }
    #expect(reading.words("chart-strong").count { $0.first?.isNumber == true } == 3)
    #expect(reading.rectangles("chart-series-1").count == 2)
    #expect(reading.rectangles("chart-plain").count == 1)
  }

  @Test func `marks the day of the figures where it lies in the year`() throws {
    let inside = try drawing(table([Sample.span(0, 5)]), asOf: Day(year: 2021, month: 6, day: 30))
    let outside = try drawing(table([Sample.span(0, 5)]), asOf: Day(year: 2021, month: 10, day: 1))
    #expect(DrawingReading(inside.wide).shapes.contains("chart-asof"))
    #expect(DrawingReading(inside.wide).words("chart-small").contains("ณ 30 มิ.ย. 2564"))
    #expect(!DrawingReading(outside.wide).shapes.contains("chart-asof"))
  }

  @Test func `names the quarter in which most projects run, unless several have as many`() throws {
    let rows = [Sample.span(0, 5), Sample.span(4, 8), Sample.span(3, 3)].map {
      Sample.ScheduleRow(title: "โครงการ", strategy: 1, spans: [$0])
    }
    #expect(
      try drawing(Sample.schedule(rows, name: "schedule")).title
        == "ไตรมาสที่ 2 มีโครงการอยู่ระหว่างดำเนินการมากที่สุด คือ 3 จาก 3 โครงการ")
    #expect(try drawing(table([Sample.span(0, 11)])).title == "ระยะเวลาดำเนินการของ 1 โครงการ")
  }

  @Test func `counts what has a period, and no part of a project`() throws {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    let rows = [[Sample.span(0, 5)], [Sample.span(4, 8)], [Sample.span(3, 3)], []].map {
      Sample.ScheduleRow(title: "โครงการ", strategy: 1, spans: $0)
    }
    let table = Sample.schedule(rows, name: "schedule")
    func title(_ things: Timeline.Things, _ parts: Set<String>, _ language: InterfaceLanguage = .thai) throws -> String
    {
      let outcome = Timeline.chart(
        of: table, year: year, naming: things, counting: { !parts.contains($0.key) }, in: try sampleContext(language))
      return try #require(outcome.drawing).title
    }
    #expect(
      try title(.projects, []) == "ไตรมาสที่ 2 มีโครงการอยู่ระหว่างดำเนินการมากที่สุด คือ 3 จาก 3 โครงการที่ระบุเวลา")
    #expect(try title(.items, ["3", "4"]) == "ไตรมาสที่ 2 มีรายการอยู่ระหว่างดำเนินการมากที่สุด คือ 2 จาก 2 รายการ")
    // One alone is in no quarter more than the others.
    #expect(try title(.activities, ["2", "3"]) == "ระยะเวลาดำเนินการของ 1 จาก 2 กิจกรรม")
    #expect(try title(.items, [], .english) == "Quarter 2 is the busiest: 3 of the 3 items with dates are under way")
  }

  @Test func `has nothing to draw where no project states its period`() throws {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    for table in [table([]), Sample.bars[0]] {
      #expect(Timeline.chart(of: table, year: year, in: try sampleContext()).drawing == nil)
    }
  }
}
