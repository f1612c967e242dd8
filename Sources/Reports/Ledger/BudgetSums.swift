import Diagnostics
import Fiscal
import Plans

/// What a project's budget comes to: which amount wins, what each quarter has, what each line has.
///
/// Where the document contradicts itself the total wins, and the rest that is then missing may be negative; so every
/// table still sums to the total when a plan admits the difference.
struct BudgetSums {
  /// The whole; not stated or no budget where no amount is.
  var total: Amount
  /// The money of each quarter, as the row states it or else the lines; none where neither does.
  var quarters: PerQuarter<Money?>
  /// The total without the money of its quarters.
  var unscheduled: Money
  /// The money by line, and then what the lines do not itemise; the whole where there are no lines.
  var parts: [BudgetPart]
}

/// A part of a budget with properties of its own: a line, the rest beside the lines, or the whole.
struct BudgetPart {
  var line: Int?
  var isRemainder = false
  var strategy: String?
  var source: String?
  var category: String?
  var groups: GroupSet
  var amount: Money
  /// The part's money by quarter, where it is known.
  var quarters: PerQuarter<Money?> = PerQuarter(repeating: nil)
  var origin: Location
}

extension BudgetSums {
  /// Works a project's budget out.
  init(of project: Project) throws(Money.Overflow) {
    let budget = project.budget
    let lines = try BudgetSums.lines(of: project)
    let lineSum = try Money.sum(of: lines.map(\.amount))
    let row = budget.quarters?.value
    let rowSum = try row.flatMap(BudgetSums.sum)

    total = budget.total?.value ?? .notStated
    if total == .notStated, let rowSum { total = .stated(rowSum) }
    if total == .notStated, !lines.isEmpty { total = .stated(lineSum) }
    if total == .notStated, BudgetSums.isNoBudget(budget) { total = .noBudget }
    let whole = total.money ?? .zero

    quarters = PerQuarter(repeating: nil)
    for quarter in Quarter.allCases {
      let ofLines = lines.compactMap { $0.quarters[quarter] }
      switch row?[quarter] ?? .notStated {
      case .stated(let money): quarters[quarter] = money
      case .noBudget: quarters[quarter] = .zero
      case .notStated: quarters[quarter] = ofLines.isEmpty ? nil : try Money.sum(of: ofLines)
      }
    }
    let scheduled = try Money.sum(of: quarters.all.compactMap(\.self))
    unscheduled = try whole.subtracting(scheduled)

    parts = lines
    let rest = try whole.subtracting(lineSum)
    if budget.lines.isEmpty || rest != .zero {
      parts.append(
        BudgetPart(
          isRemainder: !budget.lines.isEmpty, strategy: project.strategy, source: budget.source,
          category: budget.category, groups: project.groups, amount: rest,
          origin: (budget.total?.location ?? budget.quarters?.location) ?? budget.location))
    }
  }

  /// The lines that state an amount.
  var lines: [BudgetPart] { parts.filter { $0.line != nil } }

  /// The money of a quarter that no line of the budget has.
  func notItemised(in quarter: Quarter) throws(Money.Overflow) -> Money {
    try (quarters[quarter] ?? .zero).subtracting(Money.sum(of: parts.compactMap { $0.quarters[quarter] }))
  }

  /// The sum of the stated amounts of a row of quarters; none where it states none.
  static func sum(of row: PerQuarter<Amount>) throws(Money.Overflow) -> Money? {
    let stated = row.all.compactMap(\.money)
    return stated.isEmpty ? nil : try Money.sum(of: stated)
  }

  /// Whether a budget without any amount says so.
  private static func isNoBudget(_ budget: Budget) -> Bool {
    if let row = budget.quarters?.value, row.all.allSatisfy({ $0 == .noBudget }) { return true }
    return !budget.lines.isEmpty && budget.lines.allSatisfy { $0.amount?.value == .noBudget }
  }

  /// The lines that state an amount, in their order.
  private static func lines(of project: Project) throws(Money.Overflow) -> [BudgetPart] {
    let budget = project.budget
    var parts: [BudgetPart] = []
    for (place, line) in budget.lines.enumerated() {
      let row = line.quarters?.value
      let rowSum = try row.flatMap(sum)
      let amount: Money
      switch line.amount?.value ?? .notStated {
      case .stated(let money): amount = money
      case .noBudget: amount = .zero
      case .notStated:
        guard let rowSum else { continue }
        amount = rowSum
      }
      if line.amount?.value == .noBudget, rowSum == nil { continue }
      var quarters: PerQuarter<Money?> = PerQuarter(repeating: nil)
      for quarter in Quarter.allCases { quarters[quarter] = row?[quarter].money }
      parts.append(
        BudgetPart(
          line: place, strategy: project.strategy, source: line.source ?? budget.source,
          category: line.category ?? budget.category, groups: line.groups ?? project.groups, amount: amount,
          quarters: quarters, origin: line.location))
    }
    return parts
  }
}
