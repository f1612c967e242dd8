import Diagnostics
import Fiscal
import Language
import Plans
import Tables
import Testing

@testable import Reports

@Suite struct DimensionReportTests {
  /// A plan with two sources, nested categories, a framework that overlaps, and one project of each kind.
  private func report(_ change: (inout Plan) -> Void = { _ in }) throws -> PlanReport {
    var plan = try samplePlan()
    plan.sources = ["area", "obec"].map { Source(id: $0, title: $0, location: here()) }
    plan.categories = [
      Category(id: "services", title: "", parent: "operating", location: here()),
      Category(id: "operating", title: "", location: here()), Category(id: "capital", title: "", location: here()),
    ]
    plan.frameworks = [
      Framework(
        id: "obec", title: "สพฐ.", items: ["1", "2", "3"].map { .init(id: $0, title: $0, location: here()) },
        location: here())
    ]
    var first = sampleProject("1")
    first.links = [FrameworkLink(framework: "obec", items: ["1", "3"])]
    first.budget.total = Placed(.stated(baht(100)), at: here())
    first.budget.quarters = Placed(row([40, 60, 0, 0]), at: here())
    first.budget.lines = [
      line(30, [30, 0, 0, 0], source: "area", category: "services"), line(60, source: "obec", category: "capital"),
    ]
    var second = sampleProject("2")
    second.budget.total = Placed(.stated(baht(7)), at: here())
    second.budget.source = "obec"
    plan.projects = [first, second]
    change(&plan)
    var diagnostics: [Diagnostic] = []
    return PlanReport(of: plan, diagnostics: &diagnostics)
  }

  @Test func `money by source and quarter keeps apart what is not crossed and what has no source`() throws {
    let table = try #require(try report().sources?.byQuarter)
    #expect(table.columns.map(\.key) == ["q1", "q2", "q3", "q4", "unscheduled", "not-crossed", "total"])
    #expect(table.rows.map { $0.member?.key } == ["area", "obec", "unstated", "not-crossed"])
    #expect(table.rows[0].cells == [.baht(30), .baht(0), .baht(0), .baht(0), .baht(0), .blank, .baht(30)])
    // Of the 70 left of the first project, 60 are of one source and 10 of none, 10 in one quarter and 60 in another.
    let unknown: [Cell] = [.notCrossed, .notCrossed, .notCrossed, .notCrossed]
    #expect(table.rows[1].cells == unknown + [.baht(7), .baht(60), .baht(67)])
    #expect(table.rows[2].cells == unknown + [.notCrossed, .baht(10), .baht(10)])
    #expect(table.rows[3].cells.prefix(2) == [.baht(10), .baht(60)])
    #expect(table.rows[3].cells.suffix(2) == [.blank, .blank])
    #expect(table.total("q1") == .baht(40))
    #expect(table.total("q2") == .baht(60))
    #expect(table.total("unscheduled") == .baht(7))
    #expect(table.total("total") == .baht(107))
    #expect(table.notes.contains(.label(.noteNotCrossed)))
  }

  @Test func `what lines leave out stands below what has no category, and is a part of it`() throws {
    let table = try #require(try report().categories?.budget)
    #expect(table.rows.map { $0.member?.key } == ["operating", "services", "capital", "unstated", "not-itemised"])
    #expect(table.rows.map(\.level) == [0, 1, 0, 0, 1])
    #expect(table.rows.map { $0.cells[0] } == [.baht(30), .baht(30), .baht(60), .baht(17), .baht(10)])
    #expect(table.total?.cells[0] == .baht(107))
    #expect(table.notes == [.label(.noteNotItemised)])
  }

