import Diagnostics
import Fiscal
import Plans

/// Looks for contradictions between the total, the quarters and the lines of one project's budget.
struct BudgetCheck {
  let project: Project
  let sums: BudgetSums
  /// The lines that state an amount.
  let lines: [BudgetPart]
  let disagreements: Disagreements

  func run(_ diagnostics: inout [Diagnostic]) throws(Money.Overflow) {
    for line in project.budget.lines { try checkLine(line, &diagnostics) }
    try checkQuarters(&diagnostics)
    try checkLines(&diagnostics)
  }

  /// A line against its own quarters.
  private func checkLine(_ line: BudgetLine, _ diagnostics: inout [Diagnostic]) throws(Money.Overflow) {
    guard let amount = line.amount, amount.value != .notStated, let row = line.quarters else { return }
    let sum = try BudgetSums.sum(of: row.value) ?? .zero
    let stated = amount.value.money ?? .zero
    let name = line.item ?? project.title
    if row.isComplete, sum != stated {
      report(
        .differ(.lineQuartersDiffer, of: name, at: amount, stated, sum, try difference(stated, sum)), &diagnostics)
    } else if sum > stated {
      report(.above(.lineQuartersAbove, .lineQuarters(name), at: row, sum, stated), &diagnostics)
    }
  }

  /// The row of quarters against the total, and the lines of each quarter against the row.
  private func checkQuarters(_ diagnostics: inout [Diagnostic]) throws(Money.Overflow) {
    guard let row = project.budget.quarters else { return }
    let total = sums.total.money ?? .zero
    let scheduled = try Money.sum(of: sums.quarters.all.compactMap(\.self))
    if row.isComplete, scheduled != total {
      let place = project.budget.total ?? Placed(.notStated, at: row.location, length: row.length)
      let difference = try difference(total, scheduled)
      report(.differ(.quartersDiffer, of: project.title, at: place, total, scheduled, difference), &diagnostics)
    } else if scheduled > total {
      report(.above(.quartersAbove, .quarters(project.title), at: row, scheduled, total), &diagnostics)
    }
    for quarter in Quarter.allCases where row.value[quarter] != .notStated {
      let ofLines = try Money.sum(of: lines.compactMap { $0.quarters[quarter] })
      let ofRow = row.value[quarter].money ?? .zero
      guard ofLines > ofRow else { continue }
      report(
        .above(.lineQuartersAboveRow, .linesOfQuarter(quarter, project.title), at: row, ofLines, ofRow),
        &diagnostics)
    }
  }

  /// The lines against the total.
  private func checkLines(_ diagnostics: inout [Diagnostic]) throws(Money.Overflow) {
    guard !project.budget.lines.isEmpty else { return }
    let total = sums.total.money ?? .zero
    let sum = try Money.sum(of: lines.map(\.amount))
    let place = project.budget.total ?? Placed(.notStated, at: project.budget.location)
    if sum > total {
      report(.above(.linesAbove, .lines(project.title), at: place, sum, total), &diagnostics)
    } else if sum < total {
      report(.notItemised(project.title, at: place, sum, total, try total.subtracting(sum)), &diagnostics)
    }
  }

  private func report(_ diagnostic: Diagnostic, _ diagnostics: inout [Diagnostic]) {
    disagreements.report(diagnostic, about: [project.id, project.number], to: &diagnostics)
  }

  private func difference(_ left: Money, _ right: Money) throws(Money.Overflow) -> Money {
    left > right ? try left.subtracting(right) : try right.subtracting(left)
  }
}

extension Placed<PerQuarter<Amount>> {
  /// Whether each of the four quarters states something.
  fileprivate var isComplete: Bool { value.all.allSatisfy { $0 != .notStated } }
}

/// What is more than it may be.
private enum Excess {
  case lineQuarters(String)
  case quarters(String)
  case linesOfQuarter(Quarter, String)
  case lines(String)

