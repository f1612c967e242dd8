import Files

/// The digest of a folder that a site is made of.
///
/// It is the SHA-256 of the list that `sha256sum` prints of its files, sorted by the bytes of their paths: a line a file,
/// the hash of its bytes, two spaces and its path below the folder. So anyone can work it out without this program.
enum SourceDigest {
  /// The digest of every file of a tree; a file on the disk is read, unless its hash is known by its place there.
  static func digest(of tree: FileTree, knowing hashes: [String: String] = [:]) throws(FileError) -> String {
    var list: [UInt8] = []
    for file in tree.files {
      switch file.content {
      case .bytes(let bytes): append(SHA256.hexadecimal(of: bytes), file.path, to: &list)
      case .stored(let stored):
        let hash: String
        if let known = hashes[stored.path] { hash = known } else { hash = try Disk.fingerprint(of: stored.path).hash }
        append(hash, file.path, to: &list)
      case .refused: break
      }
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
