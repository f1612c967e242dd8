import Charts
import Diagnostics
import Language
import Fiscal
import Tables
import Testing

@Suite struct BarChartTests {
  private let plan = Sample.byStrategy(titles: Sample.strategyTitles, amounts: Sample.strategyAmounts)

  /// A table of one column of money.
  private func table(_ cells: [Cell]) -> Table {
    Table(
      name: "budget-by-group", caption: .text("งบประมาณ"), rowHead: .label(.group), rowKey: "group",
      columns: [Table.Column(key: "amount", title: .label(.budget), unit: .baht)],
      rows: cells.enumerated().map { Table.Row(title: .text("กลุ่ม \($0)"), cells: [$1]) })
  }

  @Test(arguments: DrawingWidth.allCases)
  func `writes the amount and the share of every strategy beside its bar`(
    _ size: DrawingWidth
  )
    throws
  {
    let drawing = try #require(BarChart.chart(of: plan, in: sampleContext()).drawing)
    let reading = DrawingReading(drawing[size])
    #expect(reading.words("chart-value") == ["540,292", "0", "607,520", "18,000", "117,000", "319,400"])
    #expect(reading.words("chart-small") == ["33.7%", "0%", "37.9%", "1.1%", "7.3%", "19.9%"])
  }

  @Test func `says in the title who has the most, in the description how much there is`() throws {
    let drawing = try #require(BarChart.chart(of: plan, in: sampleContext()).drawing)
    #expect(drawing.title == "ยุทธศาสตร์ที่ 3 มีงบประมาณมากที่สุด ร้อยละ 37.9 ของยอดรวม")
    #expect(drawing.subtitle == "งบประมาณจำแนกตามยุทธศาสตร์ ปีงบประมาณ พ.ศ. 2564 (บาท)")
    for figure in ["1,602,212", "607,520", "ยุทธศาสตร์ที่ 2", " 0 "] { #expect(drawing.description.contains(figure)) }
    let english = try #require(BarChart.chart(of: plan, in: sampleContext(.english)).drawing)
    #expect(english.title == "Strategy 3 has the largest budget, 37.9% of the total")
  }

  @Test(arguments: DrawingWidth.allCases)
  func `draws bars from one line in proportion to the amounts, and none for zero`(
    _ size: DrawingWidth
  ) throws {
    let drawing = try #require(BarChart.chart(of: plan, in: sampleContext()).drawing)
    let bars = DrawingReading(drawing[size]).rectangles("chart-bar")
    #expect(bars.count == 5)
    #expect(Set(bars.map(\.left)).count == 1)
    for (bar, amount) in zip(bars, Sample.strategyAmounts.filter { $0 > 0 }) {
      #expect(abs(bar.width / bars[1].width - Double(amount) / 607_520) < 0.005)
    }
    #expect(
      bars.map { $0.text.suffix(8) } == ["series-1", "series-3", "series-4", "series-5", "series-6"])
  }

  @Test func `says why a row has no amount`() throws {
    let cells: [Cell] = [.noBudget, .notStated, Sample.baht(5), .notItemised]
    let drawing = try #require(BarChart.chart(of: table(cells), in: sampleContext()).drawing)
    let reading = DrawingReading(drawing.wide)
    #expect(reading.words("chart-small") == ["ไม่ใช้งบประมาณ", "ไม่ระบุ", "ไม่ได้แจกแจง"])
    #expect(reading.rectangles("chart-bar").count == 1)
  }

  @Test func `never says of money without a member that it has the most`() throws {
    func rows(_ members: [Int64]) -> Table {
      Table(
        name: "budget-by-source", caption: .text("งบประมาณจำแนกตามแหล่งเงิน"), rowHead: .label(.source), rowKey: "source",
        columns: [Table.Column(key: "amount", title: .label(.budget), unit: .baht)],
        rows: members.map { Table.Row(title: .text("แหล่ง"), cells: [.amount(Money(satang: $0))]) } + [
          Table.Row(kind: .unstated, title: .label(.notStated), cells: [.amount(Money(satang: 900_000))])
        ])
    }
    let drawing = try #require(BarChart.chart(of: rows([100_000]), in: sampleContext()).drawing)
    #expect(drawing.title == "เงิน 9,000 บาทไม่ระบุแหล่งงบประมาณ")
    let alone = try #require(BarChart.chart(of: rows([]), in: sampleContext()).drawing)
    #expect(alone.title == "งบประมาณจำแนกตามแหล่งเงิน")
    #expect(!alone.description.isEmpty)
  }

