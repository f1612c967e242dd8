import Diagnostics
import Foundation
import FoundationXML
import Testing

@testable import Publishing

@Suite struct SitemapTests {
  private func site(_ base: String?, agency: String = "example-office", only: String? = nil) async throws -> Workplace {
    let place = try Workplace(agency: agency)
    if let base { try place.replace("language: th", with: "language: th\nbase: \(base)", in: "index.md") }
    var options = place.options
    options.only = only
    let outcome = try await build(options)
    #expect(outcome.counts != nil, "\(outcome.diagnostics.filter { $0.severity == .error })")
    return place
  }

  @Test(arguments: ["example-office", "lampang-peo"])
  func `it lists every page that is there to be found, by its whole address`(_ agency: String) async throws {
    let place = try await site("https://plans.example.go.th/north", agency: agency)
    let text = try place.text("sitemap.xml")
    let addresses = text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    let published = try place.published()
    let found = published.filter { path, bytes in
      path.hasSuffix(".html") && !String(decoding: bytes, as: UTF8.self).contains("content=\"noindex\"")
    }
    let expected = found.keys.compactMap {
      $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed).map { "https://plans.example.go.th/north/" + $0 }
    }
    #expect(addresses.sorted() == expected.sorted())
    #expect(Set(addresses).count == addresses.count)
    #expect(addresses.first == "https://plans.example.go.th/north/index.html")
    #expect(try place.text("manifest.json").contains("\"path\":\"sitemap.xml\""))
    #expect(XMLParser(data: try #require(published["sitemap.xml"])).parse())
  }

  @Test func `a site that does not state its address has none, nor has a part of a site`() async throws {
    #expect(try await site(nil).published()["sitemap.xml"] == nil)
    let part = try await site("https://plans.example.go.th", only: "example-office")
    #expect(try part.published()["sitemap.xml"] == nil)
  }
}
