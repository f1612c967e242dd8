package import Fiscal

/// Sums by row and column: the only place where amounts are added for a reader.
package struct Pivot: Sendable {
  /// A row or a column.
  package enum Key: Hashable, Sendable {
    /// A member of the axis by its id; a set of groups by its ids with `+` between.
    case member(String)
    /// All that several groups share, over every set of them.
    case joint
    /// What has no member: not stated, and for a quarter unscheduled.
    case unstated
    /// What has a member that is not known, since two totals do not cross.
    case notCrossed
    /// What has no member since the lines of its project leave it out; a part of `unstated`.
    case notItemised

    /// The member of an id, or `unstated` for none.
    package static func of(_ id: String?) -> Key { id.map(Key.member) ?? .unstated }
  }

  /// How many projects of a row state no amount.
  package struct Unstated: Hashable, Sendable {
    package var noBudget = 0
    package var notStated = 0
  }

  private struct Crossing: Hashable {
    let row: Key
    let column: Key
  }

  /// The sum of everything that was added, each amount once.
  package private(set) var total: Money?
  /// The rows that hold an amount or a project without one, in the order in which they were met.
  package private(set) var rowKeys: [Key] = []
  private var rows: [Key: Money] = [:]
  private var columns: [Key: Money] = [:]
  private var crossings: [Crossing: Money] = [:]
  private var silent: [Key: Unstated] = [:]
  private var openCrossings: Set<Crossing> = []
  private var openColumns: Set<Key> = []
  /// All projects without an amount.
  package private(set) var unstated = Unstated()

  init() {}

  /// The sums of amounts that are in one row each.
  init(summing amounts: [(row: Key, amount: Money)]) throws(Money.Overflow) {
    var reached = Money.zero
    for (_, amount) in amounts { reached = try reached.adding(amount.distance(to: .zero)) }
    for (row, amount) in amounts {
      add(amount)
      add(amount, to: row)
    }
  }

  /// The sum of a row; none where it holds no amount.
  package subscript(row: Key) -> Money? { rows[row] }

  /// The sum of a row in a column; none where it holds no amount.
  package subscript(row: Key, column: Key) -> Money? { crossings[Crossing(row: row, column: column)] }

  /// The sum of a column; none where it holds no amount.
  package func column(_ column: Key) -> Money? { columns[column] }

  /// Whether money of a row that is in no column may lie in this one, since the document does not say otherwise.
  package func isOpen(_ row: Key, _ column: Key) -> Bool { openCrossings.contains(Crossing(row: row, column: column)) }

  /// Whether money that is in no column may lie in this one, since the document does not say otherwise.
  package func isOpen(_ column: Key) -> Bool { openColumns.contains(column) }

  /// The projects of a row that state no amount.
  package func unstated(in row: Key) -> Unstated { silent[row] ?? Unstated() }

  /// Adds an amount to the total, once; whoever adds has made sure that the sums fit.
  mutating func add(_ amount: Money) { total = Pivot.sum(total, amount) }

  mutating func add(_ amount: Money, to row: Key) {
    meet(row)
    rows[row] = Pivot.sum(rows[row], amount)
  }

  mutating func add(_ amount: Money, toColumn column: Key) { columns[column] = Pivot.sum(columns[column], amount) }

  mutating func add(_ amount: Money, to row: Key, _ column: Key) {
    let crossing = Crossing(row: row, column: column)
    crossings[crossing] = Pivot.sum(crossings[crossing], amount)
  }

  /// Leaves it open whether money of a row that is in no column lies in one of some columns.
  mutating func leaveOpen(_ row: Key, _ columns: [Key]) {
    for column in columns { openCrossings.insert(Crossing(row: row, column: column)) }
  }

  /// Leaves it open whether money that is in no column lies in one of some columns.
  mutating func leaveOpen(_ columns: [Key]) { openColumns.formUnion(columns) }

  mutating func add(_ silence: Silence, to row: Key) {
    meet(row)
    silent[row, default: Unstated()].add(silence)
  }

  mutating func add(_ silence: Silence) { unstated.add(silence) }

  private mutating func meet(_ row: Key) {
    if rows[row] == nil, silent[row] == nil { rowKeys.append(row) }
  }

  /// The sum of two amounts of a ledger, all of whose sums are known to fit (`Magnitude`).
  private static func sum(_ left: Money?, _ right: Money) -> Money {
    Money(satang: (left?.satang ?? 0) + right.satang)
  }
}

extension Pivot.Unstated {
  fileprivate mutating func add(_ silence: Silence) {
    if silence.isNoBudget { noBudget += 1 } else { notStated += 1 }
  }
}
