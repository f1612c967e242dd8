import Diagnostics
import Files
import Foundation
import Publishing
import Testing

@testable import Preview

/// Wherever the folders of a preview stand, and whatever comes in their place: what is saved there shows.
///
/// The limit is for a change that is never noticed; a minute was too short for a machine that runs all tests twice.
@Suite(.timeLimit(.minutes(5))) struct WatchedFoldersTests {
  private let page = "/office/2569/projects/1.html"
  private let files = FileManager.default

  @Test func `a content folder that is replaced is built when it is back, and watched`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      try files.moveItem(atPath: stage.content, toPath: stage.folder + "/old")
      await news.failed()
      #expect(await browser.get(page)?.text.contains("เนื้อความแรก") == true)
      try files.copyItem(atPath: stage.folder + "/old", toPath: stage.content)
      await news.built()
      try await edit(stage, to: "เนื้อความที่สอง", browser, &news)
    }
  }

  @Test func `a folder above the content may be replaced`() async throws {
    let stage = try Stage()
    let above = stage.folder + "/above"
    try files.createDirectory(atPath: above, withIntermediateDirectories: true)
    try files.copyItem(atPath: stage.content, toPath: above + "/content")
    try await stage.withPreview(content: above + "/content") { browser, news in
      await news.built()
      // The system tells nothing of it to who watches the content.
      try stage.append("\nของใหม่\n", to: stage.content + "/" + stage.project)
      try files.moveItem(atPath: above, toPath: stage.folder + "/old")
      try files.createDirectory(atPath: above, withIntermediateDirectories: true)
      try files.copyItem(atPath: stage.content, toPath: above + "/content")
      try await shows("ของใหม่", at: page, browser, &news)
    }
  }

  @Test func `a content folder may be a link, and the link may change`() async throws {
    let stage = try Stage()
    let link = stage.folder + "/link"
    try files.createSymbolicLink(atPath: link, withDestinationPath: "content")
    try files.copyItem(atPath: stage.content, toPath: stage.folder + "/other")
    let other = stage.folder + "/other/" + stage.project
    try stage.append("\nของอีกที่\n", to: other)
    try await stage.withPreview(content: link) { browser, news in
      await news.built()
      try await edit(stage, to: "เนื้อความที่สอง", browser, &news)
      try files.removeItem(atPath: link)
      try files.createSymbolicLink(atPath: link, withDestinationPath: "other")
      try await shows("ของอีกที่", at: page, browser, &news)
      try stage.append("\nอีกย่อหน้า\n", to: other)
      try await shows("อีกย่อหน้า", at: page, browser, &news)
    }
  }

  @Test(arguments: ["linked", "content/_theme", "themes/own"])
  func `a theme may be a link, and stand in the content or elsewhere`(_ path: String) async throws {
    let stage = try Stage()
    try files.createDirectory(atPath: stage.folder + "/themes", withIntermediateDirectories: true)
    let isLink = path == "linked"
    let theme = try stage.copyTheme(to: isLink ? "themes/own" : path)
    if isLink { try files.createSymbolicLink(atPath: stage.folder + "/linked", withDestinationPath: "themes/own") }
    try await stage.withPreview(theme: stage.folder + "/" + path) { browser, news in
      await news.built()
      try stage.append("\n.added { color: inherit }\n", to: theme + "/styles/4-content.css")
      await news.built()
      let start = try #require(await browser.get("/")?.text.split(separator: "assets/style.").dropFirst().first)
      let sheet = "/assets/style." + start.prefix { $0 != "\"" }
      #expect(await browser.get(sheet)?.text.contains(".added { color: inherit }") == true)
      try await edit(stage, to: "เนื้อความที่สอง", browser, &news)
    }
  }

  @Test func `a theme beside the one that is named may be a link`() throws {
    let stage = try Stage()
    let theme = try stage.copyTheme(to: "themes/own")
    _ = try stage.copyTheme(to: "base")
    try files.createSymbolicLink(atPath: stage.folder + "/themes/base", withDestinationPath: "../base")
    let watched = WatchedFolders(
      PreviewOptions(content: stage.content, theme: theme, language: .thai, port: 0, temporary: stage.folder))
    #expect(watched.named.contains(stage.folder + "/themes/base"))
    let real = Disk.resolved(stage.folder)
    #expect(watched.live(.files([real + "/base/styles/1.css"])) == .anything)
    #expect(watched.live(.files([real + "/content/" + stage.project])) == .files([stage.project]))
    #expect(watched.live(.files([real + "/content/a.md", real + "/base/theme.yml"])) == .anything)
  }

  /// Changes the project's file, and waits until its page shows it.
  private func edit(
    _ stage: Stage, to text: String, _ browser: Browser, _ news: inout AsyncStream<PreviewNews>.Iterator
  ) async throws {
    try stage.write("---\nnumber: 1\ntitle: โครงการหนึ่ง\nbudget: 1,000\n---\n\n\(text)\n", to: stage.project)
    try await shows(text, at: page, browser, &news)
  }

  private func shows(
    _ text: String, at path: String, _ browser: Browser, _ news: inout AsyncStream<PreviewNews>.Iterator
  ) async throws {
    repeat {
      try Task.checkCancellation()
      await news.built()
    } while await browser.get(path)?.text.contains(text) != true
  }
}
