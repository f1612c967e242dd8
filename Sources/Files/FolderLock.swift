internal import Glibc

/// A lock on a folder itself, that leaves no file behind; it ends with the value, or with its process in whatever way.
package final class FolderLock: Sendable {
  private let folder: Int32

  /// Waits for the lock of a folder; nil where the folder cannot be opened or its file system knows no locks.
  package convenience init?(waitingFor path: String) { self.init(path, LOCK_EX) }

  /// Takes the lock of a folder at once; nil where another holds it, or where there can be none.
  package convenience init?(of path: String) { self.init(path, LOCK_EX | LOCK_NB) }

  private init?(_ path: String, _ operation: Int32) {
    let number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    folder = number
    if number < 0 { return nil }
    do throws(FileError) {
      _ = try systemCall(.lock, path) { flock(number, operation) }
    } catch {
      return nil
    }
  }

  deinit { if folder >= 0 { _ = close(folder) } }
}