  @Test(
    arguments: [
      // Another could have more only if more is open than the largest exceeds the next by.
      ([900, 400], .unstated, 500, "ยุทธศาสตร์ที่ 1 มีงบประมาณมากที่สุด ร้อยละ 50.0 ของยอดรวม"),
      ([900, 400], .unstated, 501, "ร้อยละ 27.8 ของยอดรวมไม่ระบุยุทธศาสตร์"),
      ([900], .unstated, 901, "ร้อยละ 50.0 ของยอดรวมไม่ระบุยุทธศาสตร์"),
      ([900], .unstated, 100, "ยุทธศาสตร์ที่ 1 มีงบประมาณมากที่สุด ร้อยละ 90.0 ของยอดรวม"),
      ([400, 400], .unstated, 200, "ร้อยละ 20.0 ของยอดรวมไม่ระบุยุทธศาสตร์"),
      ([900, 400], .notCrossed, 700, "ร้อยละ 35.0 ของยอดรวมไม่ได้แยกตามยุทธศาสตร์"),
      ([900, 400], .notItemised, 700, "ร้อยละ 35.0 ของยอดรวมไม่ได้แยกตามยุทธศาสตร์"),
      ([900, 400], .unstated, 0, "ยุทธศาสตร์ที่ 1 มีงบประมาณมากที่สุด ร้อยละ 69.2 ของยอดรวม"),
    ] as [([Int], Table.Row.Kind, Int, String)])
  func `claims the largest only where what is open could not overturn it`(
    _ amounts: [Int], _ kind: Table.Row.Kind, _ open: Int, _ title: String
  ) throws {
    let members = Sample.byStrategy(titles: Array(Sample.strategyTitles.prefix(amounts.count)), amounts: amounts)
    let whole = amounts.reduce(open, +)
    let table = Table(
      name: members.name, caption: members.caption, rowHead: members.rowHead, rowKey: members.rowKey,
      columns: members.columns,
      rows: members.rows + [Table.Row(kind: kind, title: .label(.notStated), cells: [Sample.baht(open)])],
      total: Table.Row(kind: .total, title: .label(.total), cells: [Sample.baht(whole)]))
    let drawing = try #require(BarChart.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title == title)
    #expect(drawing.description.contains("ในส่วนที่ระบุ") == (open > 0 && amounts.count > 1 && amounts[0] > amounts[1]))
    let english = try #require(BarChart.chart(of: table, in: sampleContext(.english)).drawing)
    #expect(english.title.contains(" strategy") != title.contains("มากที่สุด"), "\(english.title)")
  }

  @Test(
    arguments: [
      ([900, 400], 500, "ยุทธศาสตร์ที่ 1 มีงบประมาณมากที่สุด ร้อยละ 69.2 ของยอดรวม"),
      ([900, 400], 501, "แผนมีเงินอีก 501 บาทที่ไม่ระบุไตรมาส"), ([900], 0, "งบประมาณทั้งหมด 900 บาท อยู่ในยุทธศาสตร์ที่ 1"),
      ([900], 901, "แผนมีเงินอีก 901 บาทที่ไม่ระบุไตรมาส"),
    ] as [([Int], Int, String)])
  func `claims the largest of a quarter only where money without a quarter could not overturn it`(
    _ amounts: [Int], _ unscheduled: Int, _ title: String
  ) throws {
    let table = Sample.byStrategy(titles: Array(Sample.strategyTitles.prefix(amounts.count)), amounts: amounts)
    let money = Money(satang: Int64(unscheduled) * 100)
    let drawing = try #require(BarChart.chart(of: table, beside: money, in: sampleContext()).drawing)
    #expect(drawing.title == title)
    #expect(drawing.description.contains("ไม่ระบุไตรมาส") == (unscheduled > 0))
  }