  var words: Message {
    switch self {
    case .lineQuarters(let item):
      Message(thai: "ยอดรายไตรมาสของรายการ “\(item)”", english: "the quarters of line '\(item)'")
    case .quarters(let title):
      Message(thai: "ยอดรายไตรมาสของโครงการ “\(title)”", english: "the quarters of project '\(title)'")
    case .linesOfQuarter(let quarter, let title):
      Message(
        thai: "รายการในไตรมาส \(quarter.rawValue) ของโครงการ “\(title)”",
        english: "the lines of quarter \(quarter.rawValue) of project '\(title)'")
    case .lines(let title):
      Message(thai: "รายการงบประมาณของโครงการ “\(title)”", english: "the budget lines of project '\(title)'")
    }
  }

  /// What it may not exceed.
  var limit: Message {
    switch self {
    case .lineQuarters: Message(thai: "จำนวนเงินของรายการ", english: "the line's amount")
    case .linesOfQuarter: Message(thai: "ยอดของไตรมาสนั้น", english: "that quarter's amount")
    case .quarters, .lines: Message(thai: "งบประมาณรวม", english: "the total")
    }
  }
}

extension Diagnostic {
  fileprivate static func differ(
    _ check: Disagreement, of name: String, at place: Placed<Amount>, _ total: Money, _ sum: Money, _ difference: Money
  ) -> Diagnostic {
    Diagnostic(
      id: check.rawValue, at: place.location, length: place.length,
      message: Message(
        thai: "“\(name)” ระบุยอดรวม \(total.baht) บาท แต่สี่ไตรมาสรวมได้ \(sum.baht) บาท ต่างกัน \(difference.baht) บาท",
        english:
          "'\(name)' states a total of \(total.baht) baht, but its four quarters sum to \(sum.baht): a difference of \(difference.baht)"
      ),
      hint: Message(
        thai: "ตรวจยอดรวมและยอดแต่ละไตรมาสกับเอกสาร ถ้าเอกสารไม่ระบุไตรมาสใด ให้เขียน ~",
        english: "compare the total and each quarter with the document; write ~ for a quarter that it does not state"))
  }

  fileprivate static func above<Value>(
    _ check: Disagreement, _ excess: Excess, at place: Placed<Value>, _ sum: Money, _ limit: Money
  ) -> Diagnostic {
    let over = sum.satang.subtractingReportingOverflow(limit.satang).partialValue
    let difference = Money(satang: over).baht
    return Diagnostic(
      id: check.rawValue, at: place.location, length: place.length,
      message: Message(
        thai:
          "\(excess.words.thai) รวมได้ \(sum.baht) บาท เกิน\(excess.limit.thai) \(limit.baht) บาท อยู่ \(difference) บาท",
        english:
          "\(excess.words.english) sum to \(sum.baht) baht, above \(excess.limit.english) of \(limit.baht) by \(difference)"
      ),
      hint: Message(thai: "ตรวจตัวเลขทุกตัวกับเอกสาร", english: "compare each figure with the document"))
  }

  fileprivate static func notItemised(
    _ title: String, at place: Placed<Amount>, _ sum: Money, _ total: Money, _ rest: Money
  ) -> Diagnostic {
    Diagnostic(
      id: Disagreement.notItemised.rawValue, severity: .warning, at: place.location, length: place.length,
      message: Message(
        thai: "โครงการ “\(title)” แจกแจงรายการไว้ \(sum.baht) บาท จาก \(total.baht) บาท อีก \(rest.baht) บาทไม่ได้แจกแจง",
        english:
          "project '\(title)' itemises \(sum.baht) baht of its total of \(total.baht); \(rest.baht) is not itemised"),
      hint: Message(
        thai: "เพิ่มรายการที่ขาด หรือคงไว้หากเอกสารไม่ได้แจกแจง",
        english: "add the missing lines, or leave it if the document has none"))
  }
}
