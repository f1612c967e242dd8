import Foundation
import Markup
import Plans
import Testing

@testable import Pages

@Suite struct LinksOfPagesTests {
  /// The address of each link of a page, as it would be followed: below the output folder.
  private func targets(of page: Page) -> [String] {
    let text = String(decoding: page.html.bytes, as: UTF8.self)
    let folder = page.route.path.split(separator: "/").dropLast().map(String.init)
    return text.matches(of: /<a[^>]* href="([^"]*)"/).compactMap { match in
      let address = match.1.split(separator: "#", omittingEmptySubsequences: false)[0]
      if address.isEmpty || address.contains(":") { return nil }
      var path = folder
      for part in address.split(separator: "/") {
        if part == ".." { path.removeLast() } else { path.append(String(part)) }
      }
      return path.joined(separator: "/").removingPercentEncoding
    }
  }

  @Test func `every link leads to a page or a data file of the site`() throws {
    let pages = try Sample.pages()
    let paths = Set(pages.map(\.route.path))
    for page in pages {
      for target in targets(of: page) where !target.hasPrefix("office/2564/data/") {
        #expect(paths.contains(target), "\(page.route.path) links to \(target)")
      }
    }
  }

  @Test(arguments: [
    (Route.home, "assets/style.0123.css"), (.agency("office"), "../assets/style.0123.css"),
    (.plan(PlanAddress(agency: "office", plan: "2564"), .overview), "../../assets/style.0123.css"),
    (.plan(PlanAddress(agency: "office", plan: "2564"), .project("1")), "../../../assets/style.0123.css"),
  ])
  func `the style sheet is found from any depth`(_ route: Route, _ address: String) throws {
    #expect(try Sample.text(of: route).contains("<link rel=\"stylesheet\" href=\"\(address)\">"))
  }

  @Test(arguments: [
    (Route.home, "search.html"), (.agency("office"), "../search.html"),
    (.plan(PlanAddress(agency: "office", plan: "2564"), .project("1")), "../../../search.html"),
  ])
  func `every page has one form that leads to the search page`(_ route: Route, _ address: String) throws {
    let forms = try Sample.text(of: route).matches(of: /<form class="site-search" role="search" action="([^"]*)"/)
    #expect(forms.map { String($0.1) } == [address])
  }

  @Test func `the search page lists everything with its link, and has no second form`() throws {
    let text = try Sample.text(of: .search)
    for address in [
      "office/index.html", "office/2564/index.html", "office/2564/strategies/2.html", "office/2564/groups/b.html",
      "office/2564/projects/1.10.html", "office/2564/pages/context.html", "office/2564/checks.html",
      "office/about.html",
      "method.html",
    ] { #expect(text.contains("<a href=\"\(address)\">"), "\(address)") }
    #expect(text.contains(">ร้อยละ 80 ของผู้เข้าร่วม</a>"))
    #expect(text.matches(of: /<form/).count == 1)
  }

  @Test func `a former address leads to where the project is now`() throws {
    let text = try Sample.text(of: .plan(PlanAddress(agency: "office", plan: "2564"), .project("99")))
    #expect(text.contains("<meta http-equiv=\"refresh\" content=\"0; url=1.html\">"))
    #expect(text.contains("<a href=\"1.html\">"))
    #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func `the page for what is not there uses the address of a site that states one`() throws {
    let text = try Sample.text(of: .notFound, Sample.site(base: "https://plans.example.go.th/lampang"))
    #expect(text.contains("<a href=\"https://plans.example.go.th/lampang/\">"))
    #expect(text.contains("href=\"https://plans.example.go.th/lampang/assets/style.0123.css\""))
    #expect(try Sample.text(of: .notFound).contains("<a href=\"index.html\">"))
  }

  @Test func `a link that leads nowhere is text, one that leads outside says so`() throws {
    let text = try Sample.text(of: .prose("method"))
    #expect(text.contains("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener external\">ภายนอก</a>"))
    #expect(text.contains("<a href=\"office/index.html\""))
    #expect(text.contains("</a>เลวร้าย"))
  }

  @Test(arguments: [
    ("https://github.com/o/plans/", "https://github.com/o/plans/blob/HEAD/content/a%20b.md?plain=1#L7"),
    ("https://gitlab.com/o/plans", "https://gitlab.com/o/plans/-/blob/HEAD/content/a%20b.md?plain=1#L7"),
    ("https://gitlab.office.go.th/o/p", "https://gitlab.office.go.th/o/p/-/blob/HEAD/content/a%20b.md?plain=1#L7"),
    ("https://codeberg.org/o/plans", "https://codeberg.org/o/plans/src/commit/HEAD/content/a%20b.md?display=source#L7"),
    (
      "https://gitea.example.org/o/p",
      "https://gitea.example.org/o/p/src/commit/HEAD/content/a%20b.md?display=source#L7"
    ),
    ("https://bitbucket.org/o/plans", "https://bitbucket.org/o/plans/src/HEAD/content/a%20b.md#lines-7"),
    ("https://git.sr.ht/~o/plans", "https://git.sr.ht/~o/plans/tree/HEAD/item/content/a%20b.md#L7"),
    ("https://git.example.org/?p=x;f={path};l={line}", "https://git.example.org/?p=x;f=content/a%20b.md;l=7"),
    ("https://example.org/gitlab", "https://example.org/gitlab/blob/HEAD/content/a%20b.md?plain=1#L7"),
  ])
  func `each git host has its own form of a line's address`(_ repository: String, _ address: String) {
    #expect(RepositoryForm(of: repository).address(of: "content/a%20b.md", line: 7, in: repository) == address)
  }

  @Test func `each figure of a project names its line, as a link where there is a repository`() throws {
    let page = Route.plan(PlanAddress(agency: "office", plan: "2564"), .project("1"))
    let text = try Sample.text(of: page)
    #expect(
      text.contains(
        "<dd>งบประมาณตามแผน: <a href=\"https://example.org/plans/blob/HEAD/content/office/2564/01.md?plain=1#L"))
  }

  @Test func `a source link names the line in the repository`() throws {
    let text = try Sample.text(of: .plan(PlanAddress(agency: "office", plan: "2564"), .checks))
    #expect(text.contains("href=\"https://example.org/plans/blob/HEAD/content/office/2564/01.md?plain=1#L9\""))
  }
}
