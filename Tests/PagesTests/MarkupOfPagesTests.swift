import Diagnostics
import Foundation
import Language
import Markup
import Plans
import Testing

@testable import Pages

@Suite struct MarkupOfPagesTests {
  static let languages = InterfaceLanguage.allCases

  /// Every page of the sample as text, with its address.
  private func texts(_ language: InterfaceLanguage) throws -> [(path: String, text: String)] {
    try Sample.pages(Sample.site(language)).map { ($0.route.path, String(decoding: $0.html.bytes, as: UTF8.self)) }
  }

  @Test(arguments: languages) func `there is a page of every kind`(_ language: InterfaceLanguage) throws {
    let paths = Set(try texts(language).map(\.path))
    let expected = [
      "index.html", "search.html", "404.html", "method.html", "office/index.html", "office/about.html",
      "office/2564/index.html", "office/2564/strategies/1.html", "office/2564/strategies/2.html",
      "office/2564/groups/a.html", "office/2564/groups/joint.html", "office/2564/quarters/4.html",
      "office/2564/projects/1.html", "office/2564/projects/1.10.html", "office/2564/projects/99.html",
      "office/2564/schedule.html", "office/2564/checks.html", "office/2564/data.html", "office/2564/pages/context.html",
    ]
    for path in expected { #expect(paths.contains(path), "\(path)") }
  }

  @Test(arguments: languages) func `tags balance on every page`(_ language: InterfaceLanguage) throws {
    for (path, text) in try texts(language) { #expect(tagFault(in: text) == nil, "\(path)") }
  }

  @Test(arguments: [
    ("<p>a", "<p> is not closed"), ("<p>a</b>", "</b> closes nothing"), ("<p><b></p></b>", "</p> closes nothing"),
    ("<a href=\"x>", "a quote that is not closed: <a href=\"x>"),
  ])
  func `tags that do not balance are found`(_ markup: String, _ fault: String) {
    #expect(tagFault(in: markup) == fault)
  }

  @Test(arguments: languages) func `no id stands twice on a page`(_ language: InterfaceLanguage) throws {
    for (path, text) in try texts(language) {
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(path)")
      for match in text.matches(of: /aria-labelledby="([^"]*)"/) {
        for id in match.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(path) \(id)") }
      }
    }
  }

  @Test(arguments: languages) func `a page has one first heading and skips no level`(_ language: InterfaceLanguage)
    throws
  {
    for (path, text) in try texts(language) {
      let levels = text.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(levels.count { $0 == 1 } == 1, "\(path)")
      #expect(levels.first == 1, "\(path)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(path) \(levels)") }
    }
  }

  @Test(arguments: languages) func `nothing on a page can run or style it from inside`(_ language: InterfaceLanguage)
    throws
  {
    for (path, page) in try texts(language) {
      // Scripts have their own files, and no more than one but for the search page's index.
      let scripts = page.matches(of: /<script defer src="(?:\.\.\/)*assets\/([a-z]+)\.0123\.js"><\/script>/)
      let isBare = path == "404.html" || path == "office/2564/projects/99.html"
      let expected = isBare ? [] : path == "search.html" ? ["site", "search"] : ["site"]
      #expect(scripts.map { String($0.1) } == expected, "\(path)")
      let text = page.replacing(/<script defer src="[^"]*"><\/script>/, with: "")
      for forbidden in ["<script", " style=", "<style", "href=\"javascript:", " onclick", "<b>", "alert('x')"] {
        #expect(!text.contains(forbidden), "\(path) has \(forbidden)")
      }
      #expect(text.contains("default-src 'none'") || text.contains("default-src &#39;none&#39;"), "\(path)")
      #expect(text.contains("<html lang=\"\(language.rawValue)\""), "\(path)")
    }
  }

  @Test func `every label has words in both languages`() throws {
    for language in Self.languages {
      #expect(Labels(try LabelFile.texts(in: language)).missing == [], "\(language)")
    }
  }

  @Test func `both languages use the same arguments in a label`() throws {
    func names(_ text: String?) -> Set<String> { Set((text ?? "").matches(of: /\{(\w+)\}/).map { String($0.1) }) }
    let thai = try LabelFile.texts(in: .thai)
    let english = try LabelFile.texts(in: .english)
    for label in Label.allCases { #expect(names(thai[label]) == names(english[label]), "\(label)") }
  }
}
