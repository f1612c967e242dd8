import Files

/// The hash of every file of a content folder, worked out once a build: the build knows by them what has changed, and the
/// manifest names what the site was made of.
struct ContentHashes: Sendable {
  /// Each file that could be read with the SHA-256 of its bytes, sorted by the bytes of the paths.
  let files: [(path: String, hash: String)]

  /// Hashes the files by several tasks at once; a file on the disk is read.
  ///
  /// Those that are as they were are taken from the hashes of the last build.
  init(of tree: FileTree, jobs: Int, after last: (tree: FileTree, hashes: ContentHashes)? = nil) async throws(FileError)
  {
    let hashed = await tree.files.concurrentMap(jobs: jobs) { file in
      Result<String?, FileError> { () throws(FileError) in
        switch file.content {
        case .bytes(let bytes):
          if let last, last.tree[file.path]?.bytes == bytes, let hash = last.hashes[file.path] { return hash }
          return SHA256.hexadecimal(of: bytes)
        case .stored(let stored): return try Disk.fingerprint(of: stored.path).hash
        case .refused: return nil
        }
      }
    }
    var files: [(path: String, hash: String)] = []
    files.reserveCapacity(hashed.count)
    for (file, hash) in zip(tree.files, hashed) {
      if let hash = try hash.get() { files.append((file.path, hash)) }
    }
    self.files = files
  }

  init(_ files: [(path: String, hash: String)]) { self.files = files }

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
