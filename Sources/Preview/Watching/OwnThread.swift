import Glibc

/// Does what blocks on a thread of its own, so that the few threads of tasks stay free.
func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    let job = unsafe Unmanaged.passRetained(Job { continuation.resume(returning: work()) })
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { job in
        if let job = unsafe job { unsafe Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      // There is no thread to be had, so it is done here.
      unsafe job.takeRetainedValue().work()
    }
  }
}

/// What a thread is to do.
private final class Job: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
