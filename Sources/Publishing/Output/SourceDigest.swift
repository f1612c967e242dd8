import Files

/// The digest of a folder that a site is made of.
///
/// It is the SHA-256 of the list that `sha256sum` prints of its files, sorted by the bytes of their paths: a line a file,
/// the hash of its bytes, two spaces and its path below the folder. So anyone can work it out without this program.
enum SourceDigest {
  /// The digest of every file of a tree; a file on the disk is read, unless its hash is known by its place there.
  static func digest(of tree: FileTree, knowing hashes: [String: String] = [:]) throws(FileError) -> String {
    digest(of: try files(of: tree, knowing: hashes))
  }

  /// Each file of a tree with the hash of its bytes.
  static func files(
    of tree: FileTree, knowing hashes: [String: String] = [:]
  ) throws(FileError) -> [(path: String, hash: String)] {
    var files: [(path: String, hash: String)] = []
    for file in tree.files {
      switch file.content {
      case .bytes(let bytes): files.append((file.path, SHA256.hexadecimal(of: bytes)))
      case .stored(let stored):
        let hash: String
        if let known = hashes[stored.path] { hash = known } else { hash = try Disk.fingerprint(of: stored.path).hash }
        files.append((file.path, hash))
      case .refused: break
      }
    }
    return files
  }

  /// The digest of files by their paths and hashes, in whatever order they come.
  static func digest(of files: [(path: String, hash: String)]) -> String {
    var list: [UInt8] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
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
