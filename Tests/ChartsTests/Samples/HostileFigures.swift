import Charts
import Diagnostics
import Fiscal
import Language
import Tables
import Testing

/// Figures that are hard to draw, to be shown by every kind of chart.
enum HostileFigures: String, CaseIterable, CustomTestStringConvertible {
  case none, oneValue, allZero, partlyUnstated, aThird, nearlyAll, sixtyRows, longThaiTitles, negative
  case leastAndMost, english, unbrokenLatin

  var testDescription: String { rawValue }

  /// 160 Thai characters without a space.
  static let longThaiTitle = String(
    String(repeating: Sample.longTitle.filter { $0 != " " }, count: 2).unicodeScalars.prefix(160))

  /// Titles with satang; none where nothing is stated.
  var rows: [(title: String, satang: Int64?)] {
    func rows(_ amounts: [Int64?]) -> [(title: String, satang: Int64?)] {
      amounts.enumerated().map { ("โครงการที่ \($0 + 1) ส่งเสริมการเรียนรู้", $1) }
    }
    func titled(_ title: String) -> [(title: String, satang: Int64?)] {
      (1...9).map { ("\(title)\($0)", Int64($0) * 1_234_567) }
    }
    return switch self {
    case .none: []
    case .oneValue: rows([48_829_200])
    case .allZero: rows([0, 0, 0, 0, 0, 0, 0])
    case .partlyUnstated: rows([100_000, nil, 300_050, nil, 70_000, 0, 20_000, 5, 60_000])
    // One project holds 37 % of the plan, the others the rest.
    case .aThird: rows([3_700_000] + (1...9).map { $0 * 140_000 })
    case .nearlyAll: rows([99_900_000_000] + Array(repeating: 10_000_000, count: 10))
    case .sixtyRows: rows((1...60).map { $0 * $0 * 9_970 })
    case .longThaiTitles: titled(HostileFigures.longThaiTitle)
    case .negative: rows([500_000, 200_000, -100_000, 300_000, 40_000, 10_000])
    // One satang beside 92 quadrillion baht.
    case .leastAndMost: rows([9_200_000_000_000_000_000, 1, 2, 3, 4, 5])
    case .english:
      titled("Strengthening internationalization and interdisciplinary responsibility across administrations ")
    case .unbrokenLatin: titled(Sample.unbrokenTitle)
    }
  }
}

/// Every kind of chart, each with a table of its own made of the same figures.
enum ChartKind: String, CaseIterable, CustomTestStringConvertible {
  case bars, quarterColumns, stackedColumns, smallMultiples, heatmap, timeline, curve, bullet, sankey, treemap

  var testDescription: String { rawValue }

  /// Whether it shows parts of a whole, which no negative amount can be.
  var refusesNegatives: Bool { [.bars, .stackedColumns, .bullet, .sankey, .treemap].contains(self) }

  /// Whether there is nothing to be seen in zeros.
  var needsMoney: Bool { [.stackedColumns, .curve, .bullet, .sankey, .treemap].contains(self) }

  func draw(_ figures: HostileFigures, in context: ChartContext) -> ChartOutcome {
    guard let year = FiscalYear(buddhistEra: 2564) else { return .nothing }
    let day = Day(year: 2021, month: 6, day: 30)
    let rows = figures.rows
    return switch self {
    case .bars: BarChart.chart(of: Sample.projects(rows), in: context)
    case .quarterColumns: QuarterColumns.chart(of: Sample.quarters(rows), in: context)
    case .stackedColumns: StackedColumns.chart(of: Sample.quarters(Array(rows.prefix(4))), in: context)
    case .smallMultiples: SmallMultiples.chart(of: Sample.quarters(rows), in: context)
    case .heatmap: Heatmap.chart(of: Sample.quarters(rows), in: context)
    case .timeline: Timeline.chart(of: Sample.timeline(rows), year: year, asOf: day, in: context)
    case .curve: SCurve.chart(of: Sample.curve(rows), year: year, asOf: day, in: context)
    case .bullet: Bullet.chart(of: Sample.phases(rows), in: context)
    case .sankey: Sankey.chart(of: Sample.flows(rows), in: context)
    case .treemap: Treemap.chart(of: Sample.projects(rows), in: context)
    }
  }
}

extension Sample {
  typealias Figures = [(title: String, satang: Int64?)]

  private static func cell(_ satang: Int64?) -> Cell { satang.map { .amount(Money(satang: $0)) } ?? .notStated }

  private static func sum(_ rows: Figures) -> Int64 { rows.reduce(0) { $0 + ($1.satang ?? 0) } }

  private static func strategy(_ index: Int) -> Reference {
    Reference(Member(.strategy, String(index % 6 + 1)), title: .text(strategyTitles[index % 6]))
  }

