extension FileTree {
  /// What stands directly in a folder of a tree.
  package struct Folder: Hashable, Sendable {
    /// The folder's path; empty for the whole tree.
    package let path: String
    /// Its own files, sorted by path.
    package let files: [File]
    /// The paths of the folders in it, sorted by their bytes; each has a file somewhere below.
    package let folders: [String]
  }

  /// The file with a path, byte for byte.
  ///
  /// - Complexity: O(log files).
  package subscript(path: String) -> File? { index(of: path).map { files[$0] } }

  /// The place of the file with a path, byte for byte.
  ///
  /// - Complexity: O(log files).
  package func index(of path: String) -> Int? {
    let index = files.firstPlace { !$0.path.precedesAsPath(path) }
    guard index < files.count, files[index].path.utf8.elementsEqual(path.utf8) else { return nil }
    return index
  }

  /// Every file below a folder at any depth; all files for the empty path.
  package func files(below folder: String) -> ArraySlice<File> {
    if folder.isEmpty { return files[...] }
    let start = folder + "/"
    let rest = files[files.firstPlace { !$0.path.precedesAsPath(start) }...]
    return rest[..<rest.firstPlace { !$0.path.utf8.starts(with: start.utf8) }]
  }

  /// What stands directly in a folder; nil where nothing is below it.
  ///
  /// - Complexity: O(children · log files).
  package func folder(_ path: String) -> Folder? {
    let below = files(below: path)
    if below.isEmpty { return nil }
    let prefixLength = path.isEmpty ? 0 : path.utf8.count + 1
    var own: [File] = []
    var folders: [String] = []
    var index = below.startIndex
    while index < below.endIndex {
      let name = files[index].path.utf8.dropFirst(prefixLength)
      guard let slash = name.firstIndex(of: UInt8(ascii: "/")) else {
        own.append(files[index])
        index += 1
        continue
      }
      let child = String(files[index].path[..<slash])
      folders.append(child)
      index = files(below: child).endIndex
    }
    return Folder(path: path, files: own, folders: folders)
  }
}
