import Diagnostics
import Files
import Foundation
import Language
import Markup
import Pages
import Plans
import Reports
import Testing

/// Whether an auditor finds, for each figure of a project's page, the line on which it is written.
@Suite struct ProvenanceTests {
  private static let content = [
    "index.md": "---\ntitle: เว็บ\n---\n",
    "o/index.md": "---\ntitle: สำนักงาน\n---\n",
    "o/2564/index.md": """
    ---
    title: แผน
    fiscal_year: 2564
    strategies:
      - id: 1
        title: ยุทธศาสตร์หนึ่ง
    sources:
      - id: s
        title: เงินหนึ่ง
      - id: t
        title: เงินสอง
    declared:
      total: 1,777
      projects: 3
    spending_targets:
      - title: มาตรการ
        quarters: 32 | 54 | 77 | 100
    ---
    """,
    "o/2564/1.md": """
    ---
    title: โครงการหนึ่ง
    number: 1
    strategy: 1
    period: ต.ค. 63 – ก.ย. 64
    budget:
      total: 1,000
      quarters: 100 | 200 | 300 | 400
      source: s
      lines:
        - item: ค่าวิทยากร
          amount: 600
          quarters: 60 | 140 | 200 | 200
        - item: ค่าพาหนะ
          source: t
          quarters: 40 | 60 | 100 | 100
      printed:
        - where: หน้า 9
          amount: 1,010
    activities:
      - title: ประชุม
        period: ธ.ค. 63
      - title: สรุปผล
    indicators:
      - text: ผู้เข้าร่วม
        target: ร้อยละ 80
        actual: 85
      - text: รายงาน
        actual: 1
    results:
      - as_of: 31 มี.ค. 64
        progress: 45
        allocated: 500
        spent: 90 | ~ | ~ | ~
    ---
    """,
    "o/2564/2.md": "---\ntitle: โครงการสอง\nnumber: 2\nstrategy: 1\n---\n",
    "o/2564/2-1.md": """
    ---
    title: กิจกรรมย่อย
    number: 2.1
    part_of: 2
    nature: activity
    budget: 700
    ---
    """,
    "o/2564/2-2.md": """
    ---
    title: โครงการย่อย
    number: 2.2
    part_of: 2
    budget:
      lines:
        - item: ก
          amount: 40
        - item: ข
          amount: 37
    ---
    """,
    "o/2564/results/2564-03.md": """
    ---
    as_of: 31 มี.ค. 64
    ---
    | ที่ | เบิกจ่าย ไตรมาส 2 | ผูกพัน |
    |---|---|---|
    | 1 | 70 | 30 |
    | 2.2 | 7 | 3 |
    """,
  ]

  private static func pages(repository: String? = nil) throws -> [String: String] {
    let files = content.map { FileTree.File(path: $0.key, bytes: Array($0.value.utf8)) }
    var diagnostics: [Diagnostic] = []
    var site = try #require(Site.read(tree: FileTree(files), includeDrafts: false, diagnostics: &diagnostics))
    #expect(diagnostics.filter { $0.severity == .error } == [])
    site.repository = repository
    site.language = .english
    let report = PlanReport(of: site.agencies[0].plans[0], diagnostics: &diagnostics)
    let words: [Label: String] = [.headLine: "Line", .onLine: "line", .figureOrigins: "Written"]
    let setting = Setting(
      site: site, labels: Labels(words), theme: Theme(styleSheet: "s.css"), breaker: WordBreaker())
    let pages = PlanPages(of: report, in: setting).pages.map { $0() }
    return Dictionary(pages.map { ($0.route.path, String(decoding: $0.html.bytes, as: UTF8.self)) }) { first, _ in first
    }
  }

