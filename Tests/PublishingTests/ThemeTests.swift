import Diagnostics
import Documents
import Foundation
import Language
import Markup
import Pages
import Testing

@testable import Publishing

@Suite struct ThemeTests {
  /// A theme of its own files that extends the default theme, beside a copy of it.
  private func theme(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prongsai-themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Workplace.repository.appending(path: "themes/default"), to: folder.appending(path: "default"))
    for (path, text) in files {
      let file = folder.appending(path: "own/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder.path + "/own"
  }

  private func sheet(_ theme: LoadedTheme) -> String {
    guard case .bytes(let bytes)? = theme.assets.first?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a word of its own changes that word alone`() throws {
    let folder = try theme(["theme.yml": "extends: default", "labels.th.yml": "group: ฝ่าย"])
    let labels = try LoadedTheme(folder: folder, language: .thai).labels
    let plain = try LoadedTheme(folder: Workplace.repository.path + "/themes/default", language: .thai).labels
    #expect(labels[.group] == "ฝ่าย")
    #expect(labels[.total] == plain[.total])
    #expect(try LoadedTheme(folder: folder, language: .english).labels[.group] != "ฝ่าย")
  }

  @Test func `a light colour of its own leaves the dark one of the theme below`() throws {
    let folder = try theme(["theme.yml": "extends: default\ncolours:\n  light:\n    accent: \"#006400\""])
    let css = sheet(try LoadedTheme(folder: folder, language: .thai))
    let light = try #require(css.range(of: "--accent:#006400;"))
    let dark = try #require(css.range(of: "@media screen and (prefers-color-scheme: dark){:root{", options: .backwards))
    #expect(light.upperBound < dark.lowerBound)
    #expect(css[dark.upperBound...].contains("--accent:#9cc6ef;"))
  }

  @Test(arguments: ["/.", "/styles/.."])
  func `a theme finds the one beside it, however its folder is named`(_ way: String) throws {
    let folder = try theme(["theme.yml": "extends: default", "styles/own.css": "h1 { color: teal }"]) + way
    #expect(try LoadedTheme(folder: folder, language: .thai).labels[.total] == "รวม")
  }

  @Test func `style sheets add up, the theme's own last, and fragments stand in their places`() throws {
    let folder = try theme([
      "theme.yml": "extends: default", "styles/1-mine.css": "h1 { color: teal }",
      "fragments/footer.html": "<p>ส่วนท้าย</p>",
    ])
    let theme = try LoadedTheme(folder: folder, language: .thai)
    let css = sheet(theme)
    let own = try #require(css.range(of: "h1 { color: teal }"))
    #expect(css[..<own.lowerBound].utf8.count > 10_000)
    #expect(String(decoding: theme.theme.footer.bytes, as: UTF8.self) == "<p>ส่วนท้าย</p>")
  }

  @Test func `scripts are one file, the theme's own in the place of those of the same name, with the words they say`()
    throws
  {
    let folder = try theme([
      "theme.yml": "extends: default", "labels.th.yml": "filterRows: \"คัด \\\"แถว\\\"\"",
      "scripts/2-tables.js": "// tables of its own", "scripts/9-more.js": "// and more",
    ])
    let theme = try LoadedTheme(folder: folder, language: .thai)
    let asset = try #require(theme.assets.first { $0.path == "assets/\(theme.theme.script ?? "")" })
    guard case .bytes(let bytes) = asset.content else { return }
    let script = String(decoding: bytes, as: UTF8.self)
    #expect(script.contains(#""filterRows":"คัด \"แถว\"""#))
    #expect(!script.contains("function makeSortable"))
    let own = try #require(script.range(of: "// tables of its own\n"))
    #expect(script[..<own.lowerBound].contains("function fold("))
    #expect(script[own.upperBound...].contains("function scan("))
    #expect(script.hasSuffix("// and more\n})();\n"))
  }

  @Test func `every label that a script says is handed to it`() throws {
    let folder = Workplace.repository.appending(path: "themes/default/scripts")
    var said: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let script = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in script.matches(of: /\b(?:words\.|say\(")([a-zA-Z]+)/) { said.insert(String(match.1)) }
    }
    let theme = try LoadedTheme(folder: Workplace.repository.path + "/themes/default", language: .english)
    let asset = try #require(theme.assets.first { $0.path.hasSuffix(".js") })
    guard case .bytes(let bytes) = asset.content else { return }
    let script = String(decoding: bytes, as: UTF8.self)
    let words = script[..<(try #require(script.range(of: "};\n"))).lowerBound]
    #expect(said.count > 15)
    for label in said { #expect(words.contains("\"\(label)\":"), "\(label)") }
  }

  @Test func `a light colour takes nothing from the dark colours of a style sheet below`() throws {
    let folder = try theme(["theme.yml": "extends: default\ncolours:\n  light:\n    series-1: \"#006400\""])
    let css = sheet(try LoadedTheme(folder: folder, language: .thai))
    let light = try #require(css.range(of: "@media not screen and (prefers-color-scheme: dark){:root{"))
    let own = try #require(css.range(of: "--series-1:#006400;"))
    #expect(light.upperBound < own.lowerBound)
    #expect(!css[light.upperBound..<own.lowerBound].contains("}"))
  }

  @Test func `the gazette builds the same pages with a look of its own`() async throws {
    let plain = try Workplace()
    _ = try await build(plain.options)
    let place = try Workplace()
    var options = place.options
    options.theme = Workplace.repository.appending(path: "themes/gazette").path
    let outcome = try await build(options)
    #expect(outcome.counts != nil)
    let (files, others) = (try place.published(), try plain.published())
    func contents(_ files: [String: Data]) -> Set<String> { Set(files.keys.filter { !$0.hasPrefix("assets/") }) }
    #expect(contents(files) == contents(others))
    #expect(files["assets/emblem.png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    let sheet = try #require(files.first { $0.key.hasPrefix("assets/style.") })
    let css = String(decoding: sheet.value, as: UTF8.self)
    #expect(css.contains("font-family: var(--font-heading)") && css.contains("--font-heading:"))
    let page = try place.text("lampang-peo/2564/index.html")
    #expect(page.contains("masthead-rule") && page.contains("../../assets/emblem.png"))
    #expect(page.contains("../../" + sheet.key))
    let icon = try #require(files.keys.first { $0.hasPrefix("assets/icon.") })
    #expect(page.contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"../../\(icon)\">"))
    #expect(others[icon] == nil && others.keys.contains { $0.hasPrefix("assets/icon.") })
    // Where only the look differs, no figure does.
    let data = try #require(files["lampang-peo/2564/data/budget-by-strategy.csv"])
    #expect(data == others["lampang-peo/2564/data/budget-by-strategy.csv"])
  }

  @Test(arguments: [
    "#12436d", "oklch(70% 0.1 200 / [0.5])", #""Noto Sans Thai", 'Loma', serif"#, "var(--ink, (1))", #""(" , "it's""#,
  ])
  func `a whole value of CSS stands in the sheet as it is written`(_ value: String) throws {
    #expect(try tokens("fonts:\n  text: |-\n    \(value)").css == ":root{--font-text:\(value);}\n")
  }

  @Test(arguments: [
    "red;", "red}", "{red", "red{\u{301}", "<", ">", "\\", "/* red", #""Sarabun"#, "it's", "rgb(0 0 0", "a)", "(]",
    "red !important",
  ])
  func `a value that could break the sheet is refused`(_ value: String) throws {
    let fault = #expect(throws: Diagnostic.self) { try tokens("fonts:\n  text: |-\n    \(value)") }
    #expect(fault?.id == "theme-value")
  }

  @Test(arguments: ["accent}", "a b", "<link", "a;b", "สี", "a{\u{301}", "\"\""])
  func `a name that is none of CSS is refused`(_ name: String) throws {
    let fault = #expect(throws: Diagnostic.self) { try tokens("colours:\n  dark:\n    \(name): \"#fff\"") }
    #expect(fault?.id == "theme-key")
  }

  /// The tokens of a `theme.yml`, or the first fault in it.
  private func tokens(_ text: String) throws -> ThemeTokens {
    var found: [Diagnostic] = []
    let mapping = FrontMatter.readYAML(file: "theme.yml", bytes: Array(text.utf8), diagnostics: &found)
    let settings = try ThemeSettings(#require(mapping), diagnostics: &found)
    if let fault = found.first { throw fault }
    return settings.tokens
  }

  @Test(arguments: [
    ("labels.th.yml", "grup: ฝ่าย", "unknown-label"), ("theme.yml", "extends: own", "themes-extend-each-other"),
    ("theme.yml", "title: \"x", "unclosed-quote"),
  ])
  func `a fault of a theme is named`(_ file: String, _ text: String, _ id: String) throws {
    let folder = try theme(["theme.yml": "extends: default"].merging([file: text]) { $1 })
    let error = #expect(throws: PublishingError.self) { _ = try LoadedTheme(folder: folder, language: .thai) }
    guard case .themeFaults(_, let faults)? = error else {
      Issue.record("the theme was refused for another reason")
      return
    }
    #expect(faults.map(\.id) == [id])
  }
}
