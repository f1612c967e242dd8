/// What a browser asks for.
struct Request: Sendable {
  enum Method: Hashable, Sendable {
    case get, head, other

    init(_ name: String) {
      switch name {
      case "GET": self = .get
      case "HEAD": self = .head
      default: self = .other
      }
    }
  }

  let method: Method
  /// As it was sent, with its escapes, without a query.
  let path: String
  /// The machine that the browser believes it asks.
  let host: String?
  /// The version of the file that the browser has.
  let known: String?
}
