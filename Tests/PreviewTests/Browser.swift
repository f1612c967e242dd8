import Glibc

@testable import Preview

/// Asks a server over a socket, byte by byte as the test says.
struct Browser: Sendable {
  struct Answer: Sendable {
    let status: Int
    let head: String
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a header, where it is there.
    func header(_ name: String) -> String? {
      head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }
  }

  let port: UInt16

  /// The port in an address such as `http://127.0.0.1:8000/`.
  init(address: String) { port = UInt16(address.split(separator: ":").last?.dropLast() ?? "") ?? 0 }

  /// Asks for a path as it stands here.
  func get(_ path: String, method: String = "GET", host: String = "localhost", headers: [String] = []) async -> Answer?
  {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: \(host)", "Connection: close"] + headers
    return await ask(lines.joined(separator: "\r\n") + "\r\n\r\n", isWhole: true)
  }

  /// Sends bytes and reads the answer to its end; nil where the server cuts the connection without one.
  func ask(_ request: String, isWhole: Bool = false) async -> Answer? {
    await onOwnThread {
      let socket = connection()
      defer { close(socket) }
      Browser.send(request, on: socket)
      // Nothing more comes. A browser that waits for an answer does not say so: the server takes it for a cut connection.
      if !isWhole { shutdown(socket, Int32(SHUT_WR)) }
      return Browser.answer(on: socket)
    }
  }

  /// Opens a connection, with a limit of a minute for what is read from it.
  func connection() -> Int32 {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    _ = unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    _ = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return number
  }

  static func send(_ text: String, on socket: Int32) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }

  private static func answer(on socket: Int32) -> Answer? {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe room.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
      if count <= 0 { break }
      bytes += room[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) }) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard let status = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    return Answer(status: status, head: head, body: Array(bytes[(end + 4)...]))
  }
}
