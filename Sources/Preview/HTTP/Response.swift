import Diagnostics

/// What a request is answered with.
struct Response: ~Copyable {
  enum Body: ~Copyable {
    case bytes([UInt8])
    /// A file that the system sends by itself.
    case file(OpenFile)
  }

  let status: UInt32
  /// The kind of content, by its registered name.
  let type: String
  /// Names the version of the content.
  var tag: String?
  /// Headers that only some responses have.
  var headers: [(name: String, value: String)] = []
  let body: Body

  init(status: UInt32 = 200, type: String, tag: String? = nil, body: consuming Body) {
    self.status = status
    self.type = type
    self.tag = tag
    self.body = body
  }

  /// A short text, for programs and for those who ask for what is not served.
  static func text(_ status: UInt32, _ text: String) -> Response {
    Response(status: status, type: "text/plain; charset=utf-8", body: .bytes(Array(text.utf8)))
  }

  /// The way to another address of this server.
  static func redirect(to path: String) -> Response {
    var response = Response.text(302, "")
    response.headers = [("Location", path)]
    return response
  }

  /// The content has not changed.
  static func notModified(type: String, tag: String) -> Response {
    Response(status: 304, type: type, tag: tag, body: .bytes([]))
  }
}
