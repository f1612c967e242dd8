internal import Glibc

extension Disk {
  /// What tells the bytes of a file from all others.
  package struct Fingerprint: Hashable, Sendable {
    /// In bytes.
    package let size: Int
    /// The SHA-256 of the bytes, in lower-case hexadecimal digits.
    package let hash: String

    package init(size: Int, hash: String) {
      self.size = size
      self.hash = hash
    }
  }

  /// How much of a large file is in memory at once.
  private static let pieceSize = 1 << 20

  /// The size and the hash of a file, which is read piece by piece.
  package static func fingerprint(of path: String) throws(FileError) -> Fingerprint {
    try fingerprint(of: regularFile(path)) { _ throws(FileError) in }
  }

  /// Copies a file's bytes to a new file, in the place of what stood there; what was copied.
  @discardableResult
  package static func copy(_ source: String, to path: String) throws(FileError) -> Fingerprint {
    let from = try regularFile(source)
    let to = try newFile(path)
    return try fingerprint(of: from) { piece throws(FileError) in try to.write(piece.span) }
  }

  /// Gives a published file a second name, if it has the same bytes as a new one; its time stays.
  ///
  /// - Returns: False where it has not, or is not there; then nothing has happened.
  package static func keep(_ published: String, as path: String, ifEqualTo bytes: [UInt8]) throws(FileError) -> Bool {
    guard let file = try publishedFile(published, size: bytes.count), try file.read(upTo: bytes.count) == bytes else {
      return false
    }
    return try keep(file, as: path) { () throws(FileError) in try write(bytes, to: path) }
  }

  /// Gives a published file a second name, if it has the same bytes as a file that would be copied; its time stays.
  ///
  /// - Returns: What the file holds; nil where the two differ, and then nothing has happened.
  package static func keep(_ published: String, as path: String, ifEqualTo source: String) throws(FileError)
    -> Fingerprint?
  {
    let original = try regularFile(source)
    guard let file = try publishedFile(published, size: Int(try original.status().st_size)) else { return nil }
    var isEqual = true
    let found = try fingerprint(of: original) { piece throws(FileError) in
      if isEqual { isEqual = try file.read(upTo: piece.count) == piece }
    }
    guard isEqual else { return nil }
    return try keep(file, as: path) { () throws(FileError) in try copy(source, to: path) } ? found : nil
  }

  /// Gives a published file a second name; its time stays.
  package static func keep(_ published: String, as path: String) throws(FileError) {
    do throws(FileError) {
      try link(published, as: path)
    } catch  where linklessCodes.contains(error.code) {
      let file = try Descriptor(.read, published, flags: O_RDONLY | O_NONBLOCK)
      _ = try keep(file, as: path) { () throws(FileError) in try copy(published, to: path) }
    }
  }

  /// Why a file can have no second name: FAT has no links, some users may link nothing that is not theirs, and a file can
  /// have only so many.
  private static let linklessCodes: Set<Int32> = [EPERM, EXDEV, EMLINK, ENOSYS, EOPNOTSUPP]

  /// Links an open file under another name; where the file system has no links, writes it anew with the same time.
  private static func keep(
    _ file: borrowing Descriptor, as path: String, _ write: () throws(FileError) -> Void
  ) throws(FileError) -> Bool {
    var status = try file.status()
    do throws(FileError) {
      try link(file.path, as: path)
    } catch {
      switch error.code {
      // Another build may have taken the published site away, or the new folder is not there yet: the caller will see.
      case ENOENT: return false
      case let code where linklessCodes.contains(code):
        try write()
        let times = [status.st_atim, status.st_mtim]
        _ = try systemCall(.write, path) { unsafe utimensat(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW) }
        return true
      default: throw error
      }
    }
    // Another build may have put its own site in place after the file was opened: the name then led to its file.
    let (device, number) = (status.st_dev, status.st_ino)
    _ = try systemCall(.read, path) { unsafe lstat(path, &status) }
    if status.st_dev == device, status.st_ino == number { return true }
    try removeFile(path)
    return false
  }

  private static func publishedFile(_ path: String, size: Int) throws(FileError) -> Descriptor? {
    do throws(FileError) {
      let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size else { return nil }
      return file
    } catch {
      // What cannot be read is written anew.
      switch error.code {
      case ENOENT, ENOTDIR, ELOOP, EACCES, EISDIR, ENXIO: return nil
      default: throw error
      }
    }
  }

  private static func regularFile(_ path: String) throws(FileError) -> Descriptor {
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw FileError(.read, path, code: EINVAL) }
    return file
  }

  /// Reads a file to its end, and gives each piece away as it comes.
  private static func fingerprint(
    of file: borrowing Descriptor, _ take: ([UInt8]) throws(FileError) -> Void
  ) throws(FileError) -> Fingerprint {
    var hash = SHA256()
    var size = 0
    while true {
      let piece = try file.read(upTo: pieceSize)
      if piece.isEmpty { break }
      hash.update(piece)
      size += piece.count
      try take(piece)
    }
    return Fingerprint(size: size, hash: SHA256.hexadecimal(hash: hash.finish()))
  }
}
