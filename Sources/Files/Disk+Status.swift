internal import Glibc

extension Disk {
  /// A moment of a file system's clock.
  package struct Moment: Hashable, Comparable, Sendable {
    package let seconds: Int
    package let nanoseconds: Int

    package init(seconds: Int, nanoseconds: Int) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  /// What a disk knows of a file without reading it.
  package struct Status: Hashable, Sendable {
    package let size: Int
    /// When its bytes, its names or its rights were last changed; a program cannot set it.
    package let changed: Moment
  }

  /// What the disk knows of a file, a link not followed; nil where no file is.
  package static func status(of path: String) throws(FileError) -> Status? {
    guard let status = try found(at: path), Kind(mode: status.st_mode) == .file else { return nil }
    return Status(
      size: Int(status.st_size),
      changed: Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec))
  }

  /// Lets some time pass.
  package static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}

extension Disk {
  /// What tells a folder from every other that stands at the same time.
  package struct Identity: Hashable, Sendable {
    fileprivate let device: UInt
    fileprivate let number: UInt
  }

  /// The identity of a folder, a link not followed; nil where no folder is.
  package static func identity(of path: String) throws(FileError) -> Identity? {
    guard let status = try found(at: path), Kind(mode: status.st_mode) == .folder else { return nil }
    return Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
  }
}

extension Disk {
  /// What the system knows of what stands at a path, a link not followed; nil where nothing does.
  static func found(at path: String) throws(FileError) -> stat? {
    var status = stat()
    do throws(FileError) {
      _ = try systemCall(.read, path) { unsafe lstat(path, &status) }
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    return status
  }
}
