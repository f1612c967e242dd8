import Diagnostics
import Documents
import Fiscal
import Foundation
import Language
import Plans
import Reports
import Testing

@testable import Exports

/// The index of a site of two agencies, read back as what it is to a program: JSON between a constant and a semicolon.
@Suite struct SearchIndexTests {
  private static let hostile = #"</script><img src=x onerror="alert('1')">\"# + "\n\u{2028}จบ"
  private static let place = Location(file: "office/2564/01.md", line: 1)

  private static func indicator(_ text: String) -> Indicator { Indicator(id: "1", text: text, location: place) }

  private static func project(
    _ id: String, _ title: String, number: String?, nature: Project.Nature = .project, groups: [String] = [],
    total: Amount?, indicators: [String] = []
  ) -> Project {
    Project(
      id: id, number: number, title: title, strategy: "1", groups: GroupSet(groups), nature: nature,
      budget: Budget(total: total.map { Placed($0, at: place) }, location: place),
      indicators: indicators.map(indicator), location: place)
  }

  private static func page(_ id: String, _ title: String) -> ProsePage {
    ProsePage(id: id, title: title, body: Markdown([]), location: place)
  }

  private static func site() throws -> Site {
    let year = try #require(FiscalYear(buddhistEra: 2564))
    let plan = Plan(
      agency: "office", id: "2564", title: "แผน ๒๕๖๔", fiscalYear: year, strategyTerm: "กลยุทธ์",
      strategies: [
        Strategy(id: "1", title: "ยุทธศาสตร์หนึ่ง", indicators: [indicator("ของยุทธศาสตร์")], location: place),
        Strategy(id: "2", title: "ว่าง", location: place),
      ],
      groups: [Group(id: "a", title: "กลุ่มหนึ่ง", location: place), Group(id: "b", title: "กลุ่มสอง", location: place)],
      projects: [
        project(
          "1", hostile, number: "1", groups: ["b", "a"], total: .stated(Money(satang: 160_221_205)),
          indicators: ["ร้อยละ 80", hostile]),
        project("extra", "ไม่ใช้เงิน", number: nil, total: .noBudget),
        project("3", "แถวของแผน", number: "3", nature: .activity, groups: ["a"], total: nil),
        project("n4", "n", number: "๔", total: .stated(Money(satang: 500))),
      ], pages: [page("context", "บริบท")], location: Location(file: "office/2564/index.md"))
    let empty = Plan(agency: "second", id: "hr", title: "แผนว่าง", fiscalYear: year, location: place)
    return Site(
      title: "เว็บ", pages: [page("about", "เกี่ยวกับ")],
      agencies: [
        Agency(id: "office", title: "สำนักงาน", pages: [page("contact", "ติดต่อ")], plans: [plan], location: place),
        Agency(id: "second", title: "n", plans: [empty], location: place),
      ], location: place)
  }

  private static func script(of site: Site) -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    let reports = site.agencies.flatMap(\.plans).map { PlanReport(of: $0, diagnostics: &diagnostics) }
    return SearchIndex(of: site, reports.map(PlanSummary.init), labels: Labels([.checksTitle: "การตรวจสอบ"])).bytes
  }

  private func index() throws -> [String: [String: Any]] {
    let script = String(decoding: Self.script(of: try Self.site()), as: UTF8.self)
    let start = try #require(script.firstRange(of: "const siteIndex="))
    #expect(start.lowerBound == script.startIndex)
    #expect(script.hasSuffix("};\n"))
    let json = script[start.upperBound...].dropLast(2)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String: Any]])
  }

  /// A column as its entries.
  private func column(_ kind: String, _ name: String) throws -> [String] {
    let table = try #require(try index()[kind])
    let text = try #require(table[name] as? String)
    let count = try #require(table["count"] as? Int)
    // A column without any value is written as nothing.
    if text.isEmpty { return Array(repeating: "", count: count) }
    let entries = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(entries.count == count, "\(kind) \(name)")
    return entries
  }

  private static let plainHostile = #"</script><img src=x onerror="alert('1')">\  จบ"#

  @Test(arguments: [
    ("agency", ["สำนักงาน", "n"]), ("plan", ["แผน ๒๕๖๔", "แผนว่าง"]), ("strategy", ["ยุทธศาสตร์หนึ่ง", "ว่าง"]),
    ("group", ["กลุ่มหนึ่ง", "กลุ่มสอง"]), ("project", [plainHostile, "ไม่ใช้เงิน", "แถวของแผน", "n"]),
    ("indicator", ["ของยุทธศาสตร์", "ร้อยละ 80", plainHostile]),
  ])
  func `everything of the site is in the index, once, in the site's order`(_ kind: String, _ titles: [String]) throws {
    #expect(try column(kind, "titles") == titles)
  }

  @Test func `every page is in the index, those of plans that show one side of them too`() throws {
    let titles = try column("page", "titles")
    let paths = try column("page", "paths")
    #expect(titles.starts(with: ["เกี่ยวกับ", "ติดต่อ"]))
    #expect(Set(paths).count == paths.count)
    for path in ["about.html", "office/contact.html", "office/2564/pages/context.html", "second/hr/checks.html"] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(titles[try #require(paths.firstIndex(of: "office/2564/checks.html"))] == "การตรวจสอบ")
  }

  @Test(arguments: [
    ("plan", ["agency"], [1, 1]), ("strategy", ["plan"], [2, 0]), ("group", ["plan"], [2, 0]),
    ("project", ["plan"], [4, 0]), ("indicator", ["strategy", "project"], [1, 0, 2, 0, 0, 0]),
  ])
  func `what belongs to what is told by runs`(_ kind: String, _ owners: [String], _ counts: [Int]) throws {
    let table = try #require(try index()[kind])
    #expect(table["owners"] as? [String] == owners)
    #expect(table["of"] as? [Int] == counts)
  }

  @Test func `a project has its address, its number, its groups and its budget where one is stated`() throws {
    #expect(try column("project", "ids") == ["1", "extra", "", "n4"])
    #expect(try column("project", "numbers") == ["=", "", "3", "๔"])
    #expect(try column("project", "groups") == ["1 0", "", "0", ""])
    #expect(try column("project", "budgets") == ["1602212.05", "-", "", "5"])
    #expect(try column("plan", "years") == ["2564", "2564"])
    #expect(try column("plan", "terms") == ["กลยุทธ์", ""])
  }

  @Test func `addresses are those of the pages`() throws {
    let addresses = try #require(try index()["addresses"])
    #expect(addresses["project"] as? String == "{agency}/{plan}/projects/{id}.html")
    #expect(addresses["plan"] as? String == "{agency}/{id}/index.html")
    #expect(addresses["agency"] as? String == "{id}/index.html")
  }

  @Test func `nothing in the script could be taken for markup or end a line of it`() throws {
    let script = String(decoding: Self.script(of: try Self.site()), as: UTF8.self)
    #expect(!script.contains("<"))
    #expect(!script.unicodeScalars.contains("\u{2028}"))
    #expect(script.contains(#"\u003c/script>"#))
  }

  @Test func `the same site gives the same bytes, and one without agencies gives an empty index`() throws {
    #expect(Self.script(of: try Self.site()) == Self.script(of: try Self.site()))
    let empty = String(decoding: Self.script(of: Site(title: "ว่าง", location: Self.place)), as: UTF8.self)
    #expect(empty.contains(#""project":{"count":0,"#))
  }
}
