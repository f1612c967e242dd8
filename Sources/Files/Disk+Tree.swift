extension Disk {
  /// A name below a folder that is no folder itself.
  package struct Found: Hashable, Sendable {
    /// Below the folder, with `/` between its parts; bytes that are no text are replaced.
    package let path: String
    package let kind: Kind
    /// Whether the path is the name as it is, so that it can be used.
    package let isText: Bool
  }

  /// Everything below a folder but folders, in the order of the names' bytes, without what is hidden at its top.
  ///
  /// Links are not followed.
  package static func visibleTree(of folder: String) throws(FileError) -> [Found] {
    var found: [Found] = []
    var pending = [(disk: Array(folder.utf8CString), path: "", isText: true)]
    while let (disk, path, isText) = pending.popLast() {
      var folders: [(disk: [CChar], path: String, isText: Bool)] = []
      for entry in try entries(of: disk, shown: path.isEmpty ? folder : folder + "/" + path) {
        if path.isEmpty, entry.name.first == 0x2E { continue }
        let name = path.isEmpty ? entry.shown : path + "/" + entry.shown
        let isText = isText && entry.text != nil
        if entry.kind == .folder {
          folders.append((joined(disk, entry.name), name, isText))
        } else {
          found.append(Found(path: name, kind: entry.kind, isText: isText))
        }
      }
      pending += folders.reversed()
    }
    return found
  }
}
