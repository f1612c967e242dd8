import Diagnostics
import Fiscal
import Plans
import Tables
import Testing

@testable import Reports

/// A budget and what the rules of counting make of it; amounts in baht.
struct BudgetCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var total: Amount?
  var quarters: [Int64?]?
  var lines: [BudgetLine] = []
  /// The face, quarter, source and amount of each entry.
  var entries: [String] = []
  var checks: [String] = []

  init(
    _ name: String, total: Int64? = nil, _ quarters: [Int64?]? = nil, lines: [BudgetLine] = [], entries: [String] = [],
    checks: [String] = []
  ) {
    testDescription = name
    self.total = total.map { .stated(baht($0)) }
    self.quarters = quarters
    self.lines = lines
    self.entries = entries
    self.checks = checks
  }

  func plan(_ differences: [AdmittedDifference] = []) throws -> Plan {
    var project = sampleProject("7", strategy: "1", groups: ["a"])
    project.budget.total = total.map { Placed($0, at: here(21)) }
    project.budget.quarters = quarters.map { Placed(row($0), at: here(22)) }
    project.budget.lines = lines
    project.budget.source = "own"
    var plan = try samplePlan([project])
    plan.differences = differences
    return plan
  }
}

extension Entry {
  /// Face, quarter, source and amount in baht, such as `both q2 own 500`.
  var summary: String {
    let quarter = quarter.map { "q\($0.rawValue)" } ?? "–"
    let source = uncrossed.contains(.source) ? "?" : source ?? "–"
    return "\(face) \(quarter) \(source) \(amount.satang / 100)" + (isRemainder ? " rest" : "")
  }
}

@Suite struct LedgerTests {
  static let amounts = [
    BudgetCase("nothing stated is no entry"),
    BudgetCase("a stated zero is an entry", total: 0, entries: ["both – own 0"]),
    BudgetCase("a total alone is unscheduled", total: 900, entries: ["both – own 900"]),
    BudgetCase(
      "the quarters stand for an absent total", [100, nil, 200, nil], entries: ["both q1 own 100", "both q3 own 200"]),
    BudgetCase(
      "the lines stand for an absent total", lines: [line(100, source: "x"), line(200, source: "y")],
      entries: ["both – x 100", "both – y 200"]),
    BudgetCase(
      "what the quarters leave is unscheduled", total: 900, [100, nil, 200, nil],
      entries: ["both q1 own 100", "both q3 own 200", "both – own 600"]),
    BudgetCase(
      "quarters that make up the total leave nothing", total: 300, [nil, 300, nil, nil], entries: ["both q2 own 300"]),
    BudgetCase(
      "four quarters below the total contradict it", total: 900, [100, 0, 200, 0],
      entries: ["both q1 own 100", "both q3 own 200", "both – own 600"], checks: ["error quarters-differ-from-total"]),
    BudgetCase(
      "quarters above the total contradict it", total: 200, [100, nil, 200, nil],
      entries: ["both q1 own 100", "both q3 own 200", "both – own -100"], checks: ["error quarters-above-total"]),
    BudgetCase(
      "what the lines leave is not itemised", total: 900, lines: [line(300, source: "x")],
      entries: ["both – x 300", "both – own 600 rest"], checks: ["warning total-not-itemised"]),
    BudgetCase(
      "lines above the total contradict it", total: 200, lines: [line(300, source: "x")],
      entries: ["both – x 300", "both – own -100 rest"], checks: ["error lines-above-total"]),
    BudgetCase(
      "a line's quarters stand for its amount", lines: [line(nil, [nil, 40, 60, nil])],
      entries: ["both q2 own 40", "both q3 own 60"]),
    BudgetCase(
      "a line's four quarters contradict its amount", lines: [line(90, [0, 40, 60, 0])],
      entries: ["both q2 own 40", "both q3 own 60", "both – own -10"], checks: ["error line-quarters-differ"]),
    BudgetCase(
      "the lines of a quarter above its row contradict it", total: 100, [50, nil, nil, nil],
      lines: [line(100, [60, nil, nil, nil])],
      entries: ["both q1 own 60", "both q1 own -10", "both – own 50"], checks: ["error line-quarters-above-row"]),
    BudgetCase(
      "lines tell the quarter that the row leaves out", total: 100, [50, nil, nil, nil],
      lines: [line(50, [50, nil, nil, nil]), line(50, [nil, 50, nil, nil])],
      entries: ["both q1 own 50", "both q2 own 50"]),
  ]

