import Files

/// The digest of a folder that a site is made of.
///
/// It is the SHA-256 of the list that `sha256sum` prints of its files, sorted by the bytes of their paths: a line a file,
/// the hash of its bytes, two spaces and its path below the folder. So anyone can work it out without this program.
enum SourceDigest {
  /// The digest of every file of a tree; a file on the disk is read.
  static func digest(of tree: FileTree) throws(FileError) -> String {
    var files: [(path: String, hash: String)] = []
    for file in tree.files {
      if let hash = try hash(of: file) { files.append((file.path, hash)) }
    }
    return digest(of: files)
  }

  /// The hash of a file's bytes, which are read where they are on the disk; none for a file that was refused.
  static func hash(of file: FileTree.File) throws(FileError) -> String? {
    switch file.content {
    case .bytes(let bytes): SHA256.hexadecimal(of: bytes)
    case .stored(let stored): try Disk.fingerprint(of: stored.path).hash
    case .refused: nil
    }
  }

  /// The digest of files by their paths and hashes, in whatever order they come.
  static func digest(of files: [(path: String, hash: String)]) -> String {
    var list: [UInt8] = []
    for file in files.sorted(by: { $0.path.precedesAsPath($1.path) }) {
      append(file.hash, file.path, to: &list)
    }
    return SHA256.hexadecimal(of: list)
  }

  private static func append(_ hash: String, _ path: String, to list: inout [UInt8]) {
    list += hash.utf8
    list += "  ".utf8
    list += path.utf8
    list.append(UInt8(ascii: "\n"))
  }
}