  /// What stands in the column of lines, by the titles of the rows; of tables that have that column.
  private func lines(on page: String, table: String) throws -> [String] {
    let start = try #require(page.range(of: "id=\"_caption-\(table)\""), "no table \(table)")
    let rest = page[start.upperBound...]
    let whole = rest[..<(try #require(rest.range(of: "</table>")).lowerBound)]
    #expect(whole.contains("<th scope=\"col\">Line</th></tr>"), "\(table) has no column of lines")
    return whole.components(separatedBy: "<tbody>").dropFirst().joined().components(separatedBy: "<tr").dropFirst()
      .filter { !$0.contains("<th scope=\"row\">total") }
      .map { row in
        let title = row.components(separatedBy: "</th>")[0].components(separatedBy: "scope=\"row\"").last ?? ""
        let lines = row.components(separatedBy: "<td class=\"word line\">").last?.components(separatedBy: "</td>")[0]
        return text(of: "\(text(of: "<" + title)) \(lines ?? "")")
      }
  }

  /// The list of what stands in no row, item by item.
  private func origins(on page: String) -> [String] {
    page.components(separatedBy: "<dl class=\"origins\">").dropFirst().flatMap { list in
      list.components(separatedBy: "</dl>")[0].components(separatedBy: "<dd>").dropFirst().map(text)
    }
  }

  /// A piece of markup without its tags and the numbers in front of titles.
  private func text(of markup: String) -> String {
    var text = ""
    for (place, part) in markup.components(separatedBy: "<span class=\"ordinal\">").enumerated() {
      let rest = place == 0 ? part : part.components(separatedBy: "</span>").dropFirst().joined()
      text += rest.components(separatedBy: "<").map { $0.components(separatedBy: ">").last ?? "" }.joined()
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `each row of a project's tables names the lines of its figures`() throws {
    let page = try #require(try Self.pages()["o/2564/projects/1.html"])
    #expect(try lines(on: page, table: "project-1-lines") == ["ค่าวิทยากร 12, 13", "ค่าพาหนะ 16", "notItemised 7"])
    #expect(
      try lines(on: page, table: "project-1-printed") == ["amountOfPlan 7", "amountOfLines 12, 16", "หน้า 9 19"])
    let money = try lines(on: page, table: "project-1-money")
    #expect(
      money == [
        "plannedBudget 7", "allocated 33", "spent 34, results/2564-03.md 6", "obligated results/2564-03.md 6", "used",
        "balance",
      ])
    let activities = try lines(on: page, table: "project-1-activities")
    #expect(activities == ["ประชุม 22", "สรุปผล"])
    #expect(try lines(on: page, table: "project-1-indicators") == ["ผู้เข้าร่วม 26, 27", "รายงาน 29"])
  }

  @Test func `what stands in no row is named in a list, with the file where it is another`() throws {
    let page = try #require(try Self.pages()["o/2564/projects/1.html"])
    #expect(
      origins(on: page) == [
        "progress: line 32", "allocated: line 33", "spent: line 34, results/2564-03.md line 6",
        "obligated: results/2564-03.md line 6", "plannedBudget: line 7", "quarter: line 8", "period: line 5",
      ])
    #expect(page.contains("<code>o/2564/1.md</code>"))
    #expect(!page.contains("<a href=\"http"))
  }

  @Test func `a whole names the lines of its parts, an activity's among them`() throws {
    let page = try #require(try Self.pages()["o/2564/projects/2.html"])
    let parts = try lines(on: page, table: "project-2-parts")
    #expect(
      parts == [
        "กิจกรรมย่อย 2-1.md 6", "โครงการย่อย 2-2.md 8, 2-2.md 10",
      ])
    #expect(origins(on: page) == [])
    let part = try #require(try Self.pages()["o/2564/projects/2.2.html"])
    #expect(
      origins(on: part) == ["spent, obligated: results/2564-03.md line 7", "plannedBudget: line 8, line 10"])
  }

  @Test func `declared totals and targets of spending name their lines`() throws {
    let pages = try Self.pages()
    let checks = try #require(pages["o/2564/checks.html"])
    #expect(try lines(on: checks, table: "declared-totals").map { $0.suffix(3) } == [" 13", " 14"])
    #expect(checks.contains("<code>o/2564/index.md</code>"))
    let results = try #require(pages["o/2564/results.html"])
    let targets = try lines(on: results, table: "spending-targets")
    #expect(targets == ["มาตรการ 17"])
  }

  @Test func `each line is a link where there is a repository, and none in the print edition`() throws {
    let pages = try Self.pages(repository: "https://github.com/o/p")
    let page = try #require(pages["o/2564/projects/1.html"])
    let blob = "https://github.com/o/p/blob/HEAD/content/o/2564"
    for (file, line) in [("1.md", 12), ("1.md", 13), ("1.md", 16), ("1.md", 26), ("1.md", 19), ("1.md", 33)] {
      #expect(page.contains("<a href=\"\(blob)/\(file)?plain=1#L\(line)\" rel=\"noopener external\">"), "\(line)")
    }
    #expect(page.contains("<a href=\"\(blob)/results/2564-03.md?plain=1#L6\" rel=\"noopener external\">"))
    let print = try #require(pages["o/2564/print.html"])
    #expect(!print.contains("class=\"word line\"") && !print.contains("Written"))
  }
}
