import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

/// What a plan lists: projects, their parts, and activities that stand by themselves.
@Suite struct ItemsTests {
  private func report(_ projects: [Project], today: Day? = nil, _ change: (inout Plan) -> Void = { _ in }) throws
    -> PlanReport
  {
    var plan = try samplePlan(projects)
    plan.strategies = [
      Strategy(id: "1", title: "หนึ่ง", location: here()), Strategy(id: "2", title: "สอง", location: here()),
    ]
    plan.groups = ["a", "b"].map { Group(id: $0, title: "กลุ่ม \($0)", location: here()) }
    change(&plan)
    var diagnostics: [Diagnostic] = []
    return PlanReport(of: plan, today: today, diagnostics: &diagnostics)
  }

  private func project(
    _ id: String, _ amount: Int64?, strategy: String? = nil, groups: [String] = ["a"],
    nature: Project.Nature = .project, partOf whole: String? = nil
  ) -> Project {
    var project = sampleProject(id, strategy: strategy, groups: groups)
    project.budget.total = amount.map { Placed(.stated(baht($0)), at: here()) }
    project.nature = nature
    project.partOf = whole.map { Placed($0, at: here()) }
    return project
  }

  @Test func `activities that stand by themselves are counted as items, under that name`() throws {
    let report = try report([
      project("1", 10, nature: .activity), project("2", 20, nature: .activity), project("3", 30, strategy: "1"),
    ])
    #expect(report.figures.items == 3)
    #expect(report.figures.countsItems)
    #expect(report.figures.projects == 1)
    let groups = try #require(report.budgetByGroup)
    #expect(groups.column("projects")["a"] == .count(3))
    #expect(groups.columns.first { $0.key == "projects" }?.unit == .items)
    #expect(report.projects.rowHead == .label(.headItem))
  }

  @Test func `an activity that is a part of a project is no item of its own`() throws {
    let report = try report([
      project("1", nil, strategy: "1"), project("1.1", 10, nature: .activity, partOf: "1"),
    ])
    #expect(report.figures.items == 1)
    #expect(!report.figures.countsItems)
    #expect(report.budgetByGroup?.columns.first { $0.key == "projects" }?.unit == .projects)
    #expect(report.parts == ["1.1"])
  }

  @Test func `captions call what the plan lists as its tables do`() throws {
    var dated = project("1", 10, strategy: "1", nature: .activity)
    dated.period = Placed(try period("2020-10", "2020-12"), at: here())
    for (other, word) in [(project("2", 20), Label.items), (project("2", 20, partOf: "1"), .items)] {
      let report = try report([dated, other])
      let captions = [
        report.projects.caption, report.schedule?.caption, report.groups.first?.own?.caption,
        report.groups.first?.schedule?.caption, report.strategies.first?.projects?.caption,
        report.quarters.first?.withoutAmount?.caption,
      ]
      for caption in captions {
        guard case .label(_, let words) = caption else { Issue.record("\(String(describing: caption))"); continue }
        #expect(words["items"] == .label(word))
      }
    }
    // As do the notes that count it.
    let silent = try report([dated, project("2", nil, nature: .activity)])
    #expect(silent.budgetByGroup?.notes == [.label(.noteNotStated, ["items": .label(.items), "count": .text("1")])])
    dated.nature = .project
    #expect(try report([dated]).schedule?.caption == .label(.tableScheduleOfPlan, ["items": .label(.projects)]))
  }

  @Test func `a whole lists its parts with their money, and theirs below them`() throws {
    let report = try report([
      project("4", nil, strategy: "1"), project("4.1", 120, partOf: "4"),
      project("4.2", 60, nature: .activity, partOf: "4"), project("4.1.1", nil, partOf: "4.2"), project("5", 7),
    ])
    let parts = try #require(report.projectReports.first { $0.project.id == "4" }?.parts)
    #expect(parts.rows.map { $0.member?.key } == ["4.1", "4.2", "4.1.1"])
    #expect(parts.rows.map(\.level) == [0, 0, 1])
    #expect(parts.column("budget")["4.1"] == .baht(120))
    #expect(report.projectReports.first { $0.project.id == "5" }?.parts == nil)
  }

  @Test func `the shared projects have their results too`() throws {
    var shared = project("1", 100, groups: ["a", "b"])
    var round = ResultRound(asOf: try #require(Day(year: 2021, month: 3, day: 31)), location: here())
    round.spent = Placed(.toDate(.stated(baht(40))), at: here())
    shared.results = [round]
    shared.status = .delayed
    let day = try #require(Day(year: 2021, month: 4, day: 30))
    let report = try report([shared, project("2", 10)], today: day)
    let joint = try #require(report.results?.ofJoint)
    #expect(joint.projects?.column("spent") == ["1": .baht(40)])
    #expect(joint.late?.rows.map { $0.member?.key } == ["1"])
    #expect(report.joint?.projectCount == 1)
    #expect(report.projectReports.first?.lateness == .label(.lateStated))
  }

  @Test func `a plan of which nothing is reported has nothing late`() throws {
    var old = project("1", 100)
    old.period = Placed(try period("2020-10", "2020-12"), at: here())
    let report = try report([old], today: Day(year: 2026, month: 4, day: 30))
    #expect(report.results == nil)
    #expect(report.projectReports.first?.lateness == nil)
  }

  @Test func `a percentage of a whole names the base that it is of`() throws {
    var part = project("1.1", 120, partOf: "1")
    var round = ResultRound(asOf: try #require(Day(year: 2021, month: 3, day: 31)), location: here())
    round.allocated = Placed(.stated(baht(100)), at: here())
    round.spent = Placed(.toDate(.stated(baht(40))), at: here())
    part.results = [round]
    let report = try report([project("1", nil), part, project("1.2", 80, partOf: "1")])
    let whole = try #require(report.results?.ofProjects["1"])
    #expect(whole.columns.last?.title == .label(.percentOf, ["base": .label(.baseEither)]))
    // 40 of the 100 that are allocated and the 80 that are planned.
    #expect(whole.column("percent")["spent"] == .percent(Percent(hundredths: 2222)))
    let balance = Phrase.label(.noteBalanceOfProject, ["base": .label(.baseEither)])
    #expect(whole.notes == [balance, .label(.noteMixedBase, ["amount": .text("180")])])
    let own = try #require(report.results?.ofProjects["1.1"])
    #expect(own.columns.last?.title == .label(.percentOf, ["base": .label(.baseAllocated)]))
    #expect(own.notes == [.label(.noteBalanceOfProject, ["base": .label(.baseAllocated)])])
  }

  @Test(arguments: [
    (nil, Phrase.label(.strategy)), ("กลยุทธ์", .label(.termTactic)), ("ประเด็นการพัฒนา", .label(.termDevelopment)),
    ("แนวทาง", .text("แนวทาง")),
  ])
  func `a well-known word for strategies has a word in each language`(_ term: String?, _ heading: Phrase) throws {
    #expect(try report([]) { $0.strategyTerm = term }.plan.strategyHeading == heading)
  }
}
