internal import Glibc

extension Disk {
  /// What stands at a path.
  package enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  /// What stands at a path, a link not followed; nil where nothing does.
  package static func kind(of path: String) throws(FileError) -> Kind? {
    try found(at: path).map { Kind(mode: $0.st_mode) }
  }

  /// What stands directly in a folder, sorted by the bytes of the names; names that are not UTF-8 are left out.
  package static func contents(of path: String) throws(FileError) -> [(name: String, kind: Kind)] {
    try entries(of: Array(path.utf8CString), shown: path).compactMap { entry in
      entry.text.map { (name: $0, kind: entry.kind) }
    }
  }

  /// The names directly in a folder, sorted by their bytes, for people: bytes that are no text are replaced.
  package static func shownNames(in path: String) throws(FileError) -> [String] {
    try entries(of: Array(path.utf8CString), shown: path).map(\.shown)
  }

  /// The size of a file in bytes, a link not followed; nil where no file is.
  package static func size(of path: String) throws(FileError) -> Int? {
    guard try kind(of: path) == .file else { return nil }
    return Int(try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK).status().st_size)
  }

  /// Makes a folder, and those above it that are missing; a folder that is there already is good.
  package static func makeFolder(_ path: String) throws(FileError) {
    var missing: [String] = []
    var current = path
    while true {
      do throws(FileError) {
        _ = try systemCall(.makeFolder, current) { unsafe mkdir(current, 0o777) }
        break
      } catch {
        if error.code == EEXIST, isFolder(current) { break }
        let above = parent(of: current)
        guard error.code == ENOENT, above != current, !above.isEmpty else { throw error }
        missing.append(current)
        current = above
      }
    }
    for folder in missing.reversed() {
      do throws(FileError) {
        _ = try systemCall(.makeFolder, folder) { unsafe mkdir(folder, 0o777) }
      } catch {
        // Somebody else may make the same folder at the same time.
        guard error.code == EEXIST, isFolder(folder) else { throw error }
      }
    }
  }

  /// Does something at a path, and once more with the folder above it made where there was none.
  package static func makingFolder<Result>(
    above path: String, _ work: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    do throws(FileError) {
      return try work()
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    try makeFolder(parent(of: path))
    return try work()
  }

  /// Makes a folder that was not there; false where the name is taken.
  package static func makeNewFolder(_ path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try systemCall(.makeFolder, path) { unsafe mkdir(path, 0o777) }
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw error
    }
  }

  /// Removes a folder and everything in it, without following links; what is not there is removed already.
  package static func removeTree(_ path: String) throws(FileError) {
    guard let kind = try kind(of: path) else { return }
    guard kind == .folder else { return try removeFile(path) }
    // Names need not be UTF-8, so the paths stay as C has them. Each folder is met twice: first to empty it.
    var pending = [(path: Array(path.utf8CString), isEmptied: false)]
    while let (folder, isEmptied) = pending.popLast() {
      let shown = String(decoding: folder.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if isEmptied {
        _ = try systemCall(.remove, shown) { unsafe rmdir(folder) }
        continue
      }
      pending.append((folder, true))
      // Of a folder that its owner may not write nothing could be removed; only its owner can change that.
      if unsafe access(folder, R_OK | W_OK | X_OK) != 0 { _ = unsafe chmod(folder, S_IRWXU) }
      for entry in try entries(of: folder, shown: shown) {
        let child = joined(folder, entry.name)
        if entry.kind == .folder {
          pending.append((child, false))
        } else {
          _ = try systemCall(.remove, shown + "/" + entry.shown) { unsafe unlink(child) }
        }
      }
    }
  }

  /// Whether a path leads to a folder, links followed.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path above a path; empty for a plain name, `/` for the root.
  package static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    while let last = bytes.last, last != slash { bytes.removeLast() }
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
