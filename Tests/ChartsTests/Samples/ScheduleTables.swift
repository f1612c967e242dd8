import Fiscal
import Language
import Tables

extension Sample {
  /// From the first day of a month to the last of another; months count from October of the fiscal year 2564.
  static func span(_ first: Int, _ last: Int) -> Period.Span {
    let october = 2020 * 12 + 9
    return Period.Span(
      first: Month(index: october + first).firstDay, last: Month(index: october + last).lastDay, namesDays: false)
  }

  struct ScheduleRow {
    var title: String
    var strategy: Int?
    var spans: [Period.Span]
  }

  static func schedule(_ rows: [ScheduleRow], name: String) -> Table {
    Table(
      name: name, caption: .text("ระยะเวลาดำเนินงานของโครงการ"), rowHead: .label(.project), rowKey: "title",
      columns: [
        Table.Column(key: "number", title: .text("ที่")), Table.Column(key: "strategy", title: .label(.strategy)),
        Table.Column(key: "period", title: .text("ระยะเวลา")),
      ],
      rows: rows.enumerated().map { index, row in
        let reference = row.strategy.map {
          Reference(Member(.strategy, String($0)), title: .text(strategyTitles[($0 - 1) % 6]))
        }
        let strategy: Cell = reference.map { .references([$0]) } ?? .notStated
        let period: Cell = row.spans.isEmpty ? .notStated : .period(Period(spans: row.spans, printed: "ตลอดปี"))
        return Table.Row(
          title: .text(row.title), member: Member(.project, String(index + 1)),
          cells: [.text(.text(String(index + 1))), strategy, period])
      })
  }

  static let schedules: [Table] = [
    schedule(
      [
        ScheduleRow(
          title: "โครงการสร้างและส่งเสริมความเป็นพลเมืองดีตามรอยพระยุคลบาทด้านการศึกษาสู่การปฏิบัติ", strategy: 1,
          spans: [span(1, 11)]),
        ScheduleRow(title: "โครงการสวนพฤกษศาสตร์โรงเรียน", strategy: 1, spans: [span(3, 8)]),
        ScheduleRow(title: "โครงการประชุมคณะกรรมการ", strategy: 3, spans: [span(2, 2), span(5, 5), span(8, 9)]),
        ScheduleRow(title: "โครงการข้ามปีงบประมาณ", strategy: 3, spans: [span(-4, 16)]),
        ScheduleRow(title: "โครงการที่เริ่มก่อนปี", strategy: 3, spans: [span(-4, 1)]),
        ScheduleRow(title: "โครงการวันสุดท้าย", strategy: 6, spans: [span(11, 11)]),
        ScheduleRow(title: "โครงการปีหน้า", strategy: 6, spans: [span(13, 14)]),
        ScheduleRow(title: "โครงการที่ไม่บอกเวลา", strategy: 6, spans: []),
        ScheduleRow(title: "โครงการที่ไม่บอกยุทธศาสตร์", strategy: nil, spans: [span(0, 11)]),
      ], name: "schedule"),
    schedule(
      (0..<60).map { ScheduleRow(title: "\(longTitle) \($0)", strategy: $0 / 10 + 1, spans: [span($0 % 12, 11)]) },
      name: "long-schedule"),
    schedule(
      [
        ScheduleRow(title: unbrokenTitle, strategy: 1, spans: (0..<6).map { span($0 * 2, $0 * 2) }),
        ScheduleRow(title: "ก", strategy: 1, spans: [span(0, 0)]),
      ], name: "broken-spans"),
    schedule([ScheduleRow(title: "โครงการเดียว", strategy: nil, spans: [span(0, 0)])], name: "one-project"),
  ]
}
