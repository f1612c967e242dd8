import Diagnostics
import Files
import Foundation
import Testing

@testable import Preview

@Suite struct PreviewTests {
  private let page = "/office/2569/projects/1.html"

  @Test func `serves the site and nothing else`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      let home = try #require(await browser.get("/"))
      #expect(home.status == 200)
      #expect(home.header("Content-Type") == "text/html; charset=utf-8")
      #expect(home.text.contains("/.prongsai/preview.js"))
      #expect(await browser.get("/manifest.json")?.header("Content-Type") == "application/json")
      #expect(await browser.get("/office/2569")?.header("Location") == "/office/2569/")
      for path in ["/nowhere", "/assets/", "/..%2f..%2f..%2fetc/passwd", "/../content/index.md", "/index.html%00"] {
        let answer = try #require(await browser.get(path))
        #expect(answer.status == 404)
        #expect(answer.text.contains("<h1>"))
      }
      #expect(await browser.get("/", host: "evil.example")?.status == 403)
      #expect(await browser.ask("GET / HTTP/1.0\r\n\r\n")?.status == 403)
      #expect(await browser.get("/", method: "POST")?.status == 405)
    }
  }

  @Test func `follows no symbolic link out of the site`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      let temporary = stage.folder + "/temporary"
      let site = temporary + "/" + (try #require(Disk.contents(of: temporary).first)).name + "/site"
      for (name, target) in [("passwd.txt", "/etc/passwd"), ("other", "/etc")] {
        try FileManager.default.createSymbolicLink(atPath: site + "/" + name, withDestinationPath: target)
      }
      #expect(await browser.get("/passwd.txt")?.status == 404)
      #expect(await browser.get("/other/passwd")?.status == 404)
    }
  }

  @Test func `answers HEAD and conditional requests without a body`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      for path in ["/", "/manifest.json"] {
        let whole = try #require(await browser.get(path))
        let head = try #require(await browser.get(path, method: "HEAD"))
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.header("Content-Length") == String(whole.body.count))
        let tag = try #require(whole.header("ETag"))
        let again = try #require(await browser.get(path, headers: ["If-None-Match: \(tag)"]))
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        #expect(await browser.get(path, headers: ["If-None-Match: \"other\""])?.status == 200)
      }
    }
  }

  @Test func `builds anew after a save, and tells the browsers that wait`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      #expect(await browser.get(page)?.text.contains("เนื้อความแรก") == true)
      let known = try #require(await state(browser))
      async let next = browser.get("/.prongsai/state/" + known.name + page)
      try stage.replace("เนื้อความแรก", with: "เนื้อความที่สอง", in: stage.project)
      let told = try #require(await next).text.split(separator: "\n", omittingEmptySubsequences: false)
      // The page of the edited file is told first, while the others still belong to the site before.
      #expect(told[1] != known.site)
      #expect(await browser.get(page)?.text.contains("เนื้อความที่สอง") == true)
      // The others follow, and it need not be loaded again.
      await news.built()
      #expect(await siteAfter(known, of: "/index.html", browser) != nil)
      #expect(await siteAfter(known, of: page, browser) == String(told[1]))

      // An editor that writes beside the file and renames, and a plan in a new folder.
      let file = stage.content + "/" + stage.project
      try "---\nnumber: 1\ntitle: โครงการหนึ่ง\nbudget: 1,000\n---\n\nเนื้อความที่สาม\n"
        .write(toFile: file + ".new~", atomically: false, encoding: .utf8)
      #expect(unsafe rename(file + ".new~", file) == 0)
      await news.built()
      #expect(await browser.get(page)?.text.contains("เนื้อความที่สาม") == true)
      #expect(await browser.get("/office/2570/")?.status == 404)
      try FileManager.default.copyItem(atPath: stage.content + "/office/2569", toPath: stage.content + "/office/2570")
      try stage.replace("2569", with: "2570", in: "office/2570/index.md")
      repeat { await news.built() } while await browser.get("/office/2570/projects/1.html")?.status != 200
    }
  }

  @Test func `shows what is wrong and keeps the last good site until it is mended`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      let known = try #require(await state(browser))
      try stage.replace("budget: 1,000", with: "budgett: 1,000", in: stage.project)
      await news.built(withErrors: true)
      let broken = try #require(await state(browser))
      #expect(broken.site == known.site)
      #expect(broken.faults.contains("\(stage.content)/\(stage.project):4:1: error:"))
      #expect(broken.faults.contains("budgett: 1,000\n    ^~~~~~~"))
      #expect(await browser.get(page)?.text.contains("เนื้อความแรก") == true)
      try stage.replace("budgett", with: "budget", in: stage.project)
      await news.built()
      let mended = try #require(await state(browser))
      #expect(mended.name != broken.name)
      #expect(mended.site == known.site)
      #expect(mended.faults.isEmpty)
    }
  }

  @Test func `keeps the last good site when the theme has a fault, and says so`() async throws {
    let stage = try Stage()
    let theme = try stage.copyTheme(to: "theme")
    try await stage.withPreview(theme: theme) { browser, news in
      await news.built()
      let known = try #require(await state(browser))
      let shown = try #require(await browser.get(page)?.text)
      try stage.append("<p><a href=\"nope.html\">x</a></p>", to: theme + "/fragments/footer.html")
      await news.failed()
      let broken = try #require(await state(browser))
      #expect(broken.faults.contains("nope.html"))
      #expect(broken.heading.contains("this page is as it was before"))
      #expect(broken.site == known.site)
      #expect(await browser.get(page)?.text == shown)
    }
  }

  @Test func `waits with the faults in view where there is no site yet`() async throws {
    let stage = try Stage()
    try stage.replace("budget: 1,000", with: "budgett: 1,000", in: stage.project)
    try await stage.withPreview { browser, news in
      await news.built(withErrors: true)
      let home = try #require(await browser.get("/"))
      #expect(home.status == 503)
      #expect(home.text.contains("/.prongsai/preview.js"))
      #expect(home.text.contains("budgett"))
      try stage.replace("budgett", with: "budget", in: stage.project)
      await news.built()
      #expect(await browser.get("/")?.status == 200)
    }
  }

  @Test func `lasts through many silent, broken and cut connections`() async throws {
    let stage = try Stage()
    try await stage.withPreview { browser, news in
      await news.built()
      let known = try #require(await state(browser))
      // Some never send anything, some half a request, some ask for the next state and go.
      let silent = (0..<200).map { index in
        let connection = browser.connection()
        if index % 2 == 0 { Browser.send("GET / HTTP/1.1\r\nHost: local", on: connection) }
        return connection
      }
      defer { for connection in silent { close(connection) } }
      for _ in 0..<100 {
        let connection = browser.connection()
        Browser.send("GET /.prongsai/state/\(known.name) HTTP/1.1\r\nHost: localhost\r\n\r\n", on: connection)
        close(connection)
      }
      for text in [
        "\u{0}\u{1}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", String(repeating: "x", count: 100_000),
      ] {
        _ = await browser.ask(text + "\r\n\r\n")
      }
      let answers = await withTaskGroup(of: Int?.self) { group in
        for _ in 0..<300 { group.addTask { await browser.get(page)?.status } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.count { $0 == 200 } == 300)
      try stage.replace("เนื้อความแรก", with: "เนื้อความที่สอง", in: stage.project)
      await news.built()
      #expect(await browser.get(page)?.text.contains("เนื้อความที่สอง") == true)
    }
  }

  @Test func `refuses what it cannot do before it begins`() async throws {
    let stage = try Stage()
    var options = PreviewOptions(
      content: stage.content, language: .english, host: "example.org", port: 0, temporary: stage.folder + "/temporary")
    await #expect(throws: PreviewError.host("example.org")) { try await preview(options, until: StopSignal()) { _ in } }
    options.host = "127.0.0.1"
    options.content = stage.folder + "/nowhere"
    await #expect(throws: PreviewError.self) { try await preview(options, until: StopSignal()) { _ in } }
    #expect(try Disk.contents(of: stage.folder + "/temporary").isEmpty)
  }

  /// The site that comes after a known one, as the script on a page learns of it.
  private func siteAfter(
    _ known: (name: String, site: String, heading: String, faults: String), of page: String, _ browser: Browser
  ) async -> String? {
    var name = known.name
    while let text = await browser.get("/.prongsai/state/" + name + page)?.text {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines[1] != known.site { return lines[1] }
      name = lines[0]
    }
    return nil
  }

  /// The state as the script reads it.
  private func state(_ browser: Browser) async -> (name: String, site: String, heading: String, faults: String)? {
    guard let text = await browser.get("/.prongsai/state/none")?.text else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (lines[0], lines[1], lines[2], lines[3...].joined(separator: "\n"))
  }
}
