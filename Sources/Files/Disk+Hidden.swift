internal import Glibc

extension Disk {
  /// Gives the hidden files of a folder, whose names start with a dot, a second name in another folder.
  ///
  /// Folders cannot have two names, and are left out; so is what the other folder has already.
  package static func linkHiddenFiles(of folder: String, into other: String, but left: String) throws(FileError) {
    for entry in try hidden(in: folder, but: left) where entry.kind != .folder {
      let (from, to) = (joined(Array(folder.utf8CString), entry.name), joined(Array(other.utf8CString), entry.name))
      do throws(FileError) {
        _ = try systemCall(.link, other + "/" + entry.shown) { unsafe Glibc.link(from, to) }
      } catch {
        // They will be moved instead.
        if [ENOSPC, EDQUOT, EIO, EROFS].contains(error.code) { throw error }
      }
    }
  }

  /// Moves what is hidden in a folder, its name starting with a dot, to another, but for one name and for what stands there
  /// already.
  ///
  /// What can be moved is, whatever else cannot.
  package static func moveHidden(of folder: String, into other: String, but left: String) throws(FileError) {
    var failure: FileError?
    for entry in try hidden(in: folder, but: left) {
      let (from, to) = (joined(Array(folder.utf8CString), entry.name), joined(Array(other.utf8CString), entry.name))
      var status = stat()
      if unsafe lstat(to, &status) == 0 { continue }
      do throws(FileError) {
        _ = try systemCall(.rename, folder + "/" + entry.shown) { unsafe Glibc.rename(from, to) }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  private static func hidden(in folder: String, but left: String) throws(FileError) -> [FolderEntry] {
    try entries(of: Array(folder.utf8CString), shown: folder).filter { $0.name.first == 0x2E && $0.shown != left }
  }
}
