import Files

/// The hash of every file of a content folder, worked out once a build: the build knows by them what has changed, and the
/// manifest names what the site was made of.
struct ContentHashes: Sendable {
  private let tree: FileTree
  /// The hash of each file of the tree; none for one that cannot be read.
  private let hashes: [String?]
  /// Each file that could be read with the SHA-256 of its bytes, sorted by the bytes of the paths.
  let files: [(path: String, hash: String)]

  /// Hashes the files by several tasks at once; a file on the disk is read.
  ///
  /// Those that are as they were have the hashes of the last build.
  init(of tree: FileTree, jobs: Int, after last: ContentHashes? = nil) async throws(FileError) {
    let known = last.map { last in tree.places(in: last.tree).map { $0.flatMap { last.hashes[$0] } } }
    let hashes = try await tree.files.indices.map(\.self).concurrentMap(jobs: jobs) {
      (index) throws(FileError) -> String? in
      if let hash = known?[index] { return hash }
      return try SourceDigest.hash(of: tree.files[index])
    }
    self.init(tree, hashes)
  }

  /// Nothing, for what needs no hashes.
  init() { self.init(FileTree([]), []) }

  private init(_ tree: FileTree, _ hashes: [String?]) {
    self.tree = tree
    self.hashes = hashes
    files = zip(tree.files, hashes).compactMap { file, hash in hash.map { (file.path, $0) } }
  }

  /// Whether all files are the same.
  func isSame(as other: ContentHashes) -> Bool {
    files.count == other.files.count && zip(files, other.files).allSatisfy { $0 == $1 }
  }

  /// The hash of a file by its place in the tree.
  subscript(place: Int) -> String? { hashes[place] }

  subscript(path: String) -> String? { tree.index(of: path).flatMap { hashes[$0] } }

  /// The files below a folder at any depth.
  func below(_ folder: String) -> some Sequence<(path: String, hash: String)> {
    tree.files(below: folder).indices.lazy.compactMap { index in hashes[index].map { (tree.files[index].path, $0) } }
  }
}
