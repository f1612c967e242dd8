import Diagnostics
import Fiscal
import Language
import Plans
import Reports
import Tables

extension Sample {
  static func reference(_ dimension: Dimension, _ key: String) -> Reference {
    Reference(Member(dimension, key), title: .text("\(key) \(hostile)"))
  }

  static func table(_ name: String, _ member: Member = Member(.strategy, "1"), level: Int = 0) -> Table {
    Table(
      name: name, caption: .text("ตาราง \(name) \(hostile)"), rowHead: .label(.strategy), rowKey: "row",
      columns: [
        Table.Column(key: "number", title: .text("ที่")),
        Table.Column(key: "groups", title: .label(.group)),
        Table.Column(key: "budget", title: .label(.budget), unit: .baht),
        Table.Column(key: "q1", title: .text("ไตรมาส 1"), unit: .baht, member: Member(.quarter, "1")),
      ],
      rows: [
        Table.Row(
          title: .text("แถว \(hostile)"), member: member, level: level,
          cells: [
            .text(.text("1")), .references([reference(.group, "a"), reference(.group, "b")]), .amount(baht(1_602_212)),
            .amount(Money(satang: 50)),
          ], origins: [place(3)]),
        Table.Row(
          title: .text("ไม่มีหน้า"), member: Member(.project, "missing"),
          cells: [.text(.text("2")), .notStated, .amount(.zero), .noBudget]),
        Table.Row(kind: .unstated, title: .label(.notStated), cells: [.blank, .blank, .notStated, .notReported]),
      ],
      total: Table.Row(
        kind: .total, title: .label(.total), cells: [.blank, .blank, .amount(baht(1_602_212)), .notCrossed]),
      notes: [.text(hostile)])
  }

  /// What is worked out of the sample plan, with one check still open.
  static let report: PlanReport = {
    var diagnostics = [
      Diagnostic(
        id: "missing-target", severity: .warning, at: place(9),
        message: Message(thai: "ตัวชี้วัดไม่มีค่าเป้าหมาย \(hostile)", english: "an indicator without a target \(hostile)"),
        hint: Message(thai: "เพิ่ม target:", english: "add a target:"))
    ]
    return PlanReport(of: plan, diagnostics: &diagnostics)
  }()
}
