/// A tree of files as a value: what a build reads, from a disk or from anywhere else.
///
/// Paths are relative, with `/` between their parts, and sorted by their bytes.
package struct FileTree: Sendable {
  /// One file of a tree.
  package struct File: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The files, sorted by path.
  package let files: [File]

  package init(_ files: [File]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
