import Files

/// The hash of every file of a content folder, worked out once a build: the build knows by them what has changed, and the
/// manifest names what the site was made of.
struct ContentHashes: Sendable {
  private let tree: FileTree
  /// The hash of each file of the tree; none for one that cannot be read.
  private let hashes: [String?]
  /// Each file that could be read with the SHA-256 of its bytes, sorted by the bytes of the paths.
  let files: [(path: String, hash: String)]

  /// Hashes the files by several tasks at once; a file on the disk is read.
  ///
  /// Those that are as they were have the hashes of the last build.
  init(of tree: FileTree, jobs: Int, after last: ContentHashes? = nil) async throws(FileError) {
    let known = last.map { last in tree.places(in: last.tree).map { $0.flatMap { last.hashes[$0] } } }
    let hashed = await tree.files.indices.map(\.self).concurrentMap(jobs: jobs) { index in
      Result<String?, FileError> { () throws(FileError) in
        if let hash = known?[index] { return hash }
        switch tree.files[index].content {
        case .bytes(let bytes): return SHA256.hexadecimal(of: bytes)
        case .stored(let stored): return try Disk.fingerprint(of: stored.path).hash
        case .refused: return nil
        }
      }
    }
    var hashes: [String?] = []
    hashes.reserveCapacity(hashed.count)
    for hash in hashed { hashes.append(try hash.get()) }
    self.init(tree, hashes)
  }

  /// Nothing, for what needs no hashes.
  init() { self.init(FileTree([]), []) }

  private init(_ tree: FileTree, _ hashes: [String?]) {
    self.tree = tree
    self.hashes = hashes
    files = zip(tree.files, hashes).compactMap { file, hash in hash.map { (file.path, $0) } }
  }

  /// Whether all files are the same.
  func isSame(as other: ContentHashes) -> Bool {
    files.count == other.files.count && zip(files, other.files).allSatisfy { $0 == $1 }
  }

  subscript(path: String) -> String? {
    let index = firstIndex { !$0.utf8.lexicographicallyPrecedes(path.utf8) }
    return index < files.count && files[index].path == path ? files[index].hash : nil
  }

  /// The files below a folder at any depth.
  func below(_ folder: String) -> ArraySlice<(path: String, hash: String)> {
    let start = Array(folder.utf8) + [UInt8(ascii: "/")]
    let low = firstIndex { !$0.utf8.lexicographicallyPrecedes(start) }
    let high = firstIndex { path in !path.utf8.lexicographicallyPrecedes(start) && !path.utf8.starts(with: start) }
    return files[low..<high]
  }

  /// The first index whose path passes a test that all after it pass too.
  private func firstIndex(where passes: (String) -> Bool) -> Int {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if passes(files[middle].path) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
