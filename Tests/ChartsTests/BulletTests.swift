import Charts
import Diagnostics
import Fiscal
import Language
import Tables
import Testing

@Suite struct BulletTests {
  @Test(arguments: DrawingWidth.allCases)
  func `writes every amount beside its sign`(_ size: DrawingWidth) throws {
    let drawing = try #require(Bullet.chart(of: Sample.bullets[0], in: sampleContext()).drawing)
    #expect(DrawingReading(drawing[size]).words("chart-value") == ["450,000", "440,000", "335,500", "30,000"])
  }

  @Test(arguments: DrawingWidth.allCases)
  func `draws spent from zero and obligated after it, in proportion`(_ size: DrawingWidth) throws {
    let reading = DrawingReading(try #require(Bullet.chart(of: Sample.bullets[0], in: sampleContext()).drawing)[size])
    let ground = try #require(reading.rectangles("chart-band").first)
    let spent = try #require(reading.rectangles("chart-bar").first)
    let obligated = try #require(reading.rectangles("chart-segment").first)
    #expect(spent.left == ground.left)
    #expect(abs(spent.width / ground.width - 335_500.0 / 450_000) < 0.001)
    #expect(abs(obligated.left - spent.right) < 0.02)
    #expect(abs(obligated.right - ground.left - ground.width * 365_500 / 450_000) < 0.5)
    // The plan and the allocation, each on the bar and beside its name.
    #expect(reading.shapes.count { $0 == "chart-mark" } == 2)
    #expect(reading.shapes.count { $0 == "chart-asof" } == 2)
  }

  @Test func `names the base of its percentage`() throws {
    let allocated = try #require(Bullet.chart(of: Sample.bullets[0], in: sampleContext()).drawing)
    #expect(allocated.title == "เบิกจ่ายแล้วร้อยละ 76.3 ของงบประมาณที่ได้รับจัดสรร")
    let planned = try #require(Bullet.chart(of: Sample.bullets[1], in: sampleContext()).drawing)
    #expect(planned.title == "เบิกจ่ายแล้วร้อยละ 150.0 ของงบประมาณตามแผน")
  }

  @Test func `says of a whole whose parts are partly allocated that its base is either`() throws {
    let table = Sample.money(
      [("planned", .plannedBudget, 900_000), ("allocated", .allocated, 100_000), ("spent", .spent, 90_000)],
      share: Percent(hundredths: 1_800), base: .baseEither)
    let thai = try #require(Bullet.chart(of: table, in: sampleContext()).drawing)
    #expect(thai.title == "เบิกจ่ายแล้วร้อยละ 18.0 ของงบที่ได้รับจัดสรรหรือตามแผน")
    let english = try #require(Bullet.chart(of: table, in: sampleContext(.english)).drawing)
    #expect(english.title == "18.0% of the allocated or planned budget is spent")
  }

  @Test func `rounds its percentage once, and neither a little to nothing nor nearly all to all`() throws {
    for (spent, share) in [(644_496, "64.4"), (999_999, ">99.9"), (1_000_004, ">100"), (1, "<0.1")] {
      let percent = Percent(of: Money(satang: Int64(spent)), in: Money(satang: 1_000_000))
      let money = Sample.money([("planned", .plannedBudget, 1_000_000), ("spent", .spent, spent)], share: percent)
      let drawing = try #require(Bullet.chart(of: money, in: sampleContext()).drawing)
      #expect(drawing.title == "เบิกจ่ายแล้วร้อยละ \(share) ของงบประมาณตามแผน")
    }
  }

  @Test func `says of what is not reported that it is not`() throws {
    let drawing = try #require(Bullet.chart(of: Sample.bullets[2], in: sampleContext()).drawing)
    #expect(DrawingReading(drawing.wide).words("chart-small") == ["ยังไม่รายงาน", "ยังไม่รายงาน"])
  }

  @Test func `has nothing to draw where nothing is spent or obligated, and refuses a negative amount`() throws {
    let silent = Sample.money([("planned", .plannedBudget, 5), ("spent", .spent, nil)], share: nil)
    #expect(Bullet.chart(of: silent, in: try sampleContext()).drawing == nil)
    let negative = Sample.money([("planned", .plannedBudget, 5), ("spent", .spent, -1)], share: nil)
    #expect(Bullet.chart(of: negative, in: try sampleContext()).note?.contains("ติดลบ") == true)
  }
}
