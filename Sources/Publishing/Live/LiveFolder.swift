import Files

/// A folder of a site that is changed in place, file by file: for one who shows the site while it is written.
///
/// Files whose bytes are known to stand there are not touched; what is written can be undone until it is kept.
struct LiveFolder: SiteOutput {
  let folder: String
  /// The hashes of the files of the site that stands there, by path.
  private let known: [String: String]
  /// Those of pages of the next site that stand there already.
  private var early: [String: String] = [:]
  private let changes: FolderChanges

  init(_ folder: String, known: [WrittenFile]) {
    self.folder = folder
    var hashes: [String: String] = [:]
    hashes.reserveCapacity(known.count)
    for file in known { hashes[file.path] = file.hash }
    self.known = hashes
    changes = FolderChanges(in: folder)
  }

  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    for file in files {
      written.append(
        try file.written { hash, write throws(FileError) in
          if !holds(file.path, hash) { try changes.put(file.path, write) }
        })
    }
    return written
  }

  /// Whether a file is known to stand there, with whatever bytes.
  func holds(_ path: String) -> Bool { known[path] != nil }

  /// Whether a file is known to stand there with the bytes of a hash.
  func holds(_ path: String, _ hash: String) -> Bool { (early[path] ?? known[path]) == hash }

  /// Writes pages before all other files.
  mutating func writeEarly(_ pages: [OutputFile]) throws(FileError) {
    for written in try write(pages) { early[written.path] = written.hash }
  }

  /// The pages that were written before all other files.
  var earlyPages: Set<String> { Set(early.keys) }

  /// Those of them that are other ones in another folder.
  func earlyPages(unlike other: LiveFolder) -> Set<String> {
    Set(early.lazy.filter { !other.holds($0.key, $0.value) }.map(\.key))
  }

  func carry(_ files: [WrittenFile]) {}

  /// Removes every file that the folder does not hold any more, and the folders that are then empty.
  func removeAll(but now: LiveFolder) throws(FileError) {
    for path in known.keys.filter({ !now.holds($0) }).sorted() { try changes.remove(path) }
  }

  /// Leaves what was written and removed as it is.
  func keepChanges() { changes.keep() }

  /// Puts back all that was written and removed.
  mutating func undoChanges() throws(FileError) {
    early = [:]
    try changes.undo()
  }
}

extension OutputFile {
  /// Has the file put in its place by one who is told the hash of its bytes, and how they are written to a path.
  func written(
    _ put: (_ hash: String, _ write: (String) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) -> WrittenFile {
    switch content {
    case .bytes(let bytes):
      let hash = SHA256.hexadecimal(of: bytes)
      try put(hash) { path throws(FileError) in try Disk.write(bytes, to: path) }
      return WrittenFile(path: path, size: bytes.count, hash: hash)
    case .copy(let stored):
      var found = try Disk.fingerprint(of: stored.path)
      try put(found.hash) { path throws(FileError) in found = try Disk.copy(stored.path, to: path) }
      return WrittenFile(path: path, found, source: stored.path)
    }
  }
}
