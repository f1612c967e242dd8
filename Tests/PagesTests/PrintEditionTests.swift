import Diagnostics
import Foundation
import Markup
import Plans
import Reports
import Testing

@testable import Pages

@Suite struct PrintEditionTests {
  static let address = PlanAddress(agency: "office", plan: "2564")

  private func edition(_ site: Site = Sample.site()) throws -> String {
    try Sample.text(of: .plan(Self.address, .print), site)
  }

  /// What stands between the frame of the site's pages: the cover, the contents and the parts.
  private func document(_ site: Site = Sample.site()) throws -> Substring {
    let text = try edition(site)
    let start = try #require(text.range(of: "<header class=\"cover\""))
    let end = try #require(text.range(of: "</main>"))
    return text[start.lowerBound..<end.lowerBound]
  }

  /// The words of a piece of markup, without its tags.
  private func words(_ markup: some StringProtocol) -> String {
    String(markup).replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
  }

  /// A table of a page, from its first to its last row, without the lines of the source, which paper does not name.
  private func table(_ name: String, on text: String) throws -> String {
    let start = try #require(text.range(of: "<caption id=\"_caption-\(name)\""))
    let end = try #require(text[start.upperBound...].range(of: "</table>"))
    let lines = #/<th scope="col">บรรทัด</th>|<td class="word line">.*?</td>/#
    return words(String(text[start.upperBound..<end.lowerBound]).replacing(lines, with: ""))
  }

  @Test func `every project stands in it once, with its title as a heading`() throws {
    let text = try document()
    let anchors = text.matches(of: /<section class="part[^"]*" id="_project-([^"]*)">/).map { String($0.1) }
    #expect(anchors == ["1", "1.10"])
    #expect(text.matches(of: /<h4>.*โครงการหนึ่ง/).count == 1)
    #expect(text.matches(of: /<h4>.*โครงการร่วม/).count == 1)
  }

  @Test(arguments: ["budget-by-strategy", "budget-by-quarter", "budget-by-group", "project-list", "declared-totals"])
  func `its tables say what those of the site's pages say`(_ name: String) throws {
    let page: PlanPage = name == "declared-totals" ? .checks : .overview
    let onSite = try table(name, on: Sample.text(of: .plan(Self.address, page)))
    #expect(onSite.contains("1,609,212"))
    #expect(try table(name, on: edition()) == onSite)
  }

  @Test func `the contents name each part with the number and the title of its heading`() throws {
    let text = try document()
    let listed = text.matches(of: /<li><a href="#([^"]*)">(.*?)<\/a>/.dotMatchesNewlines())
      .map { "\($0.1.removingPercentEncoding ?? "") \(words($0.2))" }
    let headed = text.matches(of: /<section class="part[^"]*" id="([^"]*)">\s*<h\d>(.*?)<\/h\d>/.dotMatchesNewlines())
      .map { "\($0.1) \(words($0.2))" }
    func trimmed(_ lines: [String]) -> [String] {
      lines.map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(listed.count > 10)
    #expect(trimmed(Array(listed.prefix(headed.count))) == trimmed(headed))
  }

  @Test func `a link of the document leads to a part of it, or out of the site`() throws {
    let text = try document()
    let ids = Set(text.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
    let links = text.matches(of: /<a [^>]*href="([^"]*)"/).map { String($0.1) }
    #expect(links.contains("#_project-1.10") && links.contains("#_groups") && links.contains("#_checks"))
    for link in links {
      if link.hasPrefix("#") {
        #expect(ids.contains(link.dropFirst().removingPercentEncoding ?? ""), "\(link)")
      } else {
        #expect(link.hasPrefix("https://"), "\(link)")
      }
    }
  }

  @Test func `headings of the same words in several texts keep ids apart`() throws {
    let ids = try edition().matches(of: /id="([^"]*วัตถุประสงค์)"/).map { String($0.1) }
    #expect(ids == ["preface/วัตถุประสงค์", "project-1/วัตถุประสงค์", "page-context/วัตถุประสงค์"])
  }

  @Test func `the sheets are marked with the plan, the address, and that figures are made up`() throws {
    let text = try edition(Sample.site(base: "https://plans.example.go.th/lampang", thaiDigits: true))
    let root = try #require(text.firstMatch(of: /<html [^>]*>/)).0
    #expect(root.contains("data-address=\"https://plans.example.go.th/lampang\""))
    #expect(root.contains("data-sample=\"ข้อมูลตัวอย่าง\"") && root.contains("data-digits=\"thai\""))
    #expect(try document().contains("1,609,212 บาท"))
  }

  @Test func `it has nothing to download, and one drawing of a chart`() throws {
    let text = try document()
    #expect(!text.contains(" download"))
    #expect(text.contains("class=\"chart-svg chart-wide\"") && !text.contains("chart-narrow"))
  }

  @Test func `a plan without strategies lists its projects below one heading`() throws {
    var plan = Sample.plan
    plan.strategies = []
    plan.projects = Sample.projects.map { project in
      var project = project
      project.strategy = nil
      return project
    }
    var diagnostics: [Diagnostic] = []
    let report = PlanReport(of: plan, diagnostics: &diagnostics)
    let page = PlanPages(of: report, in: try Sample.setting()).printEdition()
    let text = String(decoding: page.html.bytes, as: UTF8.self)
    #expect(text.matches(of: /<section class="part part-2" id="_project-/).count == 2)
    #expect(!text.contains("id=\"_others\""))
  }
}
