import Fiscal
import Language
import Tables

/// A table's money by quarter, whichever way the table stands: a column a quarter, or a row a quarter.
struct QuarterGrid: Sendable {
  /// A quarter, or what has none.
  struct Column: Sendable {
    let title: String
    let member: Member?

    /// Whether it is a quarter of the year; if not, it holds what has none.
    var isQuarter: Bool { member.flatMap { Int($0.key) }.flatMap(Quarter.init(rawValue:)) != nil }
  }

  /// The amounts of a row over the quarters.
  struct Series: Sendable {
    let name: String
    let shortName: String
    let kind: Table.Row.Kind
    let level: Int
    let tone: Tone
    private(set) var cells: [Cell]
    /// The sum that the table states.
    let total: Cell?

    var amounts: [Money] { cells.compactMap(\.money) }

    /// The same with the cells of some columns only.
    fileprivate func keeping(_ columns: [Int]) -> Series {
      guard columns.count < cells.count else { return self }
      var series = self
      series.cells = columns.map { cells[$0] }
      return series
    }
  }

  let columns: [Column]
  /// The rows of the table but for its total; of a table with a row a quarter, one series.
  let series: [Series]
  /// The total of every column, where rows do not overlap.
  let total: Series?

  init?(of table: Table, in context: ChartContext) {
    self.init(columnsOf: table, in: context)
    guard series.contains(where: { !$0.amounts.isEmpty }) || total?.amounts.isEmpty == false else { return nil }
  }

  /// Reads a table with a column a quarter, or else with a row a quarter.
  private init?(columnsOf table: Table, in context: ChartContext) {
    let quarters = table.columns.indices.filter { table.columns[$0].member?.dimension == .quarter }
    guard !quarters.isEmpty else {
      self.init(rowsOf: table, in: context)
      return
    }
    let sum = table.columns.firstIndex { $0.isTotal && $0.unit == .baht } ?? table.columns.firstIndex(where: \.isTotal)
    func series(_ row: Table.Row) -> Series {
      Series(
        name: context.name(of: row), shortName: context.shortName(of: row), kind: row.kind, level: row.level,
        tone: context.tone(of: row), cells: quarters.map(row.cell), total: sum.map(row.cell))
    }
    self.init(
      columns: quarters.map {
        Column(title: context.labels.words(table.columns[$0].title), member: table.columns[$0].member)
      },
      series: table.rows.filter { $0.kind != .total }.map(series), total: table.total.map(series))
  }

  /// Leaves out what has no quarter where the table is blank there; a quarter keeps its place in the year.
  private init(columns: [Column], series: [Series], total: Series?) {
    let kept = columns.indices.filter { column in
      columns[column].isQuarter || (total?.cells[column] ?? .blank) != .blank
        || series.contains { $0.cells[column] != .blank }
    }
    self.columns = kept.map { columns[$0] }
    self.series = series.map { $0.keeping(kept) }
    self.total = total?.keeping(kept)
  }

  /// Reads a table with a row a quarter, of which the first column of money counts.
  private init?(rowsOf table: Table, in context: ChartContext) {
    guard let column = table.columns.firstIndex(where: { $0.unit == .baht }) else { return nil }
    let rows = table.rows.filter { $0.member?.dimension == .quarter || $0.kind == .unstated }
    guard rows.contains(where: { $0.member?.dimension == .quarter }) else { return nil }
    let title = context.labels.words(table.caption)
    let series = Series(
      name: title, shortName: title, kind: .member, level: 0, tone: .plain, cells: rows.map { $0.cell(column) },
      total: table.total.map { $0.cell(column) })
    self.init(
      columns: rows.map { Column(title: context.labels.words($0.title), member: $0.member) }, series: [series],
      total: series)
  }

  /// The series that are not part of another.
  var outermost: [Series] { series.filter { $0.level == 0 } }

  /// The sums over the quarters, or the one series there is.
  var profile: Series? { outermost.count == 1 ? outermost.first : total }

  var hasNegatives: Bool { series.contains { $0.amounts.contains(where: \.isNegative) } }

  /// The least domain that holds the amounts of some series, and zero.
  static func domain(of series: some Sequence<Series>) -> ClosedRange<Double> {
    LinearScale.domain(of: series.flatMap { $0.amounts.map { Double($0.satang) } })
  }
}
