import Files

/// A file of the site, as it was written.
struct WrittenFile: Hashable, Sendable {
  let path: String
  let size: Int
  /// The SHA-256 of its bytes, in hexadecimal digits.
  let hash: String
  /// Where its bytes stand on the disk, if it is a copy of a file of the content.
  let source: String?

  init(path: String, size: Int, hash: String, source: String? = nil) {
    self.path = path
    self.size = size
    self.hash = hash
    self.source = source
  }

  init(path: String, _ found: Disk.Fingerprint, source: String? = nil) {
    self.init(path: path, size: found.size, hash: found.hash, source: source)
  }

  var isPage: Bool { path.hasSuffix(".html") }
}
