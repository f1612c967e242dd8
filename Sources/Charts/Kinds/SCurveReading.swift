import Fiscal
import Language
import Tables

/// A table of money up to the end of each quarter, as an S-curve needs it.
struct SCurveReading: Sendable {
  /// The sign by which a reader knows a line.
  enum Sign: Sendable {
    case planned, spent
    /// What the cabinet asks for, by its place among the targets.
    case target(Int)
  }

  /// One line in figures, a figure a quarter.
  struct Figures: Sendable {
    let sign: Sign
    let name: String
    let figures: [String]
  }

  /// What the cabinet asks for, by quarter.
  struct Target: Sendable {
    let percents: [(quarter: Quarter, percent: Percent)]
  }

  /// The planned percentage of each quarter.
  let planned: [Percent]
  /// The spent percentage of each quarter, up to the last that is reported without a gap.
  let spent: [Percent]
  let targets: [Target]
  let figures: [Figures]

  /// None where the table is not one of all four quarters, or where nothing is reported to the end of any.
  init?(of table: Table, in context: ChartContext) {
    func column(_ key: String) -> Int? { table.columns.firstIndex { $0.key == key } }
    guard table.rows.count == Quarter.allCases.count, let plannedColumn = column("planned_percent"),
      let spentColumn = column("spent_percent")
    else { return nil }
    func percents(_ column: Int) -> [Percent?] {
      table.rows.map { row in
        if case .percent(let percent) = row.cell(column) { percent } else { nil }
      }
    }
    planned = percents(plannedColumn).compactMap(\.self)
    let reported = percents(spentColumn)
    let last = reported.lastIndex { $0 != nil }
    // A point before the last that is not known is not drawn as one; the line would claim a value there.
    let run = last.map { Array(reported[...$0]) } ?? []
    spent = run.allSatisfy { $0 != nil } ? run.compactMap(\.self) : []
    guard planned.count == Quarter.allCases.count, !spent.isEmpty else { return nil }
    let targetColumns = table.columns.indices.filter { table.columns[$0].key.hasPrefix("target_") }
    targets = targetColumns.map { column in
      Target(
        percents: zip(Quarter.allCases, percents(column)).compactMap { quarter, percent in
          percent.map { (quarter, $0) }
        })
    }
    func figures(_ sign: Sign, _ name: String, _ column: Int) -> Figures {
      Figures(
        sign: sign, name: name,
        figures: table.rows.map { $0.cell(column) == .notReported ? ChartContext.none : context.words($0.cell(column)) }
      )
    }
    self.figures =
      [
        figures(.planned, context.labels[.plannedToDate], plannedColumn),
        figures(.spent, context.labels[.spentToDate], spentColumn),
      ] + targetColumns.enumerated().map { figures(.target($0), context.labels.words(table.columns[$1].title), $1) }
  }

  /// Every percentage that is drawn.
  var values: [Percent] { planned + spent + targets.flatMap { $0.percents.map(\.percent) } }
}