  @Test func `a crossing without money is blank, and the crossings sum to both sides`() throws {
    let report = try report()
    let byProject = try #require(report.sources?.byProject)
    #expect(byProject.columns.map(\.key) == ["number", "area", "obec", "unstated", "total"])
    #expect(byProject.rows[0].cells.dropFirst() == [.baht(30), .baht(60), .baht(10), .baht(100)])
    #expect(byProject.rows[1].cells.dropFirst() == [.blank, .baht(7), .blank, .baht(7)])
    #expect(byProject.total?.cells.dropFirst() == [.baht(30), .baht(67), .baht(10), .baht(107)])
    let bySource = try #require(report.categories?.bySource)
    #expect(bySource.column("obec")["capital"] == .baht(60))
    #expect(bySource.column("area")["capital"] == .blank)
    #expect(bySource.total("total") == .baht(107))
  }

  @Test func `a framework shows which project answers to which item, and no sum of rows that overlap`() throws {
    let framework = try #require(try report().frameworks.first)
    #expect(framework.unanswered.map(\.id) == ["2"])
    #expect(framework.projectCount == 1)
    #expect(framework.overlaps)
    #expect(framework.byItem.total == nil)
    #expect(framework.byItem.column("budget") == ["1": .baht(100), "3": .baht(100), "unstated": .baht(7)])
    #expect(framework.matrix.columns.map(\.key) == ["number", "item-1", "item-3", "budget"])
    let mark = Cell.text(.label(.matrixMark))
    #expect(framework.matrix.rows.map { Array($0.cells.dropFirst()) } == [[mark, mark, .baht(100)]])
    #expect(framework.matrix.notes == [.label(.noteNoItem, ["items": .label(.projects), "count": .text("1")])])
  }

  @Test(arguments: [12, 13]) func `of many items, each project lists its own in the framework's order`(
    _ count: Int
  ) throws {
    let report = try report { plan in
      let items = (1...count).map { Framework.Item(id: String($0), title: "ข้อ \($0)", location: here()) }
      plan.frameworks[0] = Framework(id: "obec", title: "สพฐ.", items: items, location: here())
      plan.projects[0].links[0].items = ["3", "1", "3"]
      plan.projects[1].links = [FrameworkLink(framework: "obec", items: items.map(\.id))]
    }
    let matrix = try #require(report.frameworks.first).matrix
    guard count > 12 else {
      #expect(matrix.columns.map(\.key) == ["number"] + (1...12).map { "item-\($0)" } + ["budget"])
      return
    }
    #expect(matrix.columns.map(\.key) == ["number", "items", "budget"])
    let lists = matrix.rows.map { row -> [String] in
      guard case .references(let items) = row.cells[1] else { return [] }
      return items.map(\.member.key)
    }
    #expect(lists == [["1", "3"], (1...13).map { String($0) }])
  }

  @Test func `a framework of a plan without money counts projects alone`() throws {
    let report = try report { plan in
      for place in plan.projects.indices { plan.projects[place].budget = Budget(location: here()) }
    }
    let framework = try #require(report.frameworks.first)
    #expect(framework.byItem.columns.map(\.key) == ["projects"])
    #expect(framework.byItem.column("projects") == ["1": .count(1), "3": .count(1), "unstated": .count(1)])
    #expect(framework.matrix.columns.map(\.key) == ["number", "item-1", "item-3"])
    #expect(report.pages.filter { $0 == .sources || $0 == .categories } == [])
  }

  @Test func `each way to divide the plan has its page, and each table its own files`() throws {
    let report = try report()
    let expected: [PlanPage] = [.overview, .quarter(.first), .quarter(.second)]
    #expect(Array(report.pages.prefix(3)) == expected)
    for page in [PlanPage.sources, .categories, .framework("obec")] { #expect(report.pages.contains(page)) }
    let names = report.tables.map(\.name)
    #expect(Set(names).count == names.count)
    for name in ["source-by-quarter", "category-by-quarter", "projects-by-source", "framework-obec-matrix"] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(
      try self.report {
        $0.frameworks = []; $0.sources = []; $0.categories = []
      }.pages.contains(.sources) == false)
  }
}
