import Charts
import Diagnostics
import Fiscal
import Language
import Markup
import Tables
import Testing

@Suite struct SankeyTests {
  private let table = Sample.flowTables[0]

  @Test(arguments: DrawingWidth.allCases)
  func `draws every node as high as its money, on a narrow page the middle ones twice`(_ size: DrawingWidth) throws {
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    let nodes = DrawingReading(drawing[size]).rectangles("chart-segment")
    let sources = [620.0, 300, 100], strategies = [750.0, 180, 90], groups = [570.0, 250, 180, 20]
    let expected = sources + strategies + (size == .narrow ? strategies : []) + groups
    #expect(nodes.count == expected.count)
    let unit = nodes.reduce(0) { $0 + $1.height } / expected.reduce(0, +)
    #expect(nodes.map { ($0.height / unit).rounded() }.sorted() == expected.sorted())
    // What has no member stands last in its column and looks so.
    #expect(nodes.count { $0.classes.contains("chart-rest") } == 2)
  }

  @Test func `draws every flow as wide as its money, however little`() throws {
    let amounts = [500_000, 499_000, 400, 300, 300]
    let table = Sample.flows(
      sources: [("a", "แหล่ง ก")], strategies: [Sample.strategyTitles[0]],
      groups: zip(["ก", "ข", "ค", "ง", "จ"], amounts).map { (1, $0, [$1]) })
    let body = try #require(Sankey.chart(of: table, in: sampleContext()).drawing).wide.body
    let heights = String(decoding: body.bytes, as: UTF8.self).matches(of: /C[-0-9. ]+v([0-9.]+)C/).compactMap {
      Double($0.1)
    }
    #expect(heights.count == amounts.count + 1)
    for (height, amount) in zip(heights.sorted(by: >).dropFirst(), amounts) {
      #expect(abs(height - 320 * Double(amount) / 1_000_000) < 0.01)
    }
  }

  @Test func `writes every node's amount and share`() throws {
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    let words = DrawingReading(drawing.wide).words("chart-small")
    for figure in ["620 · 60.8%", "300 · 29.4%", "100 · 9.8%", "750 · 73.5%", "570 · 55.9%", "20 · 2.0%", "ไม่ระบุ"] {
      #expect(words.contains(figure), "\(figure) in \(words)")
    }
  }

  @Test func `says which flow is the largest`() throws {
    let table = Sample.flows(
      sources: [("state", "เงินงบประมาณ"), ("local", "เงินสนับสนุน")], strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: [(1, "ก", [300, 200]), (1, "joint", [0, 250]), (2, "ข", [150, 120])])
    let thai = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    #expect(thai.title == "เส้นทางที่มีเงินมากที่สุดคือยุทธศาสตร์ที่ 1 → กลุ่ม ก ร้อยละ 49.0 ของยอดรวม")
    #expect(thai.description.contains("1,020") && thai.description.contains("500"))
    let english = try #require(Sankey.chart(of: table, in: sampleContext(.english)).drawing)
    #expect(english.title == "The largest flow, 49.0% of the total, is Strategy 1 → กลุ่ม ก")
  }

  /// A table of two sources, in which the flow from the first to the first strategy is the largest of all.
  private func fromSource(unstated: Int, isOfGroup: Bool) -> Table {
    Sample.flows(
      sources: [("a", "แหล่ง ก"), (isOfGroup ? "b" : "unstated", isOfGroup ? "แหล่ง ข" : "ไม่ระบุ")],
      strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: [
        (1, "ก", [400, 0]), (1, "ข", [300, 0]), (2, "ก", [200, 0]), (2, isOfGroup ? "unstated" : "ข", [0, unstated]),
      ])
  }

