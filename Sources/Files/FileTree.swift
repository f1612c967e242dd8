/// A tree of files as a value: what a build reads, from a disk or from anywhere else.
///
/// Paths are relative, with `/` between their parts, and sorted by their bytes.
package struct FileTree: Sendable {
  /// One file of a tree.
  package struct File: Hashable, Sendable {
    /// Where the bytes of a file are.
    package enum Content: Hashable, Sendable {
      case bytes([UInt8])
      /// On a disk, for a file that is only copied, or a text that is read when it is needed.
      case stored(StoredFile)
      /// Nowhere: the file cannot be used, and a diagnostic says why.
      case refused
    }

    package let path: String
    package let content: Content

    package init(path: String, bytes: [UInt8]) { self.init(path: path, content: .bytes(bytes)) }

    package init(path: String, content: Content) {
      self.path = path
      self.content = content
    }

    /// The bytes, where the tree holds them.
    package var bytes: [UInt8]? {
      if case .bytes(let bytes) = content { bytes } else { nil }
    }

    /// Whether it is a file of content that is read, and not only copied.
    package var isText: Bool { FileTree.isText(path) }

    /// The bytes of a text, read from the disk where the tree does not hold them; nil for a file that is only copied, or
    /// was refused.
    package func text() throws(FileError) -> [UInt8]? {
      switch content {
      case .bytes(let bytes): bytes
      case .stored(let stored): isText ? try Disk.read(stored.path, limit: FileTree.folderFileLimit) : nil
      case .refused: nil
      }
    }

    /// The size in bytes; nil for a file that was refused.
    package var size: Int? {
      switch content {
      case .bytes(let bytes): bytes.count
      case .stored(let stored): stored.size
      case .refused: nil
      }
    }

    /// The first bytes, at most ``StoredFile/signatureLength``, by which a kind of file is known.
    package var signature: [UInt8] {
      switch content {
      case .bytes(let bytes): Array(bytes.prefix(StoredFile.signatureLength))
      case .stored(let stored): stored.signature
      case .refused: []
      }
    }

    /// The last part of the path.
    package var name: Substring {
      path[(path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
    }
  }

  /// A file that stays on its disk.
  package struct StoredFile: Hashable, Sendable {
    /// How many of its first bytes are kept.
    package static let signatureLength = 64

    /// Its path on the disk.
    package let path: String
    /// In bytes, as it was when the tree was read.
    package let size: Int
    package let signature: [UInt8]
    /// When it was last changed, as far as that is known.
    package let changed: Disk.Moment?

    package init(path: String, size: Int, signature: [UInt8], changed: Disk.Moment? = nil) {
      self.path = path
      self.size = size
      self.signature = signature
      self.changed = changed
    }
  }

  /// The files, sorted by path.
  package let files: [File]
  /// Whether symbolic links were followed to some of them.
  let hasLinks: Bool

  package init(_ files: [File]) { self.init(files, hasLinks: false) }

  init(_ files: [File], hasLinks: Bool) {
    self.init(sorted: files.sorted { $0.path.precedesAsPath($1.path) }, hasLinks: hasLinks)
  }

  /// Files that are in the order of their paths already.
  init(sorted files: [File], hasLinks: Bool) {
    self.hasLinks = hasLinks
    self.files = files
  }
}
