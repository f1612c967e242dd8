import Charts
import Language
import Tables
import Testing

@Suite struct TreemapTests {
  private static let amounts: [Int64] = [600_00, 300_00, 50_00, 400_00, 250_00, 150_00, 250_00]

  private func figures(_ amounts: [Int64?]) -> Sample.Figures {
    amounts.enumerated().map { ("โครงการ \($0 + 1)", $1) }
  }

  @Test(arguments: DrawingWidth.allCases)
  func `the area of every project is in proportion to its budget`(_ size: DrawingWidth) throws {
    let table = Sample.projects(figures(TreemapTests.amounts))
    let drawing = try #require(Treemap.chart(of: table, in: sampleContext()).drawing)
    let parts = DrawingReading(drawing[size]).rectangles("chart-segment")
    #expect(parts.count == 7)
    // With the two pixels of ground at the right and below each.
    let areas = parts.map { ($0.width + 2) * ($0.height + 2) }.sorted()
    let unit = areas.reduce(0, +) / 2_000
    for (area, amount) in zip(areas, TreemapTests.amounts.sorted()) {
      #expect(abs(area / unit - Double(amount) / 100) < 0.2, "\(area / unit) for \(amount)")
    }
    // The sum of each strategy above its projects: the first and the seventh share one.
    #expect(DrawingReading(drawing[size]).words("chart-small").contains("850 · 42.5%"))
  }

  @Test(arguments: DrawingWidth.allCases)
  func `no rectangle lies on another, however unequal`(_ size: DrawingWidth) throws {
    for figures in HostileFigures.allCases {
      let outcome = ChartKind.treemap.draw(figures, in: try sampleContext())
      guard let drawing = outcome.drawing else { continue }
      let parts = DrawingReading(drawing[size]).rectangles("chart-segment")
      for (index, part) in parts.enumerated() where part.width > 1 && part.height > 1 {
        for other in parts[(index + 1)...] where other.width > 1 && other.height > 1 {
          #expect(!part.overlaps(other), "\(figures): \(part) \(other)")
        }
      }
    }
  }

  @Test func `is bars where there are fewer than five parts`() throws {
    let few = Treemap.chart(of: Sample.projects(figures([5_00, 0, nil, 3_00, 2_00, 9_00])), in: try sampleContext())
    let bars = DrawingReading(try #require(few.drawing).wide).rectangles("chart-bar")
    #expect(bars.count == 4)
    let five = Treemap.chart(of: Sample.projects(figures([5_00, 1_00, 3_00, 2_00, 9_00])), in: try sampleContext())
    #expect(DrawingReading(try #require(five.drawing).wide).rectangles("chart-bar").isEmpty)
  }

  @Test func `bars in its place say of what has no money that it has none`() throws {
    let figures = figures([5_00, 0, nil, 3_00])
    let drawing = try #require(Treemap.chart(of: Sample.projects(figures), in: try sampleContext()).drawing)
    for size in [drawing.wide, drawing.narrow] {
      let reading = DrawingReading(size)
      #expect(reading.words("chart-label") == figures.map(\.title))
      #expect(reading.words("chart-value") == ["5", "0", "3"])
      #expect(reading.words("chart-small").contains("ไม่ระบุ"))
    }
    #expect(drawing.title == "โครงการ 1 มีงบประมาณมากที่สุด ร้อยละ 62.5 ของยอดรวม")
  }

  /// A table of projects of which some have no strategy.
  private func table(withoutStrategy open: Set<Int>, withNumbers: Bool = true) -> Table {
    let table = Sample.projects(figures([600_00, 300_00, 250_00, 400_00, 150_00, 500_00]))
    let rows = table.rows.enumerated().map { place, row in
      var cells = row.cells
      if open.contains(place) { cells[1] = .notStated }
      if !withNumbers { cells[0] = .blank }
      return Table.Row(title: row.title, member: row.member, cells: cells)
    }
    return Table(
      name: table.name, caption: table.caption, rowHead: table.rowHead, rowKey: table.rowKey, columns: table.columns,
      rows: rows, total: table.total)
  }

  @Test func `what has no strategy has the colour of none`() throws {
    func colours(_ open: Set<Int>) throws -> [String] {
      let drawing = try #require(Treemap.chart(of: table(withoutStrategy: open), in: sampleContext()).drawing)
      return DrawingReading(drawing.wide).rectangles("chart-segment").flatMap {
        $0.classes.subtracting(["chart-segment"])
      }
    }
    #expect(try colours([1, 4]).count { $0 == "chart-rest" } == 2)
    #expect(try !colours([1, 4]).contains("chart-plain"))
    // Where none has a strategy, nothing could be taken for one.
    #expect(try Set(colours([0, 1, 2, 3, 4, 5])) == ["chart-plain"])
  }

  @Test func `speaks of numbers only where projects have them, and not of every rectangle`() throws {
    func note(_ withNumbers: Bool) throws -> String {
      let table = table(withoutStrategy: [], withNumbers: withNumbers)
      let drawing = try #require(Treemap.chart(of: table, in: sampleContext()).drawing)
      return DrawingReading(drawing.wide).texts.last?.text ?? ""
    }
    #expect(try note(true) == "พื้นที่ของแต่ละช่องเป็นสัดส่วนกับงบประมาณ เลขในช่องคือเลขที่ในตาราง ช่องที่เล็กเกินไปไม่มีเลข")
    #expect(try note(false) == "พื้นที่ของแต่ละช่องเป็นสัดส่วนกับงบประมาณ")
  }

  @Test func `draws the smallest of many projects as one in their strategy`() throws {
    let table = Sample.projects(HostileFigures.sixtyRows.rows)
    let drawing = try #require(Treemap.chart(of: table, in: sampleContext()).drawing)
    #expect(DrawingReading(drawing.wide).rectangles("chart-segment").count == 36)
    #expect(DrawingReading(drawing.narrow).rectangles("chart-segment").count == 22)
  }
}
