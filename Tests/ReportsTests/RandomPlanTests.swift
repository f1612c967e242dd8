import Diagnostics
import Fiscal
import Plans
import Tables
import TestSupport
import Testing

@testable import Reports

/// A plan made by chance, with the sums that it was made of: nothing of the ledger is used here.
struct RandomPlan {
  var plan: Plan
  var total: Int64 = 0
  /// Sums in satang by dimension and key.
  var sums: [Dimension: [String: Int64]] = [:]
  /// How the money of a source really lies in the quarters, whether the plan says so or not.
  var truth: [String: Int64] = [:]

  init(seed: UInt64, groupTotals: Plan.GroupTotals) throws {
    var numbers = SeededNumbers(seed: seed)
    plan = try samplePlan()
    plan.groupTotals = groupTotals
    plan.strategies = (1...4).map { Strategy(id: "s\($0)", title: "", location: here()) }
    plan.groups = (1...4).map { Group(id: "g\($0)", title: "", location: here()) }
    plan.sources = (1...3).map { Source(id: "x\($0)", title: "", location: here()) }
    plan.categories = (1...3).map { Category(id: "c\($0)", title: "", location: here()) }
    for number in 1...60 { add(number, &numbers) }
  }

  private mutating func add(_ number: Int, _ numbers: inout SeededNumbers) {
    func pick(_ prefix: String, _ count: Int) -> String? {
      let number = Int.random(in: 0...count, using: &numbers)
      return number == 0 ? nil : "\(prefix)\(number)"
    }
    let groups = GroupSet([pick("g", 4), Bool.random(using: &numbers) ? pick("g", 4) : nil].compactMap(\.self))
    var project = sampleProject("\(number)", strategy: pick("s", 4), groups: groups.ids)
    project.budget.source = pick("x", 3)
    project.budget.category = pick("c", 3)
    let strategy = project.strategy ?? "unstated"

    // Parts of money, each with its properties and with how it really lies over the quarters; the last is in no line.
    let lineCount = Int.random(in: 0...3, using: &numbers)
    let hasRest = lineCount == 0 || Bool.random(using: &numbers)
    let hasRow = Bool.random(using: &numbers)
    var row = PerQuarter(repeating: Int64(0))
    var shown = PerQuarter(repeating: Int64(0))
    var whole: Int64 = 0
    for index in 0..<(lineCount + (hasRest ? 1 : 0)) {
      let isLine = index < lineCount
      var budgetLine = line(nil, source: isLine ? pick("x", 3) : nil, category: isLine ? pick("c", 3) : nil)
      if isLine, Int.random(in: 0...2, using: &numbers) == 0 { budgetLine.groups = GroupSet([pick("g", 4) ?? "g1"]) }
      let source = budgetLine.source ?? project.budget.source
      var amount: Int64 = 0
      var quarters = PerQuarter(repeating: Amount.stated(.zero))
      for quarter in Quarter.allCases where Int.random(in: 0...2, using: &numbers) > 0 {
        let money = Int64.random(in: 0...50_000_000, using: &numbers)
        quarters[quarter] = .stated(Money(satang: money))
        amount += money
        row[quarter] += money
        truth["\(source ?? "unstated") \(quarter.rawValue)", default: 0] += money
      }
      whole += amount
      add(amount, .source, source)
      add(amount, .category, budgetLine.category ?? project.budget.category)
      add(amount, to: budgetLine.groups ?? groups)
      guard isLine else { continue }
      budgetLine.amount = Placed(.stated(Money(satang: amount)), at: here())
      if Bool.random(using: &numbers) {
        budgetLine.quarters = Placed(quarters, at: here())
        for quarter in Quarter.allCases { shown[quarter] += quarters[quarter].money?.satang ?? 0 }
      }
      project.budget.lines.append(budgetLine)
    }
    project.budget.total = Placed(.stated(Money(satang: whole)), at: here())
    if hasRow {
      var stated = PerQuarter(repeating: Amount.notStated)
      for quarter in Quarter.allCases { stated[quarter] = .stated(Money(satang: row[quarter])) }
      if Bool.random(using: &numbers) {
        stated[.third] = .notStated
        row[.third] = shown[.third]
      }
      project.budget.quarters = Placed(stated, at: here())
      shown = row
    }
    for quarter in Quarter.allCases { add(shown[quarter], .quarter, String(quarter.rawValue)) }
    sums[.quarter, default: [:]]["unstated", default: 0] += whole - shown.all.reduce(0, +)
    sums[.strategy, default: [:]][strategy, default: 0] += whole
    total += whole
    plan.projects.append(project)
  }

