import Charts
import Language
import Tables
import Testing

@Suite struct QuarterChartTests {
  private let six = Sample.strategyByQuarter(titles: Sample.strategyTitles, amounts: Sample.strategyQuarters)
  private let four = Sample.strategyByQuarter(
    titles: Array(Sample.strategyTitles.prefix(4)), amounts: Array(Sample.strategyQuarters.prefix(4)))

  @Test func `stacks up to four strategies, sets more side by side, and draws one by itself`() throws {
    let context = try sampleContext()
    func classes(_ table: Table) throws -> Set<String> {
      let drawing = try #require(QuarterChart.chart(of: table, in: context).drawing)
      return DrawingReading(drawing.wide).rectangles.reduce(into: []) { $0.formUnion($1.classes) }
    }
    #expect(try classes(four).contains("chart-segment"))
    #expect(try !classes(six).contains("chart-segment"))
    let one = try #require(
      QuarterChart.chart(of: Sample.strategyByQuarter(titles: ["ก"], amounts: [[1, 2, 3, 4]]), in: context).drawing)
    #expect(DrawingReading(one.wide).rectangles("chart-bar").count == 4)
  }

  @Test(arguments: DrawingWidth.allCases)
  func `writes every amount of every strategy above its column`(_ size: DrawingWidth)
    throws
  {
    let drawing = try #require(SmallMultiples.chart(of: six, in: sampleContext()).drawing)
    let figures = DrawingReading(drawing[size]).words("chart-ink")
    #expect(figures == Sample.strategyQuarters.flatMap { $0.map { grouped($0 ?? 0) } })
  }

  @Test(arguments: DrawingWidth.allCases)
  func `draws a baht as high in every panel`(_ size: DrawingWidth) throws {
    let drawing = try #require(SmallMultiples.chart(of: six, in: sampleContext()).drawing)
    let bars = DrawingReading(drawing[size]).rectangles("chart-bar")
    let amounts = Sample.strategyQuarters.flatMap { $0.compactMap(\.self) }.filter { $0 > 0 }
    #expect(bars.count == amounts.count)
    let largest = bars.map(\.height).max() ?? 0
    for (bar, amount) in zip(bars, amounts) where amount > 10_000 {
      #expect(abs(bar.height / largest - Double(amount) / 297_192) < 0.005, "\(amount)")
    }
  }

  @Test func `draws a baht as long in every panel where amounts have no room above columns`() throws {
    let amounts = [
      [10_000_000_000, 0, 4_000_000_000, 0], [5_000_000_000, 900_000_000, 0, 0], [0, 700_000_000, 0, 0],
    ]
    let table = Sample.strategyByQuarter(titles: ["ก", "ข", "ค"], amounts: amounts)
    let drawing = try #require(SmallMultiples.chart(of: table, in: sampleContext()).drawing)
    let bars = DrawingReading(drawing.narrow).rectangles("chart-bar")
    let drawn = amounts.joined().filter { $0 > 0 }
    #expect(bars.count == drawn.count)
    // All start at one line, whatever their own figures' widths.
    #expect(Set(bars.map(\.left)).count == 1, "\(bars)")
    let largest = bars.map(\.width).max() ?? 0
    for (bar, amount) in zip(bars, drawn) {
      #expect(abs(bar.width / largest - Double(amount) / 10_000_000_000) < 0.001, "\(amount)")
    }
  }

  @Test func `stacks parts as high as their amounts, with the total above and names at the side`() throws {
    let drawing = try #require(StackedColumns.chart(of: four, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    #expect(reading.words("chart-value") == ["0", "449,740", "166,080", "549,992"])
    #expect(reading.words("chart-on-series-1") == ["201,100", "297,192"])
    #expect(reading.words("chart-on-series-3") == ["248,640", "114,080", "244,800"])
    #expect(reading.rectangles("chart-segment").count == 8)
    let first = try #require(reading.rectangles("chart-series-1").first)
    let third = try #require(reading.rectangles("chart-series-3").first)
    // Two pixels of each part are the gap above it.
    #expect(abs((first.height + 2) / (third.height + 2) - 201_100.0 / 248_640) < 0.005)
    for title in [0, 2, 3] {
      #expect(reading.words("chart-ink").joined().contains(Sample.strategyTitles[title].prefix(12)))
    }
  }

  @Test func `says below a stack what it has no part of, and why`() throws {
    let stacked = Sample.strategyByQuarter(
      titles: ["ก", "ข", "ค"], amounts: [[1, 2, 3, 4], [0, 0, 0, 0], [nil, nil, nil, nil]])
    var rows = stacked.rows
    rows[2] = Table.Row(
      title: rows[2].title, member: rows[2].member, cells: [.blank, .blank, .blank, .blank, .notStated])
    let table = Table(
      name: stacked.name, caption: stacked.caption, rowHead: stacked.rowHead, rowKey: stacked.rowKey,
      columns: stacked.columns, rows: rows, total: stacked.total)
    let drawing = try #require(StackedColumns.chart(of: table, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    #expect(reading.words("chart-small").suffix(2) == ["2. ข: 0", "3. ค: ไม่ระบุ"])
    #expect(reading.faults(width: drawing.wide.width, height: drawing.wide.height).isEmpty)
  }

  @Test func `refuses to stack a negative amount, and sets it below zero side by side`() throws {
    let table = Sample.strategyByQuarter(titles: ["ก", "ข"], amounts: [[10, -5, 0, 0], [1, 2, 3, 4]])
    #expect(StackedColumns.chart(of: table, in: try sampleContext()).note != nil)
    let drawing = try #require(QuarterChart.chart(of: table, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    #expect(reading.words("chart-ink").contains("−5"))
    let bars = reading.rectangles("chart-bar")
    #expect(bars[1].top == bars[0].bottom)
    #expect(abs(bars[0].height / bars[1].height - 2) < 0.01)
  }

  @Test func `names the quarter with the most, and its share of the year`() throws {
    let drawing = try #require(QuarterColumns.chart(of: six, in: sampleContext()).drawing)
    #expect(drawing.title == "ไตรมาส 2 มีงบประมาณมากที่สุด ร้อยละ 40.2 ของยอดรวม")
    #expect(DrawingReading(drawing.wide).words("chart-ink") == ["32,350", "644,165", "314,105", "611,592"])
    #expect(drawing.description.contains("1,602,212") && drawing.description.contains("32,350"))
  }

  @Test func `never calls money without a quarter the largest quarter`() throws {
    let table = Sample.strategyByQuarter(titles: ["ก"], amounts: [[10, 20, 0, 0, 9_000]], name: "unscheduled")
    let drawing = try #require(QuarterChart.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title == "ร้อยละ 99.7 ของยอดรวมไม่ระบุไตรมาส")
  }

  @Test(
    arguments: [
      ([750_000, 750_000, 750_000, 750_000], "เท่ากันทุกไตรมาส ไตรมาสละ 750,000 บาท"),
      // Two equal quarters are not every quarter, whether the others are zero or blank.
      ([5_000, 0, 5_000, 0], "มากที่สุดเท่ากัน 2 ไตรมาส ไตรมาสละ 5,000 บาท"),
      ([5_000, nil, 5_000, nil], "มากที่สุดเท่ากัน 2 ไตรมาส ไตรมาสละ 5,000 บาท"),
      ([10, 30, 20, 0, 10], "ไตรมาส 2 มีงบประมาณมากที่สุด ร้อยละ 42.9 ของยอดรวม"),
      ([10, 30, 20, 0, 11], "ร้อยละ 15.5 ของยอดรวมไม่ระบุไตรมาส"),
    ] as [([Int?], String)])
  func `claims of the quarters no more than the figures hold`(_ amounts: [Int?], _ title: String) throws {
    let table = Sample.strategyByQuarter(titles: ["ก"], amounts: [amounts], name: "claims")
    #expect(try #require(QuarterChart.chart(of: table, in: sampleContext()).drawing).title == title)
  }

  @Test func `reads a table with a row a quarter alike`() throws {
    let table = Table(
      name: "budget-by-quarter", caption: .text("งบประมาณ"), rowHead: .label(.quarter), rowKey: "quarter",
      columns: [Table.Column(key: "budget", title: .label(.budget), unit: .baht)],
      rows: (1...4).map {
        Table.Row(
          title: .text("ไตรมาส \($0)"), member: Member(.quarter, String($0)), cells: [Sample.baht($0 * 1_000)])
      })
    let drawing = try #require(QuarterColumns.chart(of: table, as: Member(.strategy, "3"), in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    #expect(reading.words("chart-ink") == ["1,000", "2,000", "3,000", "4,000"])
    #expect(reading.rectangles("chart-series-3").count == 4)
  }

  @Test func `has no place for money without a quarter where the table is blank there`() throws {
    let context = try sampleContext()
    let amounts: [Int?] = [1_000, 2_000, nil, 4_000, nil]
    let byRow = Table(
      name: "budget-by-quarter", caption: .text("งบประมาณ"), rowHead: .label(.quarter), rowKey: "quarter",
      columns: [Table.Column(key: "budget", title: .label(.budget), unit: .baht)],
      rows: amounts.enumerated().map { index, amount in
        Table.Row(
          kind: index == 4 ? .unstated : .member, title: .text(index == 4 ? "ไม่ระบุไตรมาส" : "ไตรมาส \(index + 1)"),
          member: Member(.quarter, index == 4 ? "unscheduled" : String(index + 1)),
          cells: [amount.map(Sample.baht) ?? .blank])
      })
    let columns = try #require(QuarterColumns.chart(of: byRow, in: context).drawing)
    // A quarter that is blank keeps its place in the year.
    let quarters = ["ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"]
    #expect(DrawingReading(columns.wide).words("chart-small").filter { $0.contains("ไตรมาส") } == quarters)
    let scheduled = Sample.strategyByQuarter(titles: ["ก", "ข"], amounts: [amounts, amounts])
    let total = scheduled.total.map {
      Table.Row(kind: .total, title: $0.title, cells: Array($0.cells.prefix(4)) + [.blank] + $0.cells.suffix(1))
    }
    let byColumn = Table(
      name: scheduled.name, caption: scheduled.caption, rowHead: scheduled.rowHead, rowKey: scheduled.rowKey,
      columns: scheduled.columns, rows: scheduled.rows, total: total)
    let matrix = try #require(Heatmap.chart(of: byColumn, in: context).drawing)
    #expect(DrawingReading(matrix.wide).words("chart-small").filter { $0.contains("ไตรมาส") } == quarters)
    // Where one row has such money, all have its place.
    let partly = Sample.strategyByQuarter(titles: ["ก", "ข"], amounts: [amounts, [1, 1, 1, 1, 1]])
    let whole = try #require(Heatmap.chart(of: partly, in: context).drawing)
    #expect(DrawingReading(whole.wide).words("chart-small").contains("ไม่ระบุ"))
  }

  @Test func `writes an amount of zero, and nothing where the document leaves a quarter blank`() throws {
    let table = Sample.strategyByQuarter(titles: ["ก"], amounts: [[0, nil, 7, 8]])
    let drawing = try #require(QuarterColumns.chart(of: table, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    #expect(reading.words("chart-ink") == ["0", "7", "8"])
    #expect(!reading.words("chart-small").contains("–"))
  }

  @Test func `has nothing to draw without quarters or without an amount`() throws {
    let context = try sampleContext()
    let silent = Sample.strategyByQuarter(titles: [], amounts: [])
    for table in [Sample.bars[0], Sample.schedules[0]] {
      #expect(QuarterChart.chart(of: table, in: context).drawing == nil)
      #expect(Heatmap.chart(of: table, in: context).drawing == nil)
    }
    #expect(SmallMultiples.chart(of: silent, in: context).drawing == nil)
  }

  /// A number with commas between threes.
  private func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000)," + String(String(1_000 + number % 1_000).dropFirst())
  }
}