  /// A row a project, with its strategy and share.
  static func projects(_ rows: Figures) -> Table {
    let whole = Money(satang: sum(rows))
    return Table(
      name: "project-list", caption: .text("โครงการทั้งหมดในแผน"), rowHead: .label(.project), rowKey: "project",
      columns: [
        Table.Column(key: "number", title: .text("ที่")), Table.Column(key: "strategy", title: .label(.strategy)),
        Table.Column(key: "budget", title: .label(.budget), unit: .baht),
        Table.Column(key: "share", title: .label(.share), unit: .percent),
      ],
      rows: rows.enumerated().map { index, row in
        let share = row.satang.flatMap { Percent(of: Money(satang: $0), in: whole) }
        return Table.Row(
          title: .text(row.title), member: Member(.project, String(index + 1)),
          cells: [
            .text(.text(String(index + 1))), .references([strategy(index)]), cell(row.satang),
            share.map { .percent($0) } ?? .blank,
          ])
      },
      total: Table.Row(kind: .total, title: .label(.total), cells: [.blank, .blank, .amount(whole), .blank]))
  }

  /// A row a group: all of its money in the first quarter, none in the second, nothing stated of the third.
  static func quarters(_ rows: Figures) -> Table {
    let whole = Money(satang: sum(rows))
    let columns = (1...4).map {
      Table.Column(
        key: "q\($0)", title: .text("ไตรมาส \($0)"), unit: .baht, member: Member(.quarter, String($0)))
    }
    return Table(
      name: "hostile-quarters", caption: .text("งบประมาณแต่ละกลุ่ม จำแนกตามไตรมาส"), rowHead: .label(.group),
      rowKey: "group",
      columns: columns + [Table.Column(key: "total", title: .label(.total), unit: .baht, isTotal: true)],
      rows: rows.enumerated().map { index, row in
        Table.Row(
          title: .text(row.title), member: Member(.strategy, String(index + 1)),
          cells: [cell(row.satang), .amount(.zero), .notStated, .amount(.zero), cell(row.satang)])
      },
      total: rows.isEmpty
        ? nil
        : Table.Row(
          kind: .total, title: .label(.total),
          cells: [.amount(whole), .amount(.zero), .notStated, .amount(.zero), .amount(whole)]))
  }

  /// A row a project, of months that depend on its place.
  static func timeline(_ rows: Figures) -> Table {
    schedule(
      rows.enumerated().map { index, row in
        ScheduleRow(
          title: row.title, strategy: index % 6 + 1, spans: row.satang == nil ? [] : [span(index % 12, 11)])
      }, name: "hostile-schedule")
  }

  /// The first four amounts as the money of the quarters, half of it spent, in percent of all of it.
  static func curve(_ rows: Figures) -> Table {
    let parts = (rows + [("", 0), ("", 0), ("", 0), ("", 0)]).prefix(4).map { Double($0.satang ?? 0) }
    let whole = parts.reduce(0, +)
    var reached = 0.0
    let planned = parts.map { part in
      reached += part
      return whole == 0 ? 0 : Int(reached / whole * 10_000)
    }
    return cumulative(
      planned, planned.enumerated().map { $0 == 3 ? nil : $1 / 2 },
      targets: [(rows.first?.title ?? "เป้าหมาย", [3_200, nil, 7_700, 10_000])], name: "hostile-curve")
  }

  /// The first four amounts as those of a project's phases.
  static func phases(_ rows: Figures) -> Table {
    let phases: [(String, Label)] = [
      ("planned", .plannedBudget), ("allocated", .allocated), ("spent", .spent), ("obligated", .obligated),
    ]
    return Table(
      name: "hostile-money", caption: .label(.tableMoneyOfProject), rowHead: .label(.headItem), rowKey: "phase",
      columns: [Table.Column(key: "amount", title: .label(.headAmount), unit: .baht)],
      rows: zip(phases, rows).map { phase, row in
        Table.Row(
          title: .label(phase.1), member: Member(.phase, phase.0),
          cells: [row.satang.map { .amount(Money(satang: $0)) } ?? .notReported])
      })
  }

  /// A row a strategy, in it a row a group; a third of each amount from one source, the rest from another.
  static func flows(_ rows: Figures) -> Table {
    func cells(_ satang: Int64) -> [Cell] {
      [.amount(Money(satang: satang / 3)), .amount(Money(satang: satang - satang / 3)), .amount(Money(satang: satang))]
    }
    let thirds = rows.reduce(0) { $0 + ($1.satang ?? 0) / 3 }
    let whole = sum(rows)
    return Table(
      name: "budget-flows", caption: .text("งบประมาณจากแหล่งงบประมาณ ผ่านยุทธศาสตร์ ไปยังกลุ่มที่รับผิดชอบ"),
      rowHead: .label(.strategy), rowKey: "strategy",
      columns: ["เงินงบประมาณ", rows.first?.title ?? ""].enumerated().map {
        Table.Column(key: "s\($0)", title: .text($1), unit: .baht, member: Member(.source, "s\($0)"))
      } + [Table.Column(key: "total", title: .label(.total), unit: .baht, isTotal: true)],
      rows: rows.enumerated().flatMap { index, row -> [Table.Row] in
        let satang = row.satang ?? 0
        return [
          Table.Row(title: .text(row.title), member: Member(.strategy, String(index + 1)), cells: cells(satang)),
          Table.Row(
            title: .text("กลุ่ม " + row.title), member: Member(.group, "g\(index * 7 % 11)"), level: 1,
            cells: cells(satang)),
        ]
      },
      total: Table.Row(
        kind: .total, title: .label(.total),
        cells: [
          .amount(Money(satang: thirds)), .amount(Money(satang: whole - thirds)), .amount(Money(satang: whole)),
        ]))
  }
}
