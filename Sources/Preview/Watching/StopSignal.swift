import Glibc

/// What ends a preview, or another long work: something to be told by another task, by another thread or by a signal handler.
package final class StopSignal: Sendable {
  /// Readable from the moment on when it was told.
  let reading: Int32
  private let writing: Int32

  /// - Throws: Never but where the process may open nothing more; then the signal is never told.
  package init() {
    var ends: [Int32] = [-1, -1]
    if unsafe pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    _ = close(reading)
    _ = close(writing)
  }

  /// Waits until it is told.
  package func wait() async {
    await onOwnThread { [self] in
      var descriptor = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      while unsafe poll(&descriptor, 1, -1) < 0, errno == EINTR {}
    }
  }

  /// Ends what waits for it; a call that a signal handler may make.
  package func stop() { StopSignal.tell(writing) }

  /// The descriptor for ``tell(_:)``.
  package var descriptor: Int32 { writing }

  package static func tell(_ descriptor: Int32) {
    var byte: UInt8 = 1
    _ = unsafe write(descriptor, &byte, 1)
  }
}
