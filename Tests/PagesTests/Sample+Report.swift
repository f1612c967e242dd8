import Diagnostics
import Fiscal
import Language
import Plans
import Tables

@testable import Reports

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
          ], origin: place(3)),
        Table.Row(
          title: .text("ไม่มีหน้า"), member: Member(.project, "missing"),
          cells: [.text(.text("2")), .notStated, .amount(.zero), .noBudget]),
        Table.Row(kind: .unstated, title: .label(.notStated), cells: [.blank, .blank, .notStated, .notReported]),
      ],
      total: Table.Row(
        kind: .total, title: .label(.total), cells: [.blank, .blank, .amount(baht(1_602_212)), .notCrossed]),
      notes: [.text(hostile)])
  }

  static let declared = Table(
    name: "declared-totals", caption: .text("ยอดในเอกสาร"), rowHead: .text("รายการ"), rowKey: "item",
    columns: [
      Table.Column(key: "declared", title: .text("ในเอกสาร")), Table.Column(key: "difference", title: .text("ผลต่าง")),
    ],
    rows: [Table.Row(title: .text("งบประมาณ"), cells: [.amount(baht(10)), .amount(.zero)])])

  static let report = PlanReport(
    plan: plan, ledger: Ledger([]),
    figures: KeyFigures(
      planned: .stated(baht(1_602_212)), projects: 2, activities: 1, strategies: 2, groups: 2, indicators: 1,
      unscheduled: .stated(baht(5))),
    budgetByStrategy: table("budget-by-strategy"), strategyByQuarter: table("strategy-by-quarter"),
    budgetByGroup: table("budget-by-group", Member(.group, "a+b")), groupByQuarter: table("group-by-quarter"),
    budgetByQuarter: table("budget-by-quarter", Member(.quarter, "1")), budgetBySource: nil, budgetByCategory: nil,
    projects: table("projects", Member(.project, "1.10"), level: 1), declared: declared,
    schedule: table("schedule", Member(.project, "1")),
    strategies: [
      StrategyReport(
        strategy: plan.strategies[0], planned: .stated(baht(1_602_212)), share: Percent(hundredths: 10_000),
        projectCount: 2, projects: table("strategy-1-projects"), byGroup: table("strategy-1-groups")),
      StrategyReport(
        strategy: plan.strategies[1], planned: .stated(.zero), share: nil, projectCount: 0, projects: nil, byGroup: nil),
    ],
    groups: plan.groups.map {
      GroupReport(
        group: $0, planned: .stated(baht(540_292)), share: Percent(hundredths: 3372), ownProjectCount: 1,
        jointProjectCount: 1, own: table("group-\($0.id)-own"), joint: table("group-\($0.id)-joint"),
        byQuarter: table("group-\($0.id)-quarters"), schedule: table("group-\($0.id)-schedule"))
    },
    joint: JointReport(planned: .stated(baht(7000)), projects: table("joint-projects")),
    quarters: Quarter.allCases.map {
      QuarterReport(
        quarter: $0, planned: .noBudget, share: nil, projects: nil,
        byStrategy: table("quarter-\($0.rawValue)-strategy"),
        byGroup: nil, withoutAmount: table("quarter-\($0.rawValue)-active"))
    },
    projectReports: [
      ProjectReport(
        project: projects[0], planned: .notStated, share: nil, byQuarter: table("project-1-quarters"),
        lines: table("project-1-lines"), indicators: nil, activities: nil, previous: nil, next: "1.10"),
      ProjectReport(
        project: projects[1], planned: .stated(baht(7000)), share: nil, byQuarter: nil, lines: nil, indicators: nil,
        activities: nil, previous: "1", next: nil),
    ],
    checks: [
      Diagnostic(
        id: "missing-target", severity: .warning, at: place(9),
        message: Message(thai: "ตัวชี้วัดไม่มีค่าเป้าหมาย \(hostile)", english: "an indicator without a target \(hostile)"),
        hint: Message(thai: "เพิ่ม target:", english: "add a target:"))
    ])
}
