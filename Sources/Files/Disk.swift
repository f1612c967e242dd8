internal import CLinux
internal import Glibc

/// What is done to files and folders of a disk, each by one system call or a few.
///
/// Nothing waits for the disk: a build writes thousands of files, and its exchange of folders makes them good at once.
package enum Disk {
  /// The whole of a file; refused beyond a number of bytes.
  package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    let status = try file.status()
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(.read, path, code: EISDIR)
    default: throw FileError(.read, path, code: EINVAL)
    }
    if Int(status.st_size) > limit { throw FileError(.read, path, code: EFBIG) }
    return try file.read(upTo: Int(status.st_size))
  }

  /// The first bytes of a file, at most so many.
  package static func start(of path: String, count: Int) throws(FileError) -> [UInt8] {
    try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK).read(upTo: count)
  }

  /// Writes a new file, in the place of what stood there.
  ///
  /// The old file is unlinked and not overwritten: another name of it keeps its bytes, and a link is never followed.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try newFile(path).write(bytes.span)
  }

  /// Gives a file a second name, so that an unchanged page need not be written again; replaces nothing.
  package static func link(_ path: String, as other: String) throws(FileError) {
    _ = try systemCall(.link, other) { unsafe Glibc.link(path, other) }
  }

  /// Gives a file or folder another name, in the place of a file or an empty folder of that name.
  package static func rename(_ path: String, to other: String) throws(FileError) {
    _ = try systemCall(.rename, path) { unsafe Glibc.rename(path, other) }
  }

  /// Exchanges two folders: in one step that nobody sees half done or, where the kernel or the file system cannot do that, by
  /// way of a third name.
  ///
  /// A program that is killed on that way leaves what stood at the second path under the third name; so does one that
  /// cannot give it the first.
  package static func exchange(_ path: String, _ other: String, aside: String) throws(FileError) {
    if try !exchange(path, other) { try exchangeInSteps(path, other, aside: aside) }
  }

  static func exchangeInSteps(_ path: String, _ other: String, aside: String) throws(FileError) {
    try rename(other, to: aside)
    do throws(FileError) {
      try rename(path, to: other)
    } catch {
      try rename(aside, to: other)
      throw error
    }
    try? rename(aside, to: path)
  }

  /// Exchanges two folders (or files) in one step that nobody sees half done.
  ///
  /// - Returns: False where the kernel or the file system cannot do it; then nothing has happened.
  static func exchange(_ path: String, _ other: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try systemCall(.exchange, path) { unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, UInt32(RENAME_EXCHANGE)) }
      return true
    } catch {
      if error.code == EINVAL || error.code == ENOSYS { return false }
      throw error
    }
  }

  /// Removes one file, or a link itself.
  package static func removeFile(_ path: String) throws(FileError) {
    _ = try systemCall(.remove, path) { unsafe unlink(path) }
  }

  static func newFile(_ path: String) throws(FileError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL
    do throws(FileError) {
      return try Descriptor(.write, path, flags: flags, mode: 0o666)
    } catch {
      if error.code != EEXIST { throw error }
    }
    _ = try systemCall(.write, path) { unsafe unlink(path) }
    return try Descriptor(.write, path, flags: flags, mode: 0o666)
  }
}
