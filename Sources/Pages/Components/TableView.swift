import Fiscal
import Language
import Markup
import Plans
import Tables

/// A table with what its markup needs to know of each column.
struct TableView {
  let table: Table
  /// The columns in the order in which they are shown.
  ///
  /// The numbers of the rows stand in front of the titles instead. Figures stand next to the titles and what a row
  /// belongs to comes last, so that a phone shows whose money it is and how much.
  let shown: [Int]
  /// Whether a column has figures, which stand under each other.
  let isNumeric: [Bool]
  /// Whether an amount in a column has satang: then all of its amounts are written with two decimals.
  let hasSatang: [Bool]
  /// Whether any column has figures; in a table of words alone no cell needs to say that it holds some.
  let hasFigures: Bool
  /// The unit of every column with figures, where they all have the same one.
  let commonUnit: Table.Unit?
  /// The file beside whose lines those of others are named; none where the table tells no lines.
  let file: String?
  private let numberColumn: Int?

  init(_ table: Table, of file: String? = nil) {
    self.table = table
    self.file = table.rows.contains { !$0.origins.isEmpty } ? file : nil
    var contents = [ColumnContent](repeating: ColumnContent(), count: table.columns.count)
    let rows = table.rows.span
    for row in rows.indices { contents.add(rows[row].cells) }
    if let total = table.total { contents.add(total.cells) }
    numberColumn = table.columns.firstIndex { $0.key == "number" }
    let columns = table.columns.indices.filter { [numberColumn] in $0 != numberColumn }
    let ties = columns.filter { contents[$0].hasReferences }
    shown = columns.filter { !ties.contains($0) } + ties
    isNumeric = table.columns.indices.map { table.columns[$0].unit != nil || contents[$0].hasFigures }
    hasFigures = shown.contains { [isNumeric] in isNumeric[$0] }
    hasSatang = contents.map(\.hasSatang)
    let units = table.columns.compactMap(\.unit)
    commonUnit = units.allSatisfy { $0 == units.first } ? units.first : nil
  }

  /// What stands in front of a row's title.
  ///
  /// Strategies and the items of frameworks are known by their numbers, where they have some.
  func ordinal(of row: Table.Row) -> Phrase? {
    if let numberColumn, numberColumn < row.cells.count, case .text(let number) = row.cells[numberColumn] {
      return number
    }
    guard let member = row.member, row.kind == .member, member.dimension.isNumbered else { return nil }
    return member.key.startsWithDigit ? .text(member.key) : nil
  }

  /// How wide the table may become: as few columns as it has.
  var widthClass: HTML {
    switch shown.count + (file == nil ? 0 : 1) {
    case ...1: " slim"
    case 2...3 where shown.allSatisfy { isNumeric[$0] }: " medium"
    case 7...9: " many"
    case 10...: " wide"
    default: HTML()
    }
  }

  /// What the script of the theme may add: heads that sort rows where there are some to sort, a field that filters them
  /// where a reader would have to look for one.
  var controlClass: HTML {
    let isLong = table.rows.count > 12 && ["project", "indicator"].contains(table.rowKey)
    return isLong ? " sorts filters" : sorts ? " sorts" : HTML()
  }

  /// Whether there are enough rows to sort.
  var sorts: Bool { table.rows.count > 4 }

  func cssClass(of row: Table.Row, isNumbered: Bool) -> String? {
    if row.level == 0 { return isNumbered ? "numbered" : nil }
    var classes = isNumbered ? ["numbered", "nested"] : ["nested"]
    // Deeper levels than a reader can tell apart share one indent.
    if row.level > 1 { classes.append("level-\(min(row.level, 4))") }
    return classes.joined(separator: " ")
  }
}

/// What the cells of a column hold.
private struct ColumnContent {
  var hasFigures = false
  var hasReferences = false
  var hasSatang = false

  mutating func add(_ cell: Cell) {
    switch cell {
    case .amount(let money):
      hasFigures = true
      if !money.satang.isMultiple(of: 100) { hasSatang = true }
    case .count, .percent: hasFigures = true
    case .references: hasReferences = true
    default: break
    }
  }
}

extension [ColumnContent] {
  /// Adds the cells of a row, one a column.
  fileprivate mutating func add(_ cells: [Cell]) {
    for index in 0..<Swift.min(count, cells.count) { self[index].add(cells[index]) }
  }
}

extension String {
  /// Whether an id is a number, so that readers know the thing by it.
  var startsWithDigit: Bool { unicodeScalars.first.flatMap(Digits.value) != nil }
}

extension Dimension {
  /// Whether readers know its members by the numbers that are their ids.
  fileprivate var isNumbered: Bool {
    switch self {
    case .strategy, .framework: true
    default: false
    }
  }
}

extension Table.Unit {
  var label: Label {
    switch self {
    case .baht: .baht
    case .projects: .unitProjects
    case .items: .unitItems
    case .percent: .unitPercent
    case .indicators: .unitIndicators
    }
  }
}
