internal import CLinux
internal import Glibc

/// A program that is run to its end.
package enum ChildProcess {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It was ended because it took longer than it may.
    case timedOut
  }

  /// Runs a program with this process's environment; what it prints goes into a file.
  ///
  /// The words are handed over as they are, through no shell.
  package static func run(
    _ program: String, _ words: [String], printingTo log: String, timeout: Duration
  ) async throws(FileError) -> Ending {
    let process = try start(program, words, printingTo: log)
    let end = ContinuousClock.now + timeout
    while true {
      if let ending = try ending(of: process, program, isWaited: false) { return ending }
      guard ContinuousClock.now < end, !Task.isCancelled else { break }
      try? await Task.sleep(for: .milliseconds(10))
    }
    _ = kill(process, SIGTERM)
    // It has a moment to end its own helpers.
    for _ in 0..<100 {
      if try ending(of: process, program, isWaited: false) != nil { return .timedOut }
      // A task that was cancelled sleeps no more.
      Disk.pause(milliseconds: 10)
    }
    _ = kill(process, SIGKILL)
    _ = try ending(of: process, program, isWaited: true)
    return .timedOut
  }

  private static func start(_ program: String, _ words: [String], printingTo log: String) throws(FileError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    let copies: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + words).map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { copy in unsafe free(copy) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, program, &actions, nil, copies, currentEnvironment())
    if code != 0 { throw FileError(.run, program, code: code) }
    return process
  }

  /// How a process ended; none while it runs.
  private static func ending(of process: pid_t, _ program: String, isWaited: Bool) throws(FileError) -> Ending? {
    var status: Int32 = 0
    let ended = try systemCall(.run, program) { unsafe waitpid(process, &status, isWaited ? 0 : WNOHANG) }
    if ended == 0 { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}

extension Disk {
  /// Whether a path leads to a program that this user may run, links followed.
  package static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
