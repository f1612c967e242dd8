private import CMicroHTTPD
import Files
import Glibc

/// Answers requests of browsers; libmicrohttpd ends in this file.
@safe struct Server: ~Copyable {
  /// How many connections are held at once; more wait in the queue of the system.
  static let connectionLimit: UInt32 = 2000
  /// How long a connection may be silent, in seconds.
  static let silenceLimit: UInt32 = 15

  private let daemon: OpaquePointer
  private let desk: Unmanaged<Desk>

  /// The port that is listened at.
  let port: UInt16

  /// Starts answering at a numeric address; port 0 takes any that is free.
  ///
  /// - Throws: The number of the system's error.
  init(host: String, port: UInt16, desk: Desk) throws(SystemError) {
    let held = unsafe Unmanaged.passRetained(desk)
    let started = unsafe http_start(
      host, port, Server.connectionLimit, Server.silenceLimit,
      { desk, connection, path, method, _, _, _, step in
        guard let desk = unsafe desk, let connection = unsafe connection, let step = unsafe step else { return refused }
        guard let path = unsafe path, let method = unsafe method else { return refused }
        let visit = unsafe Visit(connection: connection, path: path, method: method, step: step)
        return unsafe visit.proceed(at: Unmanaged<Desk>.fromOpaque(desk).takeUnretainedValue())
      }, held.toOpaque())
    guard let started = unsafe started else {
      let code = errno
      unsafe held.release()
      throw SystemError(code: code)
    }
    unsafe daemon = started
    unsafe self.desk = held
    self.port = unsafe http_port(started)
  }

  deinit {
    // The library wants no connection to be waiting when it ends.
    unsafe desk.takeUnretainedValue().close()
    unsafe MHD_stop_daemon(daemon)
    unsafe desk.release()
  }

  /// Whether a text is an address in numbers.
  static func isNumeric(_ host: String) -> Bool { unsafe http_is_numeric(host) == 1 }

  /// Goes on with a connection that waited.
  static func resume(_ connection: Desk.Waiting) {
    unsafe MHD_resume_connection(OpaquePointer(bitPattern: connection.address))
  }
}

/// A system call that failed.
struct SystemError: Error, Hashable {
  let code: Int32
}

/// What the library wants to hear: that a request is taken, or that its connection is to be cut.
private let (accepted, refused) = (http_accepted(), http_refused())

/// One call of the library about one request.
@safe private struct Visit {
  let connection: OpaquePointer
  let path: UnsafePointer<CChar>
  let method: UnsafePointer<CChar>
  /// Where the library keeps for a request how far it has come.
  let step: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  /// The steps of a request: its headers have come; it is being answered; it has waited.
  private static let (begun, waited) = (1, 2)

  func proceed(at desk: Desk) -> MHD_Result {
    let request = unsafe Request(
      method: Request.Method(String(cString: method)), path: String(cString: path), host: header("Host"),
      known: header("If-None-Match"))
    let reached = unsafe Int(bitPattern: step.pointee)
    // Nothing is answered before the whole request has come, but for one that carries what nobody wants.
    if reached == 0, request.method != .other {
      unsafe step.pointee = UnsafeMutableRawPointer(bitPattern: Visit.begun)
      return accepted
    }
    if reached == Visit.begun {
      unsafe step.pointee = UnsafeMutableRawPointer(bitPattern: Visit.waited)
      let waits = desk.waits(request, unsafe Desk.Waiting(address: UInt(bitPattern: connection))) {
        unsafe MHD_suspend_connection(OpaquePointer(bitPattern: $0.address))
      }
      if waits { return accepted }
    }
    return send(desk.answer(request))
  }

  private func header(_ name: String) -> String? {
    unsafe http_header(connection, name).map { unsafe String(cString: $0) }
  }

  private func send(_ response: consuming Response) -> MHD_Result {
    let (status, type, tag, headers) = (response.status, response.type, response.tag, response.headers)
    guard let made = unsafe response.takeBody().response() else { return refused }
    defer { unsafe MHD_destroy_response(made) }
    let all =
      [("Content-Type", type), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
      + [("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "no-referrer")]
      + (tag.map { [("ETag", $0)] } ?? []) + headers
    for (name, value) in all { unsafe MHD_add_response_header(made, name, value) }
    return unsafe MHD_queue_response(connection, status, made)
  }
}

extension Response {
  fileprivate consuming func takeBody() -> Body { body }
}

extension Response.Body {
  /// The library's own form of it; a file is closed by the library.
  fileprivate consuming func response() -> OpaquePointer? {
    switch consume self {
    case .bytes(let bytes):
      return unsafe bytes.withUnsafeBytes { unsafe http_response($0.baseAddress, $0.count) }
    case .file(let file):
      let size = UInt64(file.size)
      return unsafe MHD_create_response_from_fd64(size, file.duplicate())
    }
  }
}
