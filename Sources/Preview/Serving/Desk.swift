import Diagnostics
import Markup
import Synchronization

/// Answers requests from the folder of the preview, and keeps those who wait for the next build.
final class Desk: Sendable {
  /// A connection that waits for the next state.
  struct Waiting: Sendable {
    /// The library's own address of it.
    let address: UInt
  }

  /// How many may wait at once; more are told the state at once and ask again later.
  static let waitingLimit = 500

  private struct Book {
    var state: PreviewState
    var waiting: [Waiting] = []
    var isClosed = false
  }

  private let folder: String
  private let hosts: HostRule
  private let language: InterfaceLanguage
  private let book: Mutex<Book>

  init(folder: String, hosts: HostRule, language: InterfaceLanguage, run: String) {
    self.folder = folder
    self.hosts = hosts
    self.language = language
    book = Mutex(Book(state: PreviewState(run: run)))
  }

  /// Changes the state, and lets everyone who waits know.
  func change(_ change: (inout PreviewState) -> Void) {
    resume { change(&$0.state) }
  }

  /// Answers everyone who waits, so that connections that were cut are found out.
  func wake() { resume { _ in } }

  /// Lets nobody wait any more.
  func close() { resume { $0.isClosed = true } }

  private func resume(_ change: (inout Book) -> Void) {
    let waiting = book.withLock { book in
      change(&book)
      defer { book.waiting = [] }
      return book.waiting
    }
    for connection in waiting { Server.resume(connection) }
  }

  /// Whether a request is for a state that has not come yet; then it is suspended, and answered when it has.
  func waits(_ request: Request, _ connection: Waiting, suspend: (Waiting) -> Void) -> Bool {
    guard request.method == .get, hosts.allows(request.host), let known = Desk.question(request.path) else {
      return false
    }
    return book.withLock { book in
      guard known.state == book.state.name, !book.isClosed, book.waiting.count < Desk.waitingLimit else { return false }
      suspend(connection)
      book.waiting.append(connection)
      return true
    }
  }

  func answer(_ request: Request) -> Response {
    guard hosts.allows(request.host) else {
      return .text(403, "this preview answers to the name of its own machine only\n")
    }
    guard request.method != .other else {
      var response = Response.text(405, "GET and HEAD only\n")
      response.headers = [("Allow", "GET, HEAD")]
      return response
    }
    if request.path.hasPrefix("/.prongsai/") { return own(request) }
    let state = book.withLock { $0.state }
    guard state.site > 0 else { return waitingPage(state) }
    guard let path = ServedPath(request.path) else { return notFound(request, state) }
    let names = path.file
    if let file = OpenFile(names, below: folder) { return response(file, names, request, state) }
    if !path.isFolder, OpenFile.isFolder(names, below: folder) { return .redirect(to: path.folderAddress) }
    return notFound(request, state)
  }

  /// The server's own addresses: no file of a site has a name with a leading dot.
  private func own(_ request: Request) -> Response {
    switch request.path {
    case "/.prongsai/preview.js":
      return Response(type: MediaType.of("a.js"), body: .bytes(LiveScript.bytes(of: LiveScript.script)))
    case "/.prongsai/preview.css":
      return Response(type: MediaType.of("a.css"), body: .bytes(LiveScript.bytes(of: LiveScript.styleSheet)))
    default:
      guard let known = Desk.question(request.path) else { return .text(404, "not found\n") }
      return .text(200, book.withLock { $0.state }.message(toPage: known.page, in: language))
    }
  }

  /// The state that who asks for the next one knows, and the page that asks, below the folder.
  private static func question(_ path: String) -> (state: String, page: String)? {
    let start = "/.prongsai/state/"
    guard path.hasPrefix(start) else { return nil }
    let rest = path.dropFirst(start.count)
    let state = rest.prefix { $0 != "/" }
    let page = ServedPath(String(rest.dropFirst(state.count)))
    return (String(state), page?.file.joined(separator: "/") ?? "")
  }

  private func response(
    _ file: consuming OpenFile, _ names: [String], status: UInt32 = 200, _ request: Request, _ state: PreviewState
  ) -> Response {
    let path = names.joined(separator: "/")
    let type = MediaType.of(path)
    let isPage = path.hasSuffix(".html")
    let site = state.siteName(ofPage: path)
    // A page names the site that it is from, so it is another one after each build.
    let tag = isPage ? "\(file.tag.dropLast())-\(site)\"" : file.tag
    if status == 200, request.known?.contains(tag) == true { return .notModified(type: type, tag: tag) }
    guard isPage else { return Response(status: status, type: type, tag: tag, body: .file(file)) }
    guard let bytes = file.bytes() else { return .text(500, "the file cannot be read\n") }
    return Response(status: status, type: type, tag: tag, body: .bytes(LivePage.adding(to: bytes, of: site)))
  }

  /// The site's own page for addresses that are not there.
  private func notFound(_ request: Request, _ state: PreviewState) -> Response {
    let names = ["404.html"]
    guard let file = OpenFile(names, below: folder) else { return .text(404, "not found\n") }
    return response(file, names, status: 404, request, state)
  }

  /// What stands where no site could be built yet; its script shows what is wrong.
  private func waitingPage(_ state: PreviewState) -> Response {
    let title = Message(thai: "กำลังรอเว็บไซต์", english: "Waiting for the site")
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(title[language])</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      \(LivePage.tags(state.siteName))</head>
      <body>
      <main class="prongsai-wait">
      <h1>\(title[language])</h1>
      <noscript><pre>\(state.faults ?? "")</pre></noscript>
      </main>
      </body>
      </html>

      """
    return Response(status: 503, type: MediaType.of("a.html"), body: .bytes(page.bytes))
  }
}
