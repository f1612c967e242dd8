import Fiscal
import Language
import Tables

/// Tables as the reports make them, with the figures of the plan of Lampang and with figures that are hard to draw.
enum Sample {
  static let strategyTitles = [
    "การจัดการศึกษาเพื่อความมั่นคงของสังคมและประเทศชาติ",
    "การผลิตและพัฒนากำลังคน การวิจัย และนวัตกรรมเพื่อสร้างขีดความสามารถในการแข่งขันของประเทศ",
    "การพัฒนาศักยภาพคนทุกช่วงวัย และการสร้างสังคมแห่งการเรียนรู้",
    "การสร้างโอกาส ความเสมอภาค และความเท่าเทียมทางการศึกษา",
    "การจัดการศึกษาเพื่อสร้างเสริมคุณภาพชีวิตที่เป็นมิตรกับสิ่งแวดล้อม",
    "การพัฒนาประสิทธิภาพของระบบบริหารจัดการศึกษา",
  ]

  /// Baht by quarter, a row a strategy.
  static let strategyQuarters: [[Int?]] = [
    [0, 201_100, 42_000, 297_192], [0, 0, 0, 0], [0, 248_640, 114_080, 244_800], [0, 0, 10_000, 8_000],
    [29_450, 59_050, 25_500, 3_000], [2_900, 135_375, 122_525, 58_600],
  ]

  /// A title of 160 characters, as long as an official one gets.
  static let longTitle = String(
    String(repeating: "โครงการส่งเสริมและพัฒนาการจัดการเรียนรู้เชิงรุกเพื่อยกระดับคุณภาพการศึกษาขั้นพื้นฐาน ", count: 3)
      .unicodeScalars.prefix(160))

  /// A title without a place to break.
  static let unbrokenTitle = String(repeating: "ABCDEFGHIJKLMNOP", count: 10)

  static func baht(_ amount: Int) -> Cell { .amount(Money(satang: Int64(amount) * 100)) }

  static func money(_ amounts: [Int?]) -> Cell { baht(amounts.reduce(0) { $0 + ($1 ?? 0) }) }

  static func share(_ part: Int, of whole: Int) -> Cell {
    Percent(of: Money(satang: Int64(part)), in: Money(satang: Int64(whole))).map { .percent($0) } ?? .blank
  }

  /// A row a strategy: budget, projects and share.
  static func byStrategy(titles: [String], amounts: [Int], name: String = "budget-by-strategy") -> Table {
    let total = amounts.reduce(0, +)
    return Table(
      name: name, caption: .text("งบประมาณจำแนกตามยุทธศาสตร์"), rowHead: .label(.strategy),
      rowKey: "strategy",
      columns: [
        Table.Column(key: "amount", title: .label(.budget), unit: .baht),
        Table.Column(key: "projects", title: .label(.projects), unit: .projects),
        Table.Column(key: "share", title: .label(.share), unit: .percent),
      ],
      rows: zip(titles, amounts).enumerated().map { index, entry in
        Table.Row(
          title: .text(entry.0), member: Member(.strategy, String(index + 1)),
          cells: [baht(entry.1), .count(index), share(entry.1, of: total)])
      },
      total: Table.Row(
        kind: .total, title: .label(.total), cells: [baht(total), .count(28), share(total, of: total)]))
  }

  /// A row of a table with a column a quarter.
  struct QuarterRow {
    var title: String
    var key: String
    var amounts: [Int?]
    var kind = Table.Row.Kind.member
    var level = 0
  }

  /// A column a quarter, and the total.
  static func byQuarter(
    _ rows: [QuarterRow], of dimension: Dimension = .strategy, name: String, withoutQuarter: Bool = false
  ) -> Table {
    func cells(_ amounts: [Int?]) -> [Cell] {
      var cells: [Cell] = amounts.map { $0.map(baht) ?? .blank }
      cells.append(money(amounts))
      return cells
    }
    func quarter(_ number: Int) -> Table.Column {
      Table.Column(
        key: number == 5 ? "unscheduled" : "q\(number)",
        title: .text(number == 5 ? "ไม่ระบุไตรมาส" : "ไตรมาส \(number)"), unit: .baht,
        member: Member(.quarter, number == 5 ? "unscheduled" : String(number)))
    }
    let count = withoutQuarter ? 5 : 4
    let outermost = rows.filter { $0.level == 0 }
    let sums: [Int?] = (0..<count).map { quarter in outermost.reduce(0) { $0 + ($1.amounts[quarter] ?? 0) } }
    let total = Table.Column(key: "total", title: .label(.total), unit: .baht, isTotal: true)
    return Table(
      name: name, caption: .text("งบประมาณแต่ละยุทธศาสตร์ จำแนกตามไตรมาส"), rowHead: .label(.strategy),
      rowKey: "strategy", columns: (1...count).map(quarter) + [total],
      rows: rows.map {
        Table.Row(
          kind: $0.kind, title: .text($0.title), member: Member(dimension, $0.key), level: $0.level,
          cells: cells($0.amounts))
      }, total: Table.Row(kind: .total, title: .label(.total), cells: cells(sums)))
  }

  static func strategyByQuarter(titles: [String], amounts: [[Int?]], name: String = "strategy-by-quarter") -> Table {
    byQuarter(
      zip(titles, amounts).enumerated().map { index, entry in
        QuarterRow(title: entry.0, key: String(index + 1), amounts: entry.1)
      }, name: name, withoutQuarter: amounts.first?.count == 5)
  }
}