  @Test func `has nothing to draw without an amount or without a column of money`() throws {
    let context = try sampleContext()
    for table in [table([]), table([.notStated, .noBudget]), Sample.schedules[0]] {
      let outcome = BarChart.chart(of: table, in: context)
      #expect(outcome.drawing == nil && outcome.note == nil)
    }
  }

  @Test func `refuses a negative amount and says so`() throws {
    let outcome = BarChart.chart(of: table([Sample.baht(10), Sample.baht(-1)]), in: try sampleContext())
    #expect(outcome.drawing == nil)
    #expect(outcome.note?.contains("ติดลบ") == true)
  }

  @Test(
    arguments: [
      ([0, 0], "ทุกรายการเป็น 0 บาท"), ([7, 7], "เท่ากันทุกรายการ รายการละ 7 บาท"),
      ([7, 7, 3], "มากที่สุดเท่ากัน 2 รายการ รายการละ 7 บาท"), ([9, 0], "งบประมาณทั้งหมด 9 บาท อยู่ในยุทธศาสตร์ที่ 1"),
      ([1_000_000, 1], "ยุทธศาสตร์ที่ 1 มีงบประมาณมากที่สุด 1,000,000 บาท"),
    ] as [([Int], String)])
  func `claims in the title no more than the figures hold`(_ amounts: [Int], _ words: String) throws {
    let table = Sample.byStrategy(titles: Array(["ก", "ข", "ค"].prefix(amounts.count)), amounts: amounts)
    let title = try #require(BarChart.chart(of: table, in: sampleContext()).drawing).title
    #expect(title.contains(words), "\(title)")
  }

  @Test(
    arguments: [
      ([1_000_000, 1], [">99.9%", "<0.1%"]),
      // 0.037 % is not zero with two decimals, and neither is 99.963 % all.
      ([8_092_606, 3_000], [">99.9%", "<0.1%"]), ([5, 0], ["100%", "0%"]),
    ] as [([Int], [String])])
  func `rounds neither a little to nothing nor nearly all to all`(_ amounts: [Int], _ shares: [String]) throws {
    let table = Sample.byStrategy(titles: ["ก", "ข"], amounts: amounts)
    let drawing = try #require(BarChart.chart(of: table, in: sampleContext()).drawing)
    #expect(DrawingReading(drawing.wide).words("chart-small") == shares)
  }

  @Test(
    arguments: [
      // 64.4496 %, which two decimals make 64.45; 40.7493 %, likewise 40.75.
      ([822_400, 453_636], "64.4"), ([130_000, 100_000, 89_024], "40.7"),
    ] as [([Int], String)])
  func `rounds a share once, the same beside its bar as in the title`(_ amounts: [Int], _ share: String) throws {
    let table = Sample.byStrategy(titles: Array(Sample.strategyTitles.prefix(amounts.count)), amounts: amounts)
    let drawing = try #require(BarChart.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title == "ยุทธศาสตร์ที่ 1 มีงบประมาณมากที่สุด ร้อยละ \(share) ของยอดรวม")
    #expect(DrawingReading(drawing.wide).words("chart-small").first == share + "%")
    // Where rows overlap there is no total, and the share is no other.
    let overlapping = Table(
      name: table.name, caption: table.caption, rowHead: table.rowHead, rowKey: table.rowKey, columns: table.columns,
      rows: table.rows)
    let bars = try #require(BarChart.chart(of: overlapping, in: sampleContext()).drawing)
    #expect(DrawingReading(bars.wide).words("chart-small").first == share + "%")
  }

  @Test func `shows a title of 160 characters whole`() throws {
    #expect(Sample.longTitle.unicodeScalars.count == 160)
    let table = Sample.byStrategy(titles: [Sample.longTitle], amounts: [5])
    let drawing = try #require(BarChart.chart(of: table, in: sampleContext()).drawing)
    for size in [drawing.wide, drawing.narrow] {
      let label = DrawingReading(size).words("chart-label").joined().filter { $0 != " " }
      #expect(label == "1." + Sample.longTitle.filter { $0 != " " })
    }
  }
}