  @Test func `says which flow is the largest of all steps, and not only of the last`() throws {
    let table = fromSource(unstated: 100, isOfGroup: true)
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext(.english)).drawing)
    #expect(drawing.title == "The largest flow, 70.0% of the total, is แหล่ง ก → Strategy 1")
    #expect(drawing.description.hasSuffix("The largest flow is แหล่ง ก → Strategy 1 with 700 baht."))
  }

  @Test(arguments: [(300, true), (301, false)])
  func `crowns a flow only where what is not known in another step could not overturn it`(
    _ unstated: Int, _ isCrowned: Bool
  ) throws {
    // 400 of the last step, and what has no group there, against 700.
    let table = fromSource(unstated: unstated, isOfGroup: true)
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title.contains("แหล่ง ก → ยุทธศาสตร์ที่ 1") == isCrowned)
    #expect(drawing.description.contains("มากที่สุด") == isCrowned)
    #expect(isCrowned || drawing.title == "งบประมาณจากแหล่งงบประมาณ ผ่านยุทธศาสตร์ ไปยังกลุ่มที่รับผิดชอบ")
  }

  @Test(arguments: [(500, true), (501, false)])
  func `crowns a flow only where what has no source could not overturn it`(_ unstated: Int, _ isCrowned: Bool) throws {
    let table = fromSource(unstated: unstated, isOfGroup: false)
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title.contains("แหล่ง ก → ยุทธศาสตร์ที่ 1") == isCrowned, "\(drawing.title)")
    #expect(isCrowned || drawing.title.hasSuffix(" ของยอดรวมไม่ระบุแหล่งงบประมาณ"), "\(drawing.title)")
  }

  @Test func `crowns none of two flows with the same money in different steps`() throws {
    let table = Sample.flows(
      sources: [("a", "แหล่ง ก"), ("b", "แหล่ง ข")], strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: [(1, "ก", [500, 0]), (2, "ข", [100, 200])])
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title == "งบประมาณจากแหล่งงบประมาณ ผ่านยุทธศาสตร์ ไปยังกลุ่มที่รับผิดชอบ")
    #expect(!drawing.description.contains("มากที่สุด"))
  }

  @Test(arguments: [(249, true), (250, true), (251, false)])
  func `crowns a flow only where what has no group could not overturn it`(_ open: Int, _ isCrowned: Bool) throws {
    let table = Sample.flows(
      sources: [("a", "แหล่ง ก"), ("b", "แหล่ง ข")], strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: [(1, "ก", [250, 250]), (2, "ข", [125, 125]), (2, "unstated", [open - 100, 100])])
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    #expect(drawing.title.hasPrefix("เส้นทางที่มีเงินมากที่สุดคือยุทธศาสตร์ที่ 1 → กลุ่ม ก ") == isCrowned)
    #expect(drawing.title.hasSuffix(" ของยอดรวมไม่ระบุกลุ่ม") == !isCrowned, "\(drawing.title)")
    #expect(drawing.description.contains("มากที่สุด") == isCrowned)
  }

  @Test func `money without a strategy flows in the colour of none`() throws {
    let strategies = Sample.flows(
      sources: [("a", "แหล่ง ก"), ("b", "แหล่ง ข")], strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: [(1, "ก", [500, 100]), (2, "ข", [250, 0])])
    let rows = strategies.rows.map { row in
      row.member == Member(.strategy, "2")
        ? Table.Row(kind: .unstated, title: .label(.notStated), member: Member(.strategy, "unstated"), cells: row.cells)
        : row
    }
    let table = Table(
      name: strategies.name, caption: strategies.caption, rowHead: strategies.rowHead, rowKey: strategies.rowKey,
      columns: strategies.columns, rows: rows, total: strategies.total)
    let body = try #require(Sankey.chart(of: table, in: sampleContext()).drawing).wide.body
    let svg = String(decoding: body.bytes, as: UTF8.self)
    #expect(svg.contains("chart-flow chart-series-1") && svg.contains("chart-flow chart-rest"))
    #expect(!svg.contains("chart-flow chart-plain"))
  }

  @Test func `orders the members so that the flows cross less`() throws {
    let table = Sample.flows(
      sources: [("a", "แหล่ง ก"), ("b", "แหล่ง ข")], strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: [(1, "ก", [0, 700]), (2, "ข", [200, 0])])
    let drawing = try #require(Sankey.chart(of: table, in: sampleContext()).drawing)
    let nodes = DrawingReading(drawing.wide).rectangles("chart-segment")
    // Two straight bands: the two nodes of each column stand at the same height.
    let tops = Dictionary(grouping: nodes, by: \.left).values.map { $0.map { ($0.height * 10).rounded() } }
    #expect(tops.count == 3)
    #expect(Set(tops.map { "\($0)" }).count == 1, "\(tops)")
  }

  @Test func `draws the smallest of many members as one`() throws {
    let keys = ["ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ"]
    let table = Sample.flows(
      sources: [("a", "แหล่ง ก"), ("b", "แหล่ง ข")], strategies: Array(Sample.strategyTitles.prefix(2)),
      groups: keys.enumerated().map { ($0 % 2 + 1, $1, [($0 + 1) * 100, 1]) })
    let reading = DrawingReading(try #require(Sankey.chart(of: table, in: sampleContext()).drawing).wide)
    #expect(reading.words("chart-small").contains("อื่น ๆ 3 รายการ"))
    // 100 + 200 + 300 and three times 1 of 4,509.
    #expect(reading.words("chart-small").contains("603 · 13.4%"))
    #expect(!reading.words("chart-small").contains("กลุ่ม ก"))
  }

  @Test func `refuses sums that do not agree`() throws {
    var rows = table.rows
    let row = rows[1]
    rows[1] = Table.Row(
      kind: row.kind, title: row.title, member: row.member, level: 1,
      cells: [
        Sample.baht(500), Sample.baht(0), Sample.baht(0), Sample.baht(499),
      ])
    let broken = Table(
      name: table.name, caption: table.caption, rowHead: table.rowHead, rowKey: table.rowKey, columns: table.columns,
      rows: rows, total: table.total)
    let outcome = Sankey.chart(of: broken, in: try sampleContext())
    #expect(outcome.drawing == nil)
    #expect(outcome.note?.contains("ไม่เท่ากัน") == true)
  }
}
