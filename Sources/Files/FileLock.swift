internal import Glibc

/// A lock that one process at a time can hold, until it lets go of the value or ends in whatever way.
package struct FileLock: ~Copyable {
  private let file: Descriptor

  /// Takes the lock that a file stands for; makes the file where it is missing, and leaves it there.
  ///
  /// Throws with `EWOULDBLOCK` where another process holds it, and does not wait.
  package init(at path: String) throws(FileError) {
    let file = try Descriptor(.lock, path, flags: O_RDWR | O_CREAT, mode: 0o666)
    let number = file.number
    _ = try systemCall(.lock, path) { flock(number, LOCK_EX | LOCK_NB) }
    self.file = file
  }
}
