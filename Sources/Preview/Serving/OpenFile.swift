import Glibc

/// A file that is open for reading, closed once.
struct OpenFile: ~Copyable {
  private let number: Int32
  /// In bytes.
  let size: Int
  /// Another one whenever the file is another or has other bytes.
  let tag: String

  /// Opens a file below a folder by the names on the way; nil where there is no such file.
  ///
  /// Each name is opened in the folder before it and no symbolic link is followed, so that nothing outside is reached.
  init?(_ names: [String], below folder: String) {
    guard let file = OpenFile.open(names, below: folder, flags: 0) else { return nil }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = Glibc.close(file)
      return nil
    }
    number = file
    size = Int(status.st_size)
    tag = "\"\(status.st_ino)-\(status.st_size)-\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)\""
  }

  deinit { _ = Glibc.close(number) }

  /// Whether names lead to a folder.
  static func isFolder(_ names: [String], below folder: String) -> Bool {
    guard let number = open(names, below: folder, flags: O_DIRECTORY) else { return false }
    _ = Glibc.close(number)
    return true
  }

  /// The whole of it; nil where it cannot be read.
  borrowing func bytes() -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe room.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += room[..<count]
    }
  }

  /// The file once more, for another to close; -1 where the process may open nothing more.
  borrowing func duplicate() -> Int32 { fcntl(number, F_DUPFD_CLOEXEC, 0) }

  private static func open(_ names: [String], below folder: String, flags: Int32) -> Int32? {
    let fixed = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    var current = unsafe Glibc.open(folder, fixed | O_DIRECTORY)
    for (index, name) in names.enumerated() where current >= 0 {
      let kind = index == names.count - 1 ? flags : O_DIRECTORY
      let next = unsafe openat(current, name, fixed | O_NOFOLLOW | kind)
      _ = Glibc.close(current)
      current = next
    }
    return current >= 0 ? current : nil
  }
}