  private mutating func add(_ amount: Int64, _ dimension: Dimension, _ key: String?) {
    sums[dimension, default: [:]][key ?? "unstated", default: 0] += amount
  }

  private mutating func add(_ amount: Int64, to groups: GroupSet) {
    let ids = plan.groupTotals == .lead ? Array(groups.ids.prefix(1)) : groups.ids.sorted()
    add(amount, .group, ids.isEmpty ? nil : ids.joined(separator: "+"))
  }
}

@Suite struct RandomPlanTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>, [Plan.GroupTotals.apart, .lead])
  func `every total by every dimension is what the plan was made of`(seed: UInt64, groupTotals: Plan.GroupTotals) throws
  {
    let random = try RandomPlan(seed: seed, groupTotals: groupTotals)
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: random.plan, diagnostics: &diagnostics)
    #expect(diagnostics.allSatisfy { $0.id == "total-not-itemised" })
    #expect(report.figures.planned == .stated(Money(satang: random.total)))
    for axis in [Axis.strategy, .group, .quarter, .source, .category] {
      let sums = report.ledger.pivot(axis)
      #expect(sums.total == Money(satang: random.total))
      var found: [String: Int64] = [:]
      for key in sums.rowKeys where key != .joint {
        guard let sum = sums[key], sum != .zero else { continue }
        if case .member(let id) = key { found[id] = sum.satang } else { found["unstated"] = sum.satang }
      }
      #expect(found == random.sums[axis.dimension]?.filter { $0.value != 0 })
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `a known crossing is never more than the truth, and the crossings sum to both faces`(seed: UInt64) throws {
    let random = try RandomPlan(seed: seed, groupTotals: .apart)
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: random.plan, diagnostics: &diagnostics)
    for axis in [Axis.source, .category, .group, .strategy] {
      let crossed = ledger.pivot(axis, by: .quarter)
      #expect(crossed.total == ledger.pivot(axis).total)
      for quarter in Quarter.allCases {
        let sum = crossed.rowKeys.filter { $0 != .joint }.reduce(0) { $0 + (crossed[$1, quarter.key]?.satang ?? 0) }
        #expect(sum == random.sums[.quarter]?[String(quarter.rawValue)])
      }
    }
    let bySource = ledger.pivot(.source, by: .quarter)
    for (source, key) in [
      ("x1", Pivot.Key.member("x1")), ("x2", .member("x2")), ("x3", .member("x3")), ("unstated", .unstated),
    ] {
      for quarter in Quarter.allCases {
        #expect((bySource[key, quarter.key]?.satang ?? 0) <= random.truth["\(source) \(quarter.rawValue)"] ?? 0)
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `in every table the rows of the top level sum to the total`(seed: UInt64) throws {
    let random = try RandomPlan(seed: seed, groupTotals: .apart)
    var diagnostics: [Diagnostic] = []
    for table in PlanReport(of: random.plan, diagnostics: &diagnostics).tables {
      guard let total = table.total else { continue }
      for (index, column) in table.columns.enumerated() where column.unit == .baht {
        guard case .amount(let sum) = total.cells[index] else { continue }
        let hidden = table.rows.contains { $0.cells[index] == .notCrossed }
        let rows = table.rows.filter { $0.level == 0 }.reduce(Int64(0)) { result, row in
          if case .amount(let money) = row.cells[index] { result + money.satang } else { result }
        }
        #expect(hidden || rows == sum.satang, "\(table.name) \(column.key)")
      }
    }
  }
}
