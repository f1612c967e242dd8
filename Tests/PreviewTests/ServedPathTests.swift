import Testing

@testable import Preview

@Suite struct ServedPathTests {
  @Test(
    arguments: [
      ("/", [], true), ("/a/", ["a"], true), ("/a/b.html", ["a", "b.html"], false),
      ("/%E0%B9%81%E0%B8%9C%E0%B8%99/", ["แผน"], true), ("/a%20b", ["a b"], false), ("/a..b", ["a..b"], false),
    ] as [(String, [String], Bool)])
  func `reads what can name a published file`(_ path: String, _ names: [String], _ isFolder: Bool) throws {
    let read = try #require(ServedPath(path))
    #expect(read.names == names)
    #expect(read.isFolder == isFolder)
  }

  @Test(arguments: [
    "", "a", "//", "//etc/passwd", "/../x", "/..", "/./x", "/%2e%2e/x", "/%2E%2e%2fx", "/a/%2e/b",
    "/..%2f..%2fetc/passwd",
    "/a%2fb", "/a%5cb", "/..%5c..%5cx", "/a\\b", "/a%00.html", "/%00", "/.git/config", "/%2egit/config", "/a//b", "/%",
    "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/x", "/a%0d%0ab", "/a%7f",
  ])
  func `refuses every other path`(_ path: String) {
    #expect(ServedPath(path) == nil)
  }

  @Test func `names a folder by an address that leads nowhere else`() throws {
    #expect(try #require(ServedPath("/แผน/a b")).folderAddress == "/%E0%B9%81%E0%B8%9C%E0%B8%99/a%20b/")
  }

  @Test(
    arguments: [
      ("localhost:8000", true), ("127.0.0.1", true), ("127.0.0.1:80", true), ("[::1]:8000", true), ("LOCALHOST", true),
      (nil, false), ("", false), ("evil.example", false), ("evil.example:8000", false),
      ("127.0.0.1.evil.example", false),
      ("localhost.evil.example", false), ("localhost:x", false), ("192.168.1.2:8000", false), ("[::1", false),
      ("box:8000", false),
    ] as [(String?, Bool)])
  func `answers to names of its own machine only`(_ host: String?, _ isAllowed: Bool) {
    #expect(HostRule(address: "127.0.0.1", machine: "box").allows(host) == isAllowed)
  }

  @Test(arguments: [
    ("192.168.1.2:8000", true), ("box:8000", true), ("box.local", true), ("evil.example:8000", false),
  ])
  func `answers to addresses and the machine's name where the network was asked for`(_ host: String, _ isAllowed: Bool)
  {
    #expect(HostRule(address: "0.0.0.0", machine: "Box").allows(host) == isAllowed)
  }

  @Test(arguments: [
    ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
    (
      "script-src 'none'; style-src 'self' file:; connect-src x",
      "script-src 'self'; style-src 'self' file:; connect-src x 'self'"
    ),
  ])
  func `widens a policy by its own script and answers, and nothing else`(_ policy: String, _ widened: String) {
    #expect(LivePage.policy(widening: policy) == widened)
  }

  @Test func `adds its script to a page before the end of its head, and leaves what has none`() {
    let page = LivePage.adding(
      to: Array(
        """
        <head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"></head><p></head>
        """.utf8),
      of: "7")
    #expect(
      String(decoding: page, as: UTF8.self) == """
        <head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; \
        style-src &#39;self&#39;; connect-src &#39;self&#39;"><link rel="stylesheet" href="/.prongsai/preview.css">
        <script src="/.prongsai/preview.js" data-site="7" defer></script>
        </head><p></head>
        """)
    #expect(LivePage.adding(to: Array("<p>".utf8), of: "7") == Array("<p>".utf8))
  }
}
