import Diagnostics
import Documents
import Files
import Foundation
import Markup
import Pages
import Testing

@testable import Publishing

/// The theme that the page on themes builds step by step is a theme, and does what the page says.
@Suite struct ThemeGuideTests {
  /// A folder with the default theme, and beside it the theme of the page; removed when the test is over.
  private struct Themes: ~Copyable {
    let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Guide.repository.appending(path: "themes/default"), to: folder.appending(path: "default"))
      for case .code(let info, let text) in try Guide("docs/themes.md").body.blocks {
        let words = info.split(separator: " ")
        guard words.count == 2, words[1].hasPrefix("themes/") else { continue }
        let file = folder.appending(path: String(words[1].dropFirst("themes/".count)))
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func load(_ name: String) throws -> LoadedTheme {
      try LoadedTheme(folder: folder.appending(path: name).path, language: .thai)
    }
  }

  private func styleSheet(of theme: LoadedTheme) throws -> String {
    let asset = try #require(theme.assets.first { $0.path.hasSuffix(".css") })
    guard case .bytes(let bytes) = asset.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `the theme of the page takes over the default theme and adds its own`() throws {
    let themes = try Themes()
    let base = try themes.load("default")
    let theme = try themes.load("lampang")
    let sheet = try styleSheet(of: theme)
    let baseSheet = try styleSheet(of: base)
    // The base's rules, the theme's own rules; then the settings of both, those of the light scheme before the dark.
    let settings = try #require(baseSheet.firstRange(of: ":root{")).lowerBound
    let own = try #require(sheet.firstRange(of: ".site-title { letter-spacing"))
    #expect(sheet.hasPrefix(baseSheet[..<settings]))
    #expect(sheet[..<own.lowerBound].utf8.count == baseSheet[..<settings].utf8.count)
    let added = sheet[own.upperBound...]
    let light = try #require(added.firstRange(of: "--accent:#0b5d4f;"))
    let dark = try #require(added.firstRange(of: "--accent:#7fdcc6;"))
    #expect(added[..<light.lowerBound].contains("--accent:#12436d;"))
    #expect(added[light.upperBound..<dark.lowerBound].contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(added.contains("--font-text:\"Noto Sans Thai\", system-ui, sans-serif;"))
    #expect(String(decoding: theme.theme.footer.bytes, as: UTF8.self).contains("สำนักงานศึกษาธิการจังหวัดลำปาง"))
    #expect(theme.theme.styleSheet != base.theme.styleSheet)
  }

  @Test func `style sheets are joined in the order of their names`() throws {
    let themes = try Themes()
    let folder = themes.folder.appending(path: "ordered")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "styles"), withIntermediateDirectories: true)
    try Data("extends: default\n".utf8).write(to: folder.appending(path: "theme.yml"))
    for name in ["b", "a", "c"] {
      try Data(".\(name){}\n".utf8).write(to: folder.appending(path: "styles/\(name).css"))
    }
    #expect(try styleSheet(of: themes.load("ordered")).contains(".a{}\n.b{}\n.c{}\n"))
  }

  @Test func `every colour that the page names is one of the default theme`() throws {
    let sheet = try styleSheet(of: Themes().load("default"))
    for name in ["paper", "ink", "accent", "band", "link", "focus", "series-1", "series-6", "heat-0", "heat-4"] {
      #expect(sheet.contains("--\(name):"), "\(name)")
    }
  }
}
