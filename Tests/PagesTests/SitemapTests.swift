import Markup
import Plans
import Reports
import Testing

@testable import Pages

@Suite struct SitemapTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    arguments: [
      ("https://plans.example.go.th", "https://plans.example.go.th/"),
      ("https://example.go.th/a/", "https://example.go.th/a/"),
      ("https://example.go.th/?a=1&b=2/", "https://example.go.th/?a=1&amp;b=2/"),
    ])
  func `addresses start with that of the site, and are escaped`(_ base: String, _ start: String) throws {
    let sitemap = try #require(Sitemap(of: Sample.site(base: base), []) { $0 == "index.html" })
    #expect(
      sitemap.files.map { text($0.bytes) } == [
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>\(start)index.html</loc></url>
        </urlset>

        """
      ])
  }

  @Test(arguments: [
    (1, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]),
    (2, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]), (3, ["sitemap.xml"]),
  ])
  func `of more pages than a file may list there are several, and a list of them`(
    _ limit: Int, _ expected: [String]
  ) throws {
    let written: Set = ["index.html", "search.html", "office/index.html"]
    let sitemap = try #require(Sitemap(of: Sample.site(base: "https://a.go.th"), [], isWritten: written.contains))
    let files = sitemap.files(of: limit)
    #expect(files.map(\.route.path) == expected)
    let addresses = files.map {
      text($0.bytes).matches(of: /<loc>https:\/\/a\.go\.th\/([^<]*)<\/loc>/).map { String($0.1) }
    }
    if expected.count > 1 { #expect(addresses[0] == Array(expected.dropFirst())) }
    #expect(Set(addresses.dropFirst(expected.count > 1 ? 1 : 0).joined()) == written)
  }
}
