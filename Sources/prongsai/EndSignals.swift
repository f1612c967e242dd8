import Glibc
import Preview
import Synchronization

/// The requests to end the program: Ctrl-C, and what the system sends.
enum EndSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// Has them tell a stop signal, and no longer end the program by themselves.
  static func tell(_ stop: StopSignal) {
    told.store(stop.descriptor, ordering: .sequentiallyConsistent)
    for number in numbers {
      signal(number) { number in
        let descriptor = told.load(ordering: .sequentiallyConsistent)
        caught.store(number, ordering: .sequentiallyConsistent)
        let code = errno
        StopSignal.tell(descriptor)
        errno = code
      }
    }
  }

  /// Has them end the program again.
  static func release() {
    for number in numbers { signal(number, SIG_DFL) }
    told.store(-1, ordering: .sequentiallyConsistent)
  }

  /// Ends the program by the request that came, so that who called it knows; does nothing where none came.
  static func follow() {
    let number = caught.load(ordering: .sequentiallyConsistent)
    if number == 0 { return }
    // Threads of tasks take no signals.
    var signals = sigset_t()
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}

/// Where a signal handler, which is given nothing, tells that the program is to end.
private let told = Atomic<Int32>(-1)
/// The signal that came last; 0 for none.
private let caught = Atomic<Int32>(0)
