extension FileTree {
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
