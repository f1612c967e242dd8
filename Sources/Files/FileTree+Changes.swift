extension FileTree {
  /// The tree with some files in the place of all that have some paths.
  func with(_ changed: [File], inPlaceOf paths: Set<String>) -> FileTree {
    let places = changed.compactMap { index(of: $0.path) }
    let isSameSet = places.count == changed.count && paths.count { index(of: $0) != nil } == changed.count
    guard isSameSet else { return FileTree(files.filter { !paths.contains($0.path) } + changed, hasLinks: hasLinks) }
    // Where files have only other bytes, all keep their places: to sort 10,000 paths took 3 ms of an edit's 25.
    var files = files
    for (place, file) in zip(places, changed) { files[place] = file }
    return FileTree(sorted: files, hasLinks: hasLinks)
  }

  /// For each file the place in an older tree of the file that is just the same: same path, same content.
  ///
  /// Bytes that both trees share are not looked at.
  ///
  /// - Complexity: O(files), where few of them differ.
  package func places(in old: FileTree) -> [Int?] {
    var index = 0
    return files.map { file in
      while index < old.files.count, old.files[index].path != file.path,
        old.files[index].path.utf8.lexicographicallyPrecedes(file.path.utf8)
      {
        index += 1
      }
      return index < old.files.count && old.files[index] == file ? index : nil
    }
  }
}