  @Test(arguments: amounts)
  func `the amount that wins, and what is left of it`(_ example: BudgetCase) throws {
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: try example.plan(), diagnostics: &diagnostics)
    #expect(ledger.entries.map(\.summary).sorted() == example.entries.sorted())
    #expect(diagnostics.map { "\($0.severity) \($0.id)" } == example.checks)
  }

  static let crossings = [
    BudgetCase(
      "a line with quarters", total: 300, [100, 200, 0, 0],
      lines: [line(100, [100, nil, nil, nil], source: "x"), line(200, [nil, 200, nil, nil], source: "y")],
      entries: ["both q1 x 100", "both q2 y 200"]),
    BudgetCase(
      "only one quarter has money", total: 300, [0, 300, 0, 0],
      lines: [line(100, source: "x"), line(200, source: "y")],
      entries: ["both q2 x 100", "both q2 y 200"]),
    BudgetCase(
      "all lines agree", total: 300, [100, 200, 0, 0], lines: [line(100, source: "x"), line(200, source: "x")],
      entries: ["both q1 x 100", "both q2 x 200"]),
    BudgetCase(
      "quarters and lines do not cross", total: 300, [100, 200, 0, 0],
      lines: [line(120, source: "x"), line(180, source: "y")],
      entries: ["what – x 120", "what – y 180", "when q1 ? 100", "when q2 ? 200"]),
    BudgetCase(
      "one line has quarters, and what is left lies in one", total: 300, [100, 200, 0, 0],
      lines: [line(100, [100, nil, nil, nil], source: "x"), line(150, source: "y"), line(50, source: "z")],
      entries: ["both q1 x 100", "both q2 y 150", "both q2 z 50"]),
    BudgetCase(
      "a rest without a line crosses as a line does", total: 300, [100, 200, 0, 0], lines: [line(120, source: "x")],
      entries: ["what – x 120", "what – own 180 rest", "when q1 ? 100", "when q2 ? 200"],
      checks: ["warning total-not-itemised"]),
  ]

  @Test(arguments: crossings)
  func `an entry is on both faces where the crossing is known`(_ example: BudgetCase) throws {
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: try example.plan(), diagnostics: &diagnostics)
    #expect(ledger.entries.map(\.summary).sorted() == example.entries.sorted())
    #expect(diagnostics.map { "\($0.severity) \($0.id)" } == example.checks)
    #expect(ledger.pivot(.source).total == baht(300))
    #expect(ledger.pivot(.source, by: .quarter).total == baht(300))
  }

  @Test func `what does not cross stands in a row of its own`() throws {
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: try LedgerTests.crossings[3].plan(), diagnostics: &diagnostics)
    let sums = ledger.pivot(.source, by: .quarter)
    #expect(sums[.notCrossed, .member("1")] == baht(100))
    #expect(sums[.notCrossed, .member("2")] == baht(200))
    #expect(sums[.member("x")] == nil)
    #expect(ledger.pivot(.source)[.member("x")] == baht(120))
    // All lines are of the project's own groups, so its quarters are known by group.
    #expect(ledger.pivot(.group, by: .quarter)[.member("a"), .member("2")] == baht(200))
  }

  @Test func `an admitted contradiction is a warning with its reason`() throws {
    let admitted = AdmittedDifference(
      check: "quarters-differ-from-total", reason: "พิมพ์ผิด", about: "๗", location: here(9))
    let other = AdmittedDifference(check: "quarters-differ-from-total", reason: "อื่น", about: "8", location: here(9))
    for (differences, severity) in [([admitted], Diagnostic.Severity.warning), ([other], .error), ([], .error)] {
      var diagnostics: [Diagnostic] = []
      _ = Ledger(of: try LedgerTests.amounts[7].plan(differences), diagnostics: &diagnostics)
      #expect(diagnostics.map(\.severity) == [severity])
      #expect(diagnostics.first?.notes.count == (severity == .warning ? 1 : 0))
    }
  }

  @Test func `a contradiction names both amounts and the difference at its place`() throws {
    var diagnostics: [Diagnostic] = []
    _ = Ledger(of: try LedgerTests.amounts[7].plan(), diagnostics: &diagnostics)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.location == here(21))
    for amount in ["900", "300", "600"] {
      #expect(diagnostic.message.english.contains(amount))
      #expect(diagnostic.message.thai.contains(amount))
    }
  }

  @Test func `no budget and not stated stay apart from zero`() throws {
    var none = sampleProject("1", strategy: "1")
    none.budget.total = Placed(.noBudget, at: here())
    var silent = sampleProject("2", strategy: "2")
    silent.budget.total = Placed(.notStated, at: here())
    var zero = sampleProject("3", strategy: "3")
    zero.budget.total = Placed(.stated(.zero), at: here())
    var diagnostics: [Diagnostic] = []
    let sums = Ledger(of: try samplePlan([none, silent, zero]), diagnostics: &diagnostics).pivot(.strategy)
    #expect(sums.cell(.member("1")) == .noBudget)
    #expect(sums.cell(.member("2")) == .notStated)
    #expect(sums.cell(.member("3")) == .baht(0))
    #expect(sums.cell(.member("4")) == .baht(0))
    #expect(diagnostics == [])
  }

  @Test func `a sum that does not fit is an error, and the other projects go on`() throws {
    let most = Money(satang: .max)
    let projects = ["1", "2", "3"].map { id in
      var project = sampleProject(id)
      project.budget.total = Placed(.stated(id == "2" ? most : baht(5)), at: here(Int(id) ?? 0))
      return project
    }
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: try samplePlan(projects), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == ["money-overflow"])
    #expect(diagnostics.first?.location == here(2))
    #expect(ledger.pivot(.project).total == baht(10))
  }

  @Test func `quarters that do not fit together are an error`() throws {
    var project = sampleProject("1")
    let most = Amount.stated(Money(satang: .max))
    project.budget.quarters = Placed(PerQuarter(most, most, .notStated, .notStated), at: here())
    var diagnostics: [Diagnostic] = []
    let ledger = Ledger(of: try samplePlan([project]), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == ["money-overflow"])
    #expect(ledger.entries.isEmpty)
  }
}
