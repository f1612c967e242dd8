import Files

/// What takes the files of a site as they are made: a folder, or one who only compares.
protocol SiteOutput: Sendable {
  /// Takes some files, and tells what they hold.
  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile]

  /// Keeps some files as they are published.
  func carry(_ files: [WrittenFile]) throws(FileError)
}

/// A site that is made and written nowhere: what is known of it are its files' names and hashes.
struct HashedSite: SiteOutput {
  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    for file in files {
      switch file.content {
      case .bytes(let bytes):
        written.append(WrittenFile(path: file.path, size: bytes.count, hash: SHA256.hexadecimal(of: bytes)))
      case .copy(let stored):
        written.append(WrittenFile(path: file.path, try Disk.fingerprint(of: stored.path), source: stored.path))
      }
    }
    return written
  }

  func carry(_ files: [WrittenFile]) {}
}
