import Files
import Glibc
import Synchronization

/// The changes of a folder's files since it was whole, each of which can be undone.
///
/// A file is there whole or as it was before, at every moment: it is written aside and then takes its name. What stood in
/// its place keeps a second name until the changes are kept or undone, which needs no room on the disk.
final class FolderChanges: Sendable {
  private struct State {
    /// How many names were given aside.
    var count = 0
    /// What stood at each changed path, by its name aside; nil where nothing did.
    var before: [String: String?] = [:]
  }

  private let folder: String
  private let state = Mutex(State())

  /// Where files are aside: on the same file system, hidden from who is shown the folder, each with a short name, since
  /// that of its path may be as long as one can be.
  private var aside: String { folder + "/.changes" }

  init(in folder: String) { self.folder = folder }

  /// Puts a file in its place: it is written to the path that is handed over.
  func put(_ path: String, _ write: (String) throws(FileError) -> Void) throws(FileError) {
    let (new, target) = (nameAside(), folder + "/" + path)
    try Disk.makingFolder(above: new) { () throws(FileError) in try write(new) }
    if !isChanged(path) {
      let old = nameAside()
      do throws(FileError) {
        try Disk.keep(target, as: old)
        remember(old, of: path)
      } catch  where error.code == ENOENT || error.code == ENOTDIR {
        remember(nil, of: path)
      }
    }
    try move(new, to: target)
  }

  /// Takes a file away.
  func remove(_ path: String) throws(FileError) {
    let (old, target) = (nameAside(), folder + "/" + path)
    if isChanged(path) {
      try Disk.removeFile(target)
    } else {
      try move(target, to: old)
      remember(old, of: path)
    }
    try removeEmptyFolders(above: path)
  }

  /// Leaves the changes as they are.
  func keep() {
    if state.withLock({ $0.count }) > 0 {
      // What stays aside is hidden, and replaced by the next that has its name.
      try? Disk.removeTree(aside)
    }
    state.withLock { $0 = State() }
  }

  /// Puts back what stood in the place of every file that was changed.
  ///
  /// - Throws: Where some could not be put back; all others are then.
  func undo() throws(FileError) {
    var failure: FileError?
    for (path, old) in state.withLock({ $0.before }).sorted(by: { $0.key < $1.key }) {
      do throws(FileError) { try putBack(old, to: path) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    keep()
  }

  private func putBack(_ old: String?, to path: String) throws(FileError) {
    let target = folder + "/" + path
    if let old {
      try move(old, to: target)
    } else if try Disk.kind(of: target) != nil {
      try Disk.removeFile(target)
      try removeEmptyFolders(above: path)
    }
  }

  private func isChanged(_ path: String) -> Bool { state.withLock { $0.before[path] != nil } }

  private func remember(_ old: String?, of path: String) { state.withLock { $0.before[path] = .some(old) } }

  private func nameAside() -> String {
    let number = state.withLock { state in
      state.count += 1
      return state.count
    }
    return aside + "/" + String(number)
  }

  private func move(_ path: String, to target: String) throws(FileError) {
    try Disk.makingFolder(above: target) { () throws(FileError) in try Disk.rename(path, to: target) }
  }

  private func removeEmptyFolders(above path: String) throws(FileError) {
    var above = Disk.parent(of: path)
    while !above.isEmpty, try Disk.contents(of: folder + "/" + above).isEmpty {
      try Disk.removeTree(folder + "/" + above)
      above = Disk.parent(of: above)
    }
  }
}
