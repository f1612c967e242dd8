import Markup

/// What the server adds to a page of the site, so that it reloads by itself; the files of the site stay as they are.
enum LivePage {
  /// A page with the server's script and style sheet, and a content security policy that lets the two in.
  static func adding(to page: [UInt8], of version: String) -> [UInt8] {
    let page = widened(page)
    guard let end = page.firstRange(of: Array("</head>".utf8)) else { return page }
    return page[..<end.lowerBound] + tags(version).bytes + page[end.lowerBound...]
  }

  /// What stands in the head of a page; the script knows by it which site the page is from.
  static func tags(_ version: String) -> HTML {
    """
    <link rel="stylesheet" href="/.prongsai/preview.css">
    <script src="/.prongsai/preview.js" data-site="\(version)" defer></script>

    """
  }

  /// The page with a policy that lets scripts and style sheets of this server run, and them ask it.
  private static func widened(_ page: [UInt8]) -> [UInt8] {
    let start = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    guard let head = page.firstRange(of: start),
      let end = page[head.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    let written = String(decoding: page[head.upperBound..<end], as: UTF8.self)
    let policy = LivePage.policy(
      widening: written.split(separator: "&#39;", omittingEmptySubsequences: false).joined(separator: "'"))
    return page[..<head.upperBound] + HTML(text: policy).bytes + page[end...]
  }

  /// A policy that allows what another does, and this server's script, style sheet and answers.
  static func policy(widening policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    for name in ["script-src", "style-src", "connect-src"] {
      guard let index = directives.firstIndex(where: { $0.first == name }) else {
        directives.append([name, "'self'"])
        continue
      }
      directives[index].removeAll { $0 == "'none'" }
      if !directives[index].contains("'self'") { directives[index].append("'self'") }
    }
    return directives.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}

extension [UInt8] {
  /// Where some bytes stand first.
  fileprivate func firstRange(of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first), found + bytes.count <= endIndex {
      if self[found..<found + bytes.count].elementsEqual(bytes) { return found..<found + bytes.count }
      start = found + 1
    }
    return nil
  }
}
