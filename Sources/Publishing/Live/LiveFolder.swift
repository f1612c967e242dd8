import Files
import Glibc

/// A folder of a site that is changed in place, file by file: for one who shows the site while it is written.
///
/// A file is there whole or as it was before, at every moment. Files whose bytes are known to stand there are not touched.
struct LiveFolder: SiteOutput {
  private let folder: String
  /// The hashes of the files that stand there, by path.
  private var known: [String: String]

  init(_ folder: String, known: [WrittenFile] = []) {
    self.folder = folder
    self.known = Dictionary(minimumCapacity: known.count)
    for file in known { self.known[file.path] = file.hash }
  }

  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    for file in files {
      switch file.content {
      case .bytes(let bytes):
        let hash = SHA256.hexadecimal(of: bytes)
        if known[file.path] != hash { try put(file.path) { path throws(FileError) in try Disk.write(bytes, to: path) } }
        written.append(WrittenFile(path: file.path, size: bytes.count, hash: hash))
      case .copy(let stored):
        var found = try Disk.fingerprint(of: stored.path)
        if known[file.path] != found.hash {
          try put(file.path) { path throws(FileError) in found = try Disk.copy(stored.path, to: path) }
        }
        written.append(WrittenFile(path: file.path, found, source: stored.path))
      }
    }
    return written
  }

  /// Whether a file is known to stand there, with whatever bytes.
  func holds(_ path: String) -> Bool { known[path] != nil }

  /// Whether a file is known to stand there with the bytes that another folder has of it.
  func holds(_ path: String, as other: LiveFolder) -> Bool { known[path] == other.known[path] }

  /// Writes files in the place of others that stand there; those others, so that they can be put back.
  mutating func replace(_ files: [OutputFile]) throws(FileError) -> [OutputFile] {
    var replaced: [OutputFile] = []
    for file in files {
      replaced.append(OutputFile(path: file.path, bytes: try Disk.read(folder + "/" + file.path)))
      for written in try write([file]) { known[written.path] = written.hash }
    }
    return replaced
  }

  func carry(_ files: [WrittenFile]) {}

  /// Removes every file that the folder does not hold any more, and the folders that are then empty.
  func removeAll(but now: LiveFolder) throws(FileError) {
    for path in known.keys.filter({ !now.holds($0) }).sorted() {
      try Disk.removeFile(folder + "/" + path)
      var above = Disk.parent(of: path)
      while !above.isEmpty, try Disk.contents(of: folder + "/" + above).isEmpty {
        try Disk.removeTree(folder + "/" + above)
        above = Disk.parent(of: above)
      }
    }
  }

  /// Writes a file under another name first.
  private func put(_ path: String, _ write: (String) throws(FileError) -> Void) throws(FileError) {
    let target = folder + "/" + path
    let parent = Disk.parent(of: target)
    let aside = "\(parent)/.new-\(target.dropFirst(parent.utf8.count + 1))"
    do throws(FileError) {
      try write(aside)
    } catch  where error.code == ENOENT {
      try Disk.makeFolder(parent)
      try write(aside)
    }
    try Disk.rename(aside, to: target)
  }
}
