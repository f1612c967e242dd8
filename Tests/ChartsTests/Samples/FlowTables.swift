import Fiscal
import Language
import Tables

extension Sample {
  /// Baht by strategy, group and source; the rows of a strategy are its groups, their amounts those of the sources.
  static func flows(
    sources: [(key: String, title: String)], strategies: [String],
    groups: [(strategy: Int, key: String, amounts: [Int])], name: String = "budget-flows"
  ) -> Table {
    func cells(_ rows: [[Int]]) -> [Cell] {
      let sums = sources.indices.map { place in rows.reduce(0) { $0 + $1[place] } }
      let whole = rows.reduce(0) { $0 + $1.reduce(0, +) }
      return sums.map(baht) + [baht(whole)]
    }
    func group(_ key: String) -> (Table.Row.Kind, Phrase) {
      switch key {
      case "unstated": (.unstated, .label(.notStated))
      case "joint": (.joint, .label(.joint))
      default: (.member, .text("กลุ่ม \(key)"))
      }
    }
    return Table(
      name: name, caption: .text("งบประมาณจากแหล่งงบประมาณ ผ่านยุทธศาสตร์ ไปยังกลุ่มที่รับผิดชอบ"),
      rowHead: .label(.strategy), rowKey: "strategy",
      columns: sources.map {
        Table.Column(key: $0.key, title: .text($0.title), unit: .baht, member: Member(.source, $0.key))
      } + [Table.Column(key: "total", title: .label(.total), unit: .baht, isTotal: true)],
      rows: strategies.enumerated().flatMap { index, title -> [Table.Row] in
        let parts = groups.filter { $0.strategy == index + 1 }
        return [
          Table.Row(
            title: .text(title), member: Member(.strategy, String(index + 1)), cells: cells(parts.map(\.amounts)))
        ]
          + parts.map { part in
            let (kind, title) = group(part.key)
            return Table.Row(
              kind: kind, title: title, member: Member(.group, part.key), level: 1, cells: cells([part.amounts]))
          }
      },
      total: Table.Row(kind: .total, title: .label(.total), cells: cells(groups.map(\.amounts))))
  }

  static let flowTables: [Table] = [
    flows(
      sources: [("state", "เงินงบประมาณ"), ("local", "เงินสนับสนุนจากองค์กรปกครองส่วนท้องถิ่น"), ("unstated", "ไม่ระบุ")],
      strategies: Array(strategyTitles.prefix(3)),
      groups: [
        (1, "ก", [500, 0, 0]), (1, "joint", [0, 250, 0]), (2, "ข", [100, 50, 30]), (3, "ก", [0, 0, 70]),
        (3, "unstated", [20, 0, 0]),
      ])
  ]
}
