import Fiscal
import Language
import Tables

extension Sample {
  static func percent(_ hundredths: Int) -> Cell { .percent(Percent(hundredths: hundredths)) }

  /// Planned and spent money up to the end of each quarter, in hundredths of percent of a million baht.
  static func cumulative(
    _ planned: [Int], _ spent: [Int?], targets: [(String, [Int?])] = [], name: String = "cumulative"
  ) -> Table {
    func column(_ key: String, _ title: Label, _ unit: Table.Unit) -> Table.Column {
      Table.Column(key: key, title: .label(title), unit: unit)
    }
    return Table(
      name: name, caption: .label(.tableCumulative), rowHead: .label(.quarter), rowKey: "quarter",
      columns: [
        column("planned", .plannedToDate, .baht), column("planned_percent", .plannedToDate, .percent),
        column("spent", .spentToDate, .baht), column("spent_percent", .spentToDate, .percent),
      ]
        + targets.enumerated().map { place, target in
          Table.Column(key: "target_\(place + 1)", title: .text(target.0), unit: .percent)
        },
      rows: Quarter.allCases.enumerated().map { place, quarter in
        let spent = spent[place]
        return Table.Row(
          title: .label(.byEndOfQuarter, ["number": .text(String(quarter.rawValue))]),
          member: Member(.quarter, String(quarter.rawValue)),
          cells: [
            baht(planned[place] * 100), percent(planned[place]), spent.map { baht($0 * 100) } ?? .notReported,
            spent.map(percent) ?? .notReported,
          ] + targets.map { $0.1[place].map(percent) ?? .notStated })
      })
  }

  static let cumulatives: [Table] = [
    cumulative(
      [1_553, 7_282, 8_835, 10_000], [1_340, 3_553, 4_675, nil],
      targets: [("เป้าหมายใช้จ่าย", [3_200, 5_400, 7_700, 10_000]), ("เป้าหมายเบิกจ่าย", [2_700, 5_000, 7_200, 9_400])]),
    cumulative([0, 0, 0, 9_000], [0, nil, nil, nil], name: "cumulative-empty"),
    cumulative([2_500, 5_000, 7_500, 10_000], [2_500, 5_000, 7_500, 10_000], name: "cumulative-whole"),
    cumulative(
      [10_000, 10_000, 10_000, 10_000], [10_000, 12_000, 17_000, 25_000],
      targets: [(unbrokenTitle, [nil, nil, nil, 10_000])], name: "cumulative-over"),
    cumulative([100, 200, 300, 10_000], [-500, 0, 100, nil], name: "cumulative-negative"),
  ]

  /// A row a phase, in baht.
  static func money(
    _ amounts: [(String, Label, Int?)], share: Percent?, base: Label = .basePlanned, name: String = "project-1-money"
  ) -> Table {
    Table(
      name: name, caption: .label(.tableMoneyOfProject), rowHead: .label(.headItem), rowKey: "phase",
      columns: [
        Table.Column(key: "amount", title: .label(.headAmount), unit: .baht),
        Table.Column(key: "percent", title: .label(.percentOf, ["base": .label(base)]), unit: .percent),
      ],
      rows: amounts.map { key, label, amount in
        Table.Row(
          title: .label(label), member: Member(.phase, key),
          cells: [
            amount.map(baht) ?? .notReported, key == "spent" ? share.map { .percent($0) } ?? .notReported : .blank,
          ])
      })
  }

  static let bullets: [Table] = [
    money(
      [
        ("planned", .plannedBudget, 450_000), ("allocated", .allocated, 440_000), ("spent", .spent, 335_500),
        ("obligated", .obligated, 30_000), ("used", .used, 365_500), ("balance", .balance, 74_500),
      ], share: Percent(hundredths: 7_625), base: .baseAllocated),
    money(
      [("planned", .plannedBudget, 100), ("spent", .spent, 150), ("balance", .balance, -50)],
      share: Percent(hundredths: 15_000),
      name: "project-2-money"),
    money(
      [
        ("planned", .plannedBudget, 9_000_000_000_000), ("allocated", .allocated, nil), ("spent", .spent, nil),
        ("obligated", .obligated, 1), ("used", .used, 1),
      ], share: nil, name: "project-3-money"),
  ]
}
