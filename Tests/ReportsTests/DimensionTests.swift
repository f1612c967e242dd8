import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct DimensionTests {
  private func report(_ change: (inout Plan) -> Void) throws -> PlanReport {
    var plan = try samplePlan()
    change(&plan)
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    #expect(diagnostics == [])
    return report
  }

  private func project(_ id: String, _ amount: Int64?, _ change: (inout Project) -> Void = { _ in }) -> Project {
    var project = sampleProject(id)
    project.budget.total = amount.map { Placed(.stated(baht($0)), at: here()) }
    change(&project)
    return project
  }

  @Test func `a plan without money, strategies, groups and quarters leaves their tables and pages out`() throws {
    let report = try report { $0.projects = [sampleProject("1"), sampleProject("2")] }
    #expect(report.tables.map(\.name) == ["project-list"])
    #expect(report.projects.columns.map(\.key) == ["number"])
    #expect(report.projects.total == nil)
    #expect(report.pages == [.overview, .project("1"), .project("2"), .checks, .data, .print])
    #expect(report.figures.planned == .notStated)
  }

  @Test func `a table whose only row would be not stated is absent`() throws {
    let report = try report { plan in
      plan.sources = [Source(id: "x", title: "x", location: here())]
      plan.projects = [project("1", 100)]
    }
    #expect(report.budgetBySource == nil)
    #expect(report.strategyByQuarter == nil)
    #expect(report.quarters.isEmpty)
  }

  @Test func `an empty source is 0 where every source is stated, and not stated where some money has none`() throws {
    func cells(_ last: Project) throws -> [Cell]? {
      let report = try report { plan in
        plan.sources = ["x", "y"].map { Source(id: $0, title: $0, location: here()) }
        plan.projects = [project("1", 100) { $0.budget.source = "x" }, last]
      }
      return report.budgetBySource?.rows.map { $0.cells[0] }
    }
    #expect(try cells(project("2", 30) { $0.budget.source = "x" }) == [.baht(130), .baht(0)])
    #expect(try cells(project("2", 30)) == [.baht(100), .notStated, .baht(30)])
  }

  @Test func `what uses no budget is not among what states no source`() throws {
    let report = try report { plan in
      plan.sources = ["x", "y"].map { Source(id: $0, title: $0, location: here()) }
      plan.projects = [
        project("1", 100) { $0.budget.source = "x" }, project("2", 30) { $0.budget.source = "y" },
        project("3", nil) { $0.budget.total = Placed(.noBudget, at: here()) },
      ]
    }
    let table = try #require(report.budgetBySource)
    #expect(table.rows.map { $0.member?.key } == ["x", "y"])
    #expect(table.total?.cells[0] == .baht(130))
  }

  @Test func `what has no source stands last, and the rows sum to the plan's total`() throws {
    let report = try report { plan in
      plan.sources = ["x", "y"].map { Source(id: $0, title: $0, location: here()) }
      plan.projects = [
        project("1", 100), project("2", 30) { $0.budget.source = "y" },
        project("3", 20) { $0.budget.lines = [line(15, source: "x"), line(5, source: "y")] },
      ]
    }
    let table = try #require(report.budgetBySource)
    #expect(table.rows.map { $0.member?.key } == ["x", "y", "unstated"])
    #expect(table.rows.map(\.kind) == [.member, .member, .unstated])
    #expect(table.rows.map { $0.cells[0] } == [.baht(15), .baht(35), .baht(100)])
    #expect(table.total?.cells[0] == .baht(150))
  }

  @Test func `a category holds those that are parts of it`() throws {
    let report = try report { plan in
      plan.categories = [
        Category(id: "services", title: "", parent: "operating", location: here()),
        Category(id: "operating", title: "", location: here()), Category(id: "capital", title: "", location: here()),
      ]
      plan.projects = [
        project("1", 100) { $0.budget.category = "services" }, project("2", 30) { $0.budget.category = "operating" },
      ]
    }
    let table = try #require(report.budgetByCategory)
    #expect(table.rows.map { $0.member?.key } == ["operating", "services", "capital"])
    #expect(table.rows.map(\.level) == [0, 1, 0])
    #expect(table.rows.map { $0.cells[0] } == [.baht(130), .baht(100), .baht(0)])
    #expect(table.total?.cells[0] == .baht(130))
  }

  @Test(arguments: [(["1"], true), (["1", "2"], false)])
  func `the items of a framework have a sum only where they do not overlap`(items: [String], hasTotal: Bool) throws {
    let report = try report { plan in
      plan.frameworks = [
        Framework(
          id: "obec", title: "สพฐ.", items: ["1", "2"].map { .init(id: $0, title: $0, location: here()) },
          location: here())
      ]
      plan.projects = [
        project("1", 100) { $0.links = [FrameworkLink(framework: "obec", items: items)] }, project("2", 7),
      ]
    }
    let table = try #require(report.frameworks.first?.byItem)
    #expect(table.column("budget")["1"] == .baht(100))
    #expect(table.column("budget")["2"] == (hasTotal ? nil : .baht(100)))
    #expect(table.column("budget")["unstated"] == .baht(7))
    #expect((table.total != nil) == hasTotal)
    #expect(table.notes.contains(.label(.noteOverlap)) == !hasTotal)
  }

  @Test func `a strategy shows what its projects say where none states an amount`() throws {
    let report = try report { plan in
      plan.strategies = ["a", "b", "c"].map { Strategy(id: $0, title: $0, location: here()) }
      plan.projects = [
        project("1", 10) { $0.strategy = "a" }, project("2", nil) { $0.strategy = "a" },
        project("3", nil) { $0.strategy = "b" },
        project("4", nil) {
          $0.strategy = "c"
          $0.budget.total = Placed(.noBudget, at: here())
        },
      ]
    }
    let table = try #require(report.budgetByStrategy)
    #expect(table.rows.map { $0.cells[0] } == [.baht(10), .notStated, .noBudget])
    #expect(table.notes == [.label(.noteNotStated, ["items": .label(.projects), "count": .text("2")])])
  }

  @Test func `money without a quarter has a column and a row of its own`() throws {
    let report = try report { plan in
      plan.strategies = [Strategy(id: "a", title: "a", location: here())]
      plan.projects = [
        project("1", 100) {
          $0.strategy = "a"
          $0.budget.quarters = Placed(row([60, 0, nil, nil]), at: here())
        }
      ]
    }
    #expect(report.strategyByQuarter?.columns.map(\.key) == ["q1", "q2", "q3", "q4", "unscheduled", "total"])
    #expect(
      report.strategyByQuarter?.total?.cells.map { $0 } == [
        .baht(60), .baht(0), .notStated, .notStated, .baht(40), .baht(100),
      ])
    #expect(
      report.budgetByQuarter?.rows.map { $0.cells[0] } == [.baht(60), .baht(0), .notStated, .notStated, .baht(40)])
    #expect(report.quarters.map(\.planned) == [.stated(baht(60)), .stated(.zero), .notStated, .notStated])
    #expect(report.figures.unscheduled == .stated(baht(40)))
    let cells = try #require(report.projects.rows.first?.cells)
    #expect(cells.suffix(5) == [.baht(60), .baht(0), .notStated, .notStated, .baht(40)])
  }

  @Test func `a quarter in which unscheduled money may lie is not stated to be without money`() throws {
    let report = try report { plan in
      plan.groups = ["a", "b", "c"].map { Group(id: $0, title: $0, location: here()) }
      plan.projects = [
        project("1", 90) {
          $0.groups = GroupSet(["a"])
          $0.budget.quarters = Placed(row([90, nil, nil, nil]), at: here())
        },
        project("2", 40) { $0.groups = GroupSet(["a"]) },
        project("3", 10) {
          $0.groups = GroupSet(["b"])
          $0.budget.quarters = Placed(row([nil, nil, 10, nil]), at: here())
        },
      ]
    }
    let rows = try #require(report.groupByQuarter?.rows)
    #expect(rows[0].cells == [.baht(90), .notStated, .notStated, .notStated, .baht(40), .baht(130)])
    #expect(rows[1].cells == [.baht(0), .baht(0), .baht(10), .baht(0), .baht(0), .baht(10)])
    #expect(
      report.groupByQuarter?.total?.cells == [
        .baht(90), .notStated, .baht(10), .notStated, .baht(40), .baht(140),
      ])
    #expect(report.budgetByQuarter?.rows.map { $0.cells[1] } == [.count(1), .blank, .count(1), .blank, .count(1)])
  }

  @Test func `an activity that is a part counts as no item of a quarter`() throws {
    let report = try report { plan in
      plan.projects = [
        project("1", 90) { $0.budget.quarters = Placed(row([90, nil, nil, nil]), at: here()) },
        project("2", 40) {
          $0.nature = .activity
          $0.partOf = Placed("3", at: here())
          $0.budget.quarters = Placed(row([40, nil, nil, nil]), at: here())
        },
        project("3", nil),
      ]
    }
    #expect(report.budgetByQuarter?.rows.first?.cells.prefix(2) == [.baht(130), .count(1)])
  }

  @Test func `what is inferred, and the note of an activity, stand below its table`() throws {
    let report = try report { plan in
      plan.strategyTerm = "กลยุทธ์"
      plan.strategies = [Strategy(id: "a", title: "a", location: here())]
      plan.projects = [
        project("1.1", 10) {
          $0.nature = .activity
          $0.inferred = ["groups"]
          $0.note = "ประชุม"
        },
        project("1.10", 20) {
          $0.strategy = "a"
          $0.inferred = ["groups", "strategy"]
          $0.note = "ไม่อยู่ใต้ตาราง"
        },
      ]
    }
    #expect(
      report.projects.notes == [
        .label(.noteInferredStrategy, ["count": .text("1"), "term": .label(.termTacticWord)]),
        .label(.noteInferredGroups, ["count": .text("2"), "term": .label(.termTacticWord)]), .text("1.1 – ประชุม"),
      ])
    #expect(report.projects.columns.first { $0.key == "strategy" }?.title == .label(.termTactic))
  }

  @Test func `the lines of a project show what they leave out`() throws {
    var plan = try samplePlan([project("1", 100) { $0.budget.lines = [line(70, [70, nil, nil, nil])] }])
    plan.sources = [Source(id: "x", title: "x", location: here())]
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    let table = try #require(report.projectReports.first?.lines)
    #expect(table.columns.map(\.key) == ["budget", "source", "q1", "q2", "q3", "q4"])
    #expect(table.rows.map(\.kind) == [.member, .notItemised])
    #expect(table.rows.map { $0.cells[0] } == [.baht(70), .baht(30)])
    #expect(table.total?.cells == [.baht(100), .blank, .baht(70), .blank, .blank, .blank])
  }

  @Test(
    arguments: [
      // What a quarter has comes to what its column shows, and to what the quarters of the project say.
      (
        nil, [line(60, [20, 40, nil, nil]), line(40, [10, nil, 30, nil])], [.baht(30), .baht(40), .baht(30), .blank],
        nil
      ),
      (nil, [line(60, [60, 0, 0, 0]), line(40)], [.baht(60), .baht(0), .baht(0), .baht(0)], nil),
      (
        [70, 30, nil, nil], [line(60, [60, nil, nil, nil])], [.baht(70), .baht(30), .blank, .blank],
        [.baht(10), .baht(30), .blank, .blank]
      ),
    ] as [([Int64?]?, [BudgetLine], [Cell], [Cell]?)])
  func `the quarters of budget lines have sums, and what no line has of them`(
    quarters: [Int64?]?, lines: [BudgetLine], sums: [Cell], rest: [Cell]?
  ) throws {
    let plan = try samplePlan([
      project("1", 100) {
        $0.budget.lines = lines
        $0.budget.quarters = quarters.map { Placed(row($0), at: here()) }
      }
    ])
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    #expect(!diagnostics.hasErrors)
    let table = try #require(report.projectReports.first?.lines)
    #expect((table.total?.cells.dropFirst()).map(Array.init) == sums)
    #expect((table.rows.first { $0.kind == .notItemised }?.cells.dropFirst()).map(Array.init) == rest)
  }

  @Test func `a project counts once for a group, and as the table of all groups counts it`() throws {
    let report = try report { plan in
      plan.groups = ["g", "h", "k"].map { Group(id: $0, title: $0, location: here()) }
      plan.projects = [
        project("1", 100) { $0.groups = GroupSet(["g"]) },
        // Of both, with a line that is of the first alone and one that is of a third.
        project("2", 30) {
          $0.groups = GroupSet(["g", "h"])
          $0.budget.lines = [line(10, groups: ["g"]), line(5, groups: ["k"]), line(15)]
        },
      ]
    }
    let table = try #require(report.budgetByGroup)
    #expect(table.column("projects")["g"] == .count(1) && table.column("projects")["k"] == .count(0))
    #expect(table.column("budget")["g"] == .baht(110) && table.column("budget")["k"] == .baht(5))
    #expect(table.notes.contains(.label(.noteMoneyOfLines, ["items": .label(.projects)])))
    #expect(report.groups.map(\.ownProjectCount) == [1, 0, 0])
    #expect(report.groups.map(\.jointProjectCount) == [1, 1, 0])
  }

  @Test(
    arguments: [
      ([[60, 0, nil, nil], [0, 40, nil, nil]], [.baht(60), .baht(40), .blank, .blank]),
      ([[60, 0, 0, 0], [40, 0, nil, 0]], [.baht(100), .baht(0), .blank, .baht(0)]),
      // What lines state of a quarter says nothing of the money that no quarter is named for.
      ([[60, 0, 0, 0], nil], [.baht(60), .notStated, .notStated, .notStated]),
    ] as [([[Int64?]?], [Cell])])
  func `a quarter of which every line states 0 has 0, and is blank where one leaves it out`(
    quarters: [[Int64?]?], cells: [Cell]
  ) throws {
    let amounts: [Int64] = quarters.map { $0?.compactMap(\.self).reduce(0, +) ?? 7 }
    let report = try report { plan in
      plan.projects = [
        project("1", amounts.reduce(0, +)) { $0.budget.lines = zip(amounts, quarters).map { line($0, $1) } }
      ]
    }
    let table = try #require(report.projectReports.first?.byQuarter)
    #expect(table.rows.prefix(4).map { $0.cells[0] } == cells)
  }
}
