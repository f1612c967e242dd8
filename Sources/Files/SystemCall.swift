internal import Glibc

/// Makes a system call that returns -1 on failure, again for as long as a signal interrupts it.
func systemCall<Value: SignedInteger>(
  _ operation: FileError.Operation, _ path: String, _ call: () -> Value
) throws(FileError) -> Value {
  while true {
    let value = call()
    if value != -1 { return value }
    let code = errno
    if code != EINTR { throw FileError(operation, path, code: code) }
  }
}

/// An open file or folder, closed once.
struct Descriptor: ~Copyable {
  let number: Int32
  let path: String

  /// Opens a path for an operation; never through a symbolic link at its end.
  init(_ operation: FileError.Operation, _ path: String, flags: Int32, mode: mode_t = 0) throws(FileError) {
    self.path = path
    number = try systemCall(operation, path) { unsafe Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode) }
  }

  deinit { _ = Glibc.close(number) }

  /// What the system knows of the file.
  borrowing func status() throws(FileError) -> stat {
    var status = stat()
    _ = try systemCall(.read, path) { unsafe fstat(number, &status) }
    return status
  }

  /// The bytes from the current place on, at most a number of them.
  borrowing func read(upTo limit: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(FileError) {
        while count < limit {
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let read = try systemCall(.read, path) { unsafe Glibc.read(number, rest.baseAddress, rest.count) }
          if read == 0 { break }
          count += read
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes at the current place.
  borrowing func write(_ bytes: Span<UInt8>) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written...)
      written += try unsafe rest.withUnsafeBytes { buffer throws(FileError) in
        try systemCall(.write, path) { unsafe Glibc.write(number, buffer.baseAddress, buffer.count) }
      }
    }
  }
}
