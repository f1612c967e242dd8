import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

/// What has come of a plan, held against it: the rules of counting 8 and 11.
@Suite struct ResultTablesTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  /// What a round says, in baht; none = not reported.
  struct Said: Sendable {
    var allocated: Int64?
    var obligated: Int64?
    var quarters: [Int64?]?
    var toDate: Int64?
    var progress: Int?
    /// Month and year of the common era of the last day of its month.
    var on = (2021, 3, 31)
  }

  private func round(_ said: Said) throws -> ResultRound {
    var round = ResultRound(asOf: try day(said.on.0, said.on.1, said.on.2), location: here(40))
    round.allocated = said.allocated.map { Placed(.stated(baht($0)), at: here(41)) }
    round.obligated = said.obligated.map { Placed(.stated(baht($0)), at: here(42)) }
    round.spent = said.quarters.map { Placed(.byQuarter(row($0)), at: here(43)) }
    if let toDate = said.toDate { round.spent = Placed(.toDate(.stated(baht(toDate))), at: here(43)) }
    round.progress = said.progress.map { Placed(Percent(hundredths: $0 * 100), at: round.location) }
    return round
  }

  private func project(_ id: String, _ quarters: [Int64?], _ rounds: [Said], strategy: String = "1") throws -> Project {
    var project = sampleProject(id, strategy: strategy, groups: ["g"])
    project.budget.quarters = Placed(row(quarters), at: here(21))
    project.results = try rounds.map(round)
    return project
  }

  private func plan(_ projects: [Project]) throws -> Plan {
    var plan = try samplePlan(projects)
    plan.strategies = [
      Strategy(id: "1", title: "หนึ่ง", location: here()), Strategy(id: "2", title: "สอง", location: here()),
    ]
    plan.groups = [Group(id: "g", title: "กลุ่ม", location: here())]
    return plan
  }

  private func report(_ plan: Plan, today: Day? = nil) -> PlanReport {
    var diagnostics: [Diagnostic] = []
    return PlanReport(of: plan, today: today, diagnostics: &diagnostics)
  }

  private func results(_ projects: [Project], today: Day? = nil) throws -> ResultsReport {
    try #require(report(try plan(projects), today: today).results)
  }

  private func percent(_ hundredths: Int) -> Cell { .percent(Percent(hundredths: hundredths)) }

  /// Allocated, obligated, spent of a project with 200 baht planned; then used, balance, spent in hundredths of percent.
  static let measures: [(Int64?, Int64?, Int64?, Cell, Cell, Cell)] = [
    (160, 20, 80, .baht(100), .baht(60), .percent(Percent(hundredths: 5_000))),
    (nil, 20, 80, .baht(100), .baht(100), .percent(Percent(hundredths: 4_000))),
    (160, 0, 0, .baht(0), .baht(160), .percent(Percent(hundredths: 0))),
    (160, nil, nil, .notReported, .notReported, .notReported),
    (50, 10, 80, .baht(90), .baht(-40), .percent(Percent(hundredths: 16_000))),
  ]

  @Test(arguments: measures)
  func `used is spent and obligated, the balance what is left of allocated, else of planned`(
    allocated: Int64?, obligated: Int64?, spent: Int64?, used: Cell, balance: Cell, share: Cell
  ) throws {
    // The second project lets the plan have all columns.
    let other = Said(allocated: 1, obligated: 0, toDate: 0)
    let table = try #require(
      try results([
        project("1", [200, 0, 0, 0], [Said(allocated: allocated, obligated: obligated, toDate: spent)]),
        project("2", [1, 0, 0, 0], [other]),
      ]).byProject)
    #expect(table.column("used")["1"] == used)
    #expect(table.column("balance")["1"] == balance)
    #expect(table.column("spent_percent")["1"] == share)
    #expect(table.column("planned")["1"] == .baht(200))
  }

  @Test func `phases are summed each for itself, and sums say how much is not reported`() throws {
    let results = try results([
      project("1", [100, 100, 0, 0], [Said(obligated: 20, quarters: [50, 30, nil, nil])]),
      project("2", [0, 300, 0, 0], [Said(allocated: 250, quarters: [0, 60, nil, nil])], strategy: "2"),
      project("3", [40, 0, 0, 0], [], strategy: "2"),
    ])
    let table = try #require(results.byStrategy)
    #expect(table.total("planned") == .baht(540))
    #expect(table.total("allocated") == .baht(250))
    #expect(table.total("spent") == .baht(140))
    #expect(table.total("obligated") == .baht(20))
    #expect(table.total("used") == .baht(160))
    // 200 and 40 as planned, 250 as allocated.
    #expect(table.total("balance") == .baht(490 - 160))
    #expect(table.total("spent_percent") == percent(2_857))
    #expect(table.column("allocated")["1"] == .notReported)
    #expect(table.column("obligated")["2"] == .notReported)
    // The row of strategy 2 has the 40 in its balance.
    #expect(
      table.notes.contains(.label(.noteUnreportedWithin, ["count": .text("1"), "amount": .text("40")])))
    #expect(table.column("balance") == ["1": .baht(100), "2": .baht(230)])
    #expect(table.notes.contains(.label(.noteObligatedUnreported, ["count": .text("1")])))
    #expect(results.reportedProjects == 2 && results.allProjects == 3)
    let projects = try #require(results.byProject)
    #expect(projects.column("spent")["3"] == .notReported)
    #expect(projects.column("balance")["3"] == .notReported)
    #expect(
      projects.notes.contains(.label(.noteUnreportedMoney, ["count": .text("1"), "amount": .text("40")])))
    #expect(projects.total == nil || projects.total("spent") == .baht(140))
  }

  /// A project of two groups by its lines, whose results are of the whole, beside one of the first group alone and one that is silent.
  private func dividedPlan(_ said: Said, groupTotals: Plan.GroupTotals = .apart) throws -> Plan {
    var divided = try project("1", [], [said])
    divided.budget.quarters = nil
    divided.budget.lines = [line(60, groups: ["g"]), line(40, groups: ["h"])]
    var plan = try plan([divided, project("2", [50, 0, 0, 0], [Said(obligated: 0, toDate: 20)])])
    plan.groups.append(Group(id: "h", title: "อีกกลุ่ม", location: here()))
    return plan
  }

  @Test(
    arguments: [
      // Where money is allocated to the whole, and where it is not.
      (Said(allocated: 90, obligated: 0, toDate: 30), 60), (Said(obligated: 0, toDate: 30), 70),
    ] as [(Said, Int64)])
  func `what is reported of all groups of a project is no group's, and none is said to be silent`(
    said: Said, left: Int64
  ) throws {
    let results = try #require(report(dividedPlan(said)).results)
    let byGroup = try #require(results.byGroup)
    #expect(byGroup.column("planned") == ["g": .baht(110), "h": .baht(40), "not-crossed": .baht(0)])
    #expect(byGroup.column("balance") == ["g": .baht(30), "h": .notCrossed, "not-crossed": .baht(left)])
    #expect(byGroup.total("balance") == .baht(30 + left))
    #expect(byGroup.notes == [.label(.noteUsed), .label(.noteResultsNotDivided)])
    // The page of a group says the same of it.
    let ofGroup = try #require(results.ofGroups["g"]?.projects)
    #expect(ofGroup.column("balance") == ["1": .notCrossed, "2": .baht(30)])
    #expect(ofGroup.column("spent") == ["1": .notCrossed, "2": .baht(20)])
    #expect(ofGroup.total("planned") == .baht(110))
    #expect(ofGroup.total("balance") == byGroup.column("balance")["g"])
    #expect(ofGroup.notes == [.label(.noteUsed), .label(.noteReportedElsewhere)])
    #expect(results.ofGroups["h"]?.projects?.column("spent_percent") == ["1": .notCrossed])
    #expect(results.byProject?.column("balance")["1"] == .baht(left))
  }

  @Test func `a quarter's results of all groups of a project stand apart, which a note explains`() throws {
    var plan = try dividedPlan(Said(quarters: [30, nil, nil, nil]))
    plan.projects[0].budget.lines = [
      line(60, [60, 0, 0, 0], groups: ["g"]), line(40, [40, 0, 0, 0], groups: ["h"]),
    ]
    plan.projects[1].results[0].spent = Placed(.byQuarter(row([20, nil, nil, nil])), at: here())
    let tables = try #require(report(plan).results?.ofQuarters[.first])
    let byGroup = try #require(tables.first { $0.name == "quarter-1-results-by-group" })
    #expect(byGroup.column("planned") == ["g": .baht(110), "h": .baht(40), "not-crossed": .baht(0)])
    // The 20 of the second project, and the 30 of the first, whose groups did not report them apart.
    #expect(byGroup.column("spent") == ["g": .baht(20), "h": .notCrossed, "not-crossed": .baht(30)])
    #expect(byGroup.column("spent_percent") == ["g": .notCrossed, "h": .notCrossed, "not-crossed": .blank])
    #expect(byGroup.notes == [.label(.noteNotCrossed)])
    #expect(tables.filter { $0.name != byGroup.name }.allSatisfy { $0.notes.isEmpty })
  }

  @Test func `a balance that the rows do not come to is told from the rows of the table itself`() throws {
    let results = try results([
      project("1", [100, 0, 0, 0], [Said(toDate: 60)]), project("2", [40, 0, 0, 0], []),
      project("3", [30, 0, 0, 0], [], strategy: "2"),
    ])
    // Strategy 1 shows 80, of which 40 are of a silent project; strategy 2 shows nothing of its 30.
    let byStrategy = try #require(results.byStrategy)
    #expect(byStrategy.column("balance") == ["1": .baht(80), "2": .notReported])
    #expect(byStrategy.total("balance") == .baht(110))
    let silent: [String: Phrase] = ["count": .text("2"), "amount": .text("70")]
    let beyond = Phrase.label(.noteBalanceBeyondRows, ["amount": .text("30")])
    #expect(byStrategy.notes == [.label(.noteBalance), .label(.noteUnreportedWithin, silent), beyond])
    #expect(results.byProject?.notes == [.label(.noteBalance), .label(.noteUnreportedMoney, silent)])
  }

  @Test func `what uses no budget owes no report of money`() throws {
    var free = try project("1", [], [Said(progress: 100)])
    free.budget.quarters = nil
    free.budget.total = Placed(.noBudget, at: here(21))
    let table = try #require(try results([free, project("2", [9, 0, 0, 0], [Said(toDate: 3)])]).byProject)
    #expect(table.column("spent")["1"] == .noBudget)
    #expect(table.column("progress")["1"] == percent(10_000))
    #expect(table.column("progress")["2"] == .notReported)
  }

  @Test func `a quarter compares planned with spent, and tells nothing reported from nothing spent`() throws {
    let results = try results([
      project("1", [100, 100, 0, 0], [Said(quarters: [50, 0, nil, nil])]),
      project("2", [0, 300, 50, 0], [Said(toDate: 60)], strategy: "2"),
    ])
    let table = try #require(results.byQuarter)
    #expect(
      table.column("planned") == [
        "1": .baht(100), "2": .baht(400), "3": .baht(50), "4": .baht(0), "unscheduled": .baht(0),
      ])
    #expect(
      table.column("spent")
        == ["1": .baht(50), "2": .baht(0), "3": .notReported, "4": .notReported, "unscheduled": .baht(60)])
    #expect(table.column("spent_percent")["1"] == percent(5_000))
    #expect(table.total("spent") == .baht(110))
    let first = try #require(results.ofQuarters[.first])
    #expect(
      first.map(\.name) == [
        "quarter-1-results-by-strategy", "quarter-1-results-by-group", "quarter-1-results-by-project",
      ])
    #expect(first[0].column("spent") == ["1": .baht(50)])
    #expect(results.ofQuarters[.third] == [])
  }

  @Test func `the curve sums to the end of each quarter and stops at the newest round`() throws {
    let results = try results([
      project("1", [100, 100, 0, 0], [Said(quarters: [50, 30, nil, nil])]),
      project("2", [100, 0, 100, 0], [Said(toDate: 10, on: (2020, 12, 31)), Said(toDate: 60)]),
    ])
    let table = try #require(results.cumulative)
    #expect(table.column("planned") == ["1": .baht(200), "2": .baht(300), "3": .baht(400), "4": .baht(400)])
    #expect(
      table.column("spent") == ["1": .baht(60), "2": .baht(140), "3": .notReported, "4": .notReported])
    #expect(table.column("spent_percent")["2"] == percent(3_500))
    // Without the round of December nobody knows what was spent by then.
    let silent = try self.results([
      project("1", [100, 0, 0, 0], [Said(quarters: [50, 30, nil, nil])]),
      project("2", [100, 0, 0, 0], [Said(toDate: 60)]),
    ])
    #expect(silent.cumulative?.column("spent")["1"] == .notReported)
    #expect(silent.cumulative?.column("spent")["2"] == .baht(140))
  }

  @Test func `money without a quarter is not in the curve, which says so`() throws {
    var project = try project("1", [60, nil, nil, nil], [Said(toDate: 10)])
    project.budget.total = Placed(.stated(baht(100)), at: here(20))
    let table = try #require(try results([project]).cumulative)
    #expect(table.column("planned_percent")["4"] == percent(6_000))
    #expect(table.notes == [.label(.noteNotInCurve, ["amount": .text("40")])])
  }

  @Test func `the cabinet's overall targets of spent money stand beside the curve, all of them with what was reached`()
    throws
  {
    func target(_ scope: SpendingTarget.Scope, _ measure: SpendingTarget.Measure, _ first: Int) -> SpendingTarget {
      SpendingTarget(
        title: "เป้า", measure: measure, scope: scope,
        quarters: PerQuarter(Percent(hundredths: first), nil, nil, nil), location: here())
    }
    var plan = try plan([project("1", [100, 0, 0, 0], [Said(allocated: 80, obligated: 20, toDate: 10)])])
    plan.spendingTargets = [
      target(.capital, .spent, 1_700), target(.overall, .used, 4_100), target(.overall, .spent, 3_200),
    ]
    let results = try #require(report(plan).results)
    #expect(results.cumulative?.columns.map(\.key).filter { $0.hasPrefix("target") } == ["target_1"])
    #expect(results.cumulative?.rows.map { $0.cells[4] } == [percent(3_200), .notStated, .notStated, .notStated])
    #expect(results.targets?.rows.map { $0.cells[6] } == [.notCrossed, percent(3_750), percent(1_250)])
  }

  @Test func `progress counts by planned money, of the projects that state it`() throws {
    var cancelled = try project("4", [500, 0, 0, 0], [Said(progress: 0)])
    cancelled.status = .cancelled
    let progress = try #require(
      try results([
        project("1", [300, 0, 0, 0], [Said(progress: 50)]), project("2", [100, 0, 0, 0], [Said(progress: 100)]),
        project("3", [600, 0, 0, 0], [Said(toDate: 1)]), cancelled,
      ]).progress)
    #expect(progress.percent == Percent(hundredths: 6_250))
    #expect(progress.projects == 2)
    #expect(progress.weight == baht(400))
  }

  /// The status, the progress and whether a round is there, of a project that ends on 31 March 2021; then why it is late
  /// on 1 April.
  static let late: [(Project.Status?, Int?, Bool, Lateness?)] = [
    (.delayed, nil, false, .stated), (.delayed, 100, true, .stated), (.inProgress, 60, true, .overdue),
    (nil, 60, true, .overdue), (nil, nil, true, .overdue), (nil, nil, false, .unreported), (nil, 100, true, nil),
    (.done, nil, false, nil), (.cancelled, 10, true, nil), (.planned, nil, false, .unreported),
  ]

  @Test(arguments: late)
  func `a project is late where its office says so, or where its time is over and it is not finished`(
    status: Project.Status?, progress: Int?, isReported: Bool, expected: Lateness?
  ) throws {
    var project = try project("1", [1, 0, 0, 0], isReported ? [Said(progress: progress)] : [])
    project.status = status
    project.period = Placed(try period("2020-11", "2021-03"), at: here())
    #expect(try lateness([project], on: day(2021, 4, 1)) == [expected])
    // On its last day a project is not late yet, unless its office says so.
    #expect(try lateness([project], on: day(2021, 3, 31)) == [status == .delayed ? .stated : nil])
  }

  /// Why each project is late on a day, in a plan of which anything is reported.
  private func lateness(_ projects: [Project], on today: Day) throws -> [Lateness?] {
    let finished = try project("finished", [1, 0, 0, 0], [Said(progress: 100)])
    let words = report(try plan(projects + [finished]), today: today).projectReports.map(\.lateness)
    return words.dropLast().map { word in [Lateness.stated, .overdue, .unreported].first { word == .label($0.label) } }
  }

  /// What a project and the two parts of it say: their status and progress; then why each is late.
  static let lateParts: [([(Project.Status?, Int?)], [Lateness?])] = [
    // A part of what is finished is finished, unless its office says otherwise.
    ([(nil, 100), (nil, nil), (.inProgress, 60)], [nil, nil, nil]),
    ([(.done, nil), (nil, nil), (.delayed, nil)], [nil, nil, .stated]),
    // What is reported of the whole is reported of its parts.
    ([(nil, 50), (nil, nil), (nil, 100)], [.overdue, .overdue, nil]),
    // A whole that says nothing goes on as long as a part does.
    ([(nil, nil), (nil, 100), (.done, nil)], [nil, nil, nil]),
    ([(nil, nil), (nil, 100), (nil, nil)], [.overdue, nil, .unreported]),
    ([(.inProgress, nil), (nil, 100), (nil, 100)], [.overdue, nil, nil]),
  ]

  @Test(arguments: lateParts)
  func `a whole and its parts are finished together`(said: [(Project.Status?, Int?)], expected: [Lateness?]) throws {
    var projects = try zip(["1", "1.1", "1.2"], said).map { id, said in
      var project = try project(id, [1, 0, 0, 0], said.1.map { [Said(progress: $0)] } ?? [])
      project.status = said.0
      project.period = Placed(try period("2020-11", "2021-03"), at: here())
      project.partOf = id == "1" ? nil : Placed("1", at: here())
      return project
    }
    projects[0].budget = Budget(location: here())
    #expect(try lateness(projects, on: day(2021, 4, 1)) == expected)
  }

  /// In which month a whole, its two parts and another project have a round; then to which month each is reported.
  static let reported: [([Int?], [Int?])] = [
    ([nil, nil, nil, 3], [nil, nil, nil, 3]), ([3, nil, nil, nil], [3, 3, 3, nil]),
    ([1, 3, nil, nil], [1, 3, 1, nil]),
    ([nil, 1, nil, nil], [1, 1, nil, nil]), ([nil, 1, 3, 2], [3, 1, 3, 2]), ([3, 1, 2, 1], [3, 1, 2, 1]),
  ]

  @Test(arguments: reported)
  func `what is reported of a whole is reported of its parts, and the other way round`(
    months: [Int?], expected: [Int?]
  ) throws {
    let ids = ["1", "1.1", "1.2", "2"]
    var projects = try zip(ids, months).map { id, month in
      try project(id, [1, 0, 0, 0], month.map { [Said(progress: 50, on: (2021, $0, 1))] } ?? [])
    }
    for part in 1...2 { projects[part].partOf = Placed("1", at: here()) }
    projects[0].budget = Budget(location: here())
    let results = try results(projects)
    let days = try expected.map { month -> Cell in try month.map { .day(try day(2021, $0, 1)) } ?? .notReported }
    #expect(results.byProject?.column("as_of") == Dictionary(uniqueKeysWithValues: zip(ids, days)))
    #expect(results.reportedProjects == expected.count { $0 != nil })
  }

  @Test func `nothing is late without a day of the site, and nothing is shown where nothing is reported`() throws {
    var project = try project("1", [1, 0, 0, 0], [Said(progress: 10)])
    project.period = Placed(try period("2020-11", "2021-01"), at: here())
    #expect(try results([project]).late == nil)
    let dated = try results([project], today: try day(2021, 6, 30))
    #expect(dated.late?.rows.map { $0.member?.key } == ["1"])
    #expect(dated.ofGroups["g"]?.late?.rows.count == 1)
    #expect(dated.late?.notes == [.label(.noteLate)])
    project.results = []
    let silent = report(try plan([project]), today: try day(2021, 6, 30))
    #expect(silent.results == nil)
    #expect(!silent.pages.contains(.results))
    #expect(!silent.tables.contains { $0.name.contains("results") || $0.name.contains("late") })
  }

  @Test func `of two rounds the last one counts, and a project's page has its money by phase`() throws {
    let rounds = [
      Said(allocated: 90, obligated: 30, quarters: [10, nil, nil, nil], progress: 20, on: (2020, 12, 31)),
      Said(allocated: 80, obligated: 5, quarters: [10, 30, nil, nil], progress: 60),
    ]
    let results = try results([project("1", [100, 0, 0, 0], rounds)])
    #expect(results.asOf == (try day(2021, 3, 31)))
    let table = try #require(results.ofProjects["1"])
    #expect(
      table.column("amount") == [
        "planned": .baht(100), "allocated": .baht(80), "spent": .baht(40), "obligated": .baht(5), "used": .baht(45),
        "balance": .baht(35),
      ])
    #expect(table.column("percent")["spent"] == percent(5_000))
    #expect(table.column("percent")["planned"] == .blank)
    #expect(table.notes == [.label(.noteUsedOfProject, ["base": .label(.baseAllocated)])])
    #expect(results.inWords == nil)
  }

  @Test func `a project's page says that its own obligated money is not reported`() throws {
    let results = try results([
      project("1", [100, 0, 0, 0], [Said(obligated: 5, toDate: 10)]), project("2", [100, 0, 0, 0], [Said(toDate: 20)]),
    ])
    let used = Phrase.label(.noteUsedOfProject, ["base": .label(.basePlanned)])
    #expect(results.ofProjects["1"]?.notes == [used])
    #expect(results.ofProjects["2"]?.notes == [used, .label(.noteObligatedUnreportedOfProject)])
  }
}
