package import Diagnostics
internal import Glibc

extension FileTree {
  /// The size that a Markdown or YAML file may have, in bytes: 1 MiB.
  package static let textLimit = 1 << 20
  /// The size that a file of a theme, or a table of the content, may have, in bytes: 64 MiB.
  package static let folderFileLimit = 1 << 26
  /// The size that a file may have that is published as it is, in bytes: 1 GiB.
  package static let storedLimit = 1 << 30
  /// How many folders may stand in one another.
  package static let depthLimit = 64

  /// How much text a tree holds in memory for one who reads it more than once, in bytes.
  ///
  /// 48 MiB, the text of some 10,000 projects; what is read of it takes three times as much again.
  package static let heldText = 48 << 20

  /// Reads a content folder: the bytes of `.md`, `.yml` and `.csv` files, and where all others are.
  ///
  /// Names that start with `.` or `_` are skipped, but for `_lists` at the top; so is what a desktop leaves. What cannot be read safely (a link out of the
  /// folder, a pipe, a file that is too large) is left out or refused, with a diagnostic.
  ///
  /// The names at the top that a test tells to leave out are not looked into. Of the text, `held` bytes are held, and what
  /// goes beyond them is left where it is.
  package init(
    readingContentAt path: String, holding held: Int = .max, leavingOut isLeftOut: (String) -> Bool = { _ in false },
    diagnostics: inout [Diagnostic]
  ) throws(FileError) {
    try self.init(at: path, .content, holding: held, leavingOut: isLeftOut, &diagnostics)
  }

  /// Reads a folder, such as a theme's: the bytes of every file whose name does not start with `.`.
  package init(readingFolderAt path: String, diagnostics: inout [Diagnostic]) throws(FileError) {
    try self.init(at: path, .folder, holding: .max, leavingOut: { _ in false }, &diagnostics)
  }

  private init(
    at path: String, _ rule: TreeReader.Rule, holding held: Int, leavingOut isLeftOut: (String) -> Bool,
    _ diagnostics: inout [Diagnostic]
  ) throws(FileError) {
    guard let root = Disk.realPath(path) else { throw FileError(.read, path, code: errno) }
    var reader = TreeReader(root: root, rule: rule, holding: held)
    try reader.read(leavingOut: isLeftOut)
    diagnostics += reader.diagnostics
    self.init(reader.files, hasLinks: reader.hasLinks)
  }

  /// The content folder that this tree was read from, with some of its files as they are now.
  ///
  /// - Parameters:
  ///   - paths: the files that may have changed, come or gone, below the folder.
  ///   - folder: the content folder.
  /// - Returns: nil where only a look at the whole folder can tell what it holds: where a path is no plain file, a file
  ///   cannot be read, or there are symbolic links, so that a file may stand under several paths.
  package func rereading(_ paths: Set<String>, inContentAt folder: String) -> FileTree? {
    guard !hasLinks, let root = Disk.realPath(folder) else { return nil }
    var reader = TreeReader(root: root, rule: .content)
    for path in paths.sorted() where !reader.isSkipped(path) {
      guard let kind = try? Disk.kind(of: root + "/" + path) else { continue }
      guard kind == .file else { return nil }
      reader.readFile(path, at: root + "/" + path)
    }
    guard reader.diagnostics.isEmpty else { return nil }
    return with(reader.files, inPlaceOf: paths)
  }
}

/// Walks a folder of a disk, in the order of the names' bytes.
private struct TreeReader {
  /// What is read.
  enum Rule { case content, folder }

  /// A folder that is still to be read.
  private struct Pending {
    /// Below the root; empty for the root.
    let path: String
    let diskPath: String
    let depth: Int
    /// Whether a link led here; then no link to a folder is followed, so that links cannot multiply what is read.
    let isLinked: Bool
  }

  let root: String
  let rule: Rule
  /// How many bytes of text may still be held.
  private var room: Int
  private(set) var files: [FileTree.File] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasLinks = false

  init(root: String, rule: Rule, holding held: Int = .max) {
    self.root = root
    self.rule = rule
    room = held
  }

  /// Reads everything; throws where the root itself cannot be read.
  mutating func read(leavingOut isLeftOut: (String) -> Bool) throws(FileError) {
    var pending = [Pending(path: "", diskPath: root, depth: 0, isLinked: false)]
    while let folder = pending.popLast() {
      do throws(FileError) {
        for entry in try Disk.entries(of: Array(folder.diskPath.utf8CString), shown: folder.diskPath) {
          if folder.depth == 0, isLeftOut(entry.shown) { continue }
          if let child = visit(entry, in: folder) { pending.append(child) }
        }
      } catch {
        if folder.depth == 0 { throw error }
        diagnostics.append(.unreadable(folder.path, code: error.code))
      }
    }
  }

  /// Reads a file, or gives back a folder that is to be read.
  private mutating func visit(_ entry: FolderEntry, in folder: Pending) -> Pending? {
    let path = folder.path.isEmpty ? entry.shown : folder.path + "/" + entry.shown
    if isSkipped(entry.shown, atTop: folder.depth == 0) { return nil }
    guard let name = entry.text else {
      diagnostics.append(.nameNotUTF8(path))
      return nil
    }
    let diskPath = folder.diskPath + "/" + name
    switch entry.kind {
    case .file: readFile(path, at: diskPath)
    case .folder: return pendingFolder(path, at: diskPath, in: folder, isLinked: folder.isLinked)
    case .link: return follow(path, at: diskPath, in: folder)
    case .other: diagnostics.append(.specialFile(path))
    }
    return nil
  }

  /// Whether a path below the root leads through a name that is skipped.
  func isSkipped(_ path: String) -> Bool {
    path.split(separator: "/").enumerated().contains { isSkipped(String($1), atTop: $0 == 0) }
  }

  private func isSkipped(_ name: String, atTop: Bool) -> Bool {
    if FileTree.isLitter(name) { return true }
    return switch name.utf8.first {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "_"): rule == .content && !(atTop && name == "_lists")
    default: false
    }
  }

  private mutating func pendingFolder(_ path: String, at diskPath: String, in folder: Pending, isLinked: Bool)
    -> Pending?
  {
    if folder.depth >= FileTree.depthLimit {
      diagnostics.append(.folderTooDeep(path))
      return nil
    }
    return Pending(path: path, diskPath: diskPath, depth: folder.depth + 1, isLinked: isLinked)
  }

  /// Goes where a symbolic link leads, if that is in the tree and not above the link.
  private mutating func follow(_ path: String, at diskPath: String, in folder: Pending) -> Pending? {
    hasLinks = true
    guard let target = Disk.realPath(diskPath) else {
      diagnostics.append(errno == ELOOP ? .linkLoop(path) : .linkBroken(path))
      return nil
    }
    if (folder.diskPath + "/").utf8.starts(with: (target + "/").utf8) {
      // A link to the root or above is a loop only where the root is not left.
      let isInside = target.utf8.starts(with: root.utf8)
      diagnostics.append(isInside ? .linkLoop(path) : .linkLeaves(path))
      return nil
    }
    guard target.utf8.starts(with: (root + "/").utf8) else {
      diagnostics.append(.linkLeaves(path))
      return nil
    }
    let parts = target.utf8.dropFirst(root.utf8.count + 1).split(separator: UInt8(ascii: "/")).compactMap { String($0) }
    if isSkipped(parts.joined(separator: "/")) {
      diagnostics.append(.linkToSkipped(path))
      return nil
    }
    do throws(FileError) {
      switch try Disk.kind(of: target) {
      case .file: readFile(path, at: target)
      case .folder:
        if folder.isLinked {
          diagnostics.append(.linkInLinkedFolder(path))
          return nil
        }
        return pendingFolder(path, at: target, in: folder, isLinked: true)
      case .link, .other: diagnostics.append(.specialFile(path))
      case nil: diagnostics.append(.linkBroken(path))
      }
    } catch { diagnostics.append(.unreadable(path, code: error.code)) }
    return nil
  }

  mutating func readFile(_ path: String, at diskPath: String) {
    files.append(FileTree.File(path: path, content: content(of: path, at: diskPath)))
  }

  /// The size that a file may have that is read whole, in bytes.
  private func limit(of path: String) -> Int {
    rule == .content && !path.lowercased().hasSuffix(".csv") ? FileTree.textLimit : FileTree.folderFileLimit
  }

  private mutating func content(of path: String, at diskPath: String) -> FileTree.File.Content {
    let isCopied = rule == .content && !FileTree.isText(path)
    let limit = isCopied ? FileTree.storedLimit : limit(of: path)
    do throws(FileError) {
      if isCopied || room == 0 { return .stored(try Disk.stored(diskPath, limit: limit)) }
      let bytes = try Disk.read(diskPath, limit: limit)
      room -= min(room, bytes.count)
      return .bytes(bytes)
    } catch {
      diagnostics.append(error.code == EFBIG ? .fileTooLarge(path, limit: limit) : .unreadable(path, code: error.code))
      return .refused
    }
  }
}

extension FileTree {
  /// Whether a file of the content is read, and not only copied.
  static func isText(_ path: String) -> Bool {
    let end = String(path.suffix(4)).lowercased()
    return end.hasSuffix(".md") || end.hasSuffix(".yml") || end == ".csv"
  }
}

extension Disk {
  /// A file that stays where it is, known by its first bytes.
  ///
  /// - Throws: With `EFBIG` where it is larger than the limit.
  fileprivate static func stored(_ path: String, limit: Int) throws(FileError) -> FileTree.StoredFile {
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    let status = try file.status()
    if status.st_size > limit { throw FileError(.read, path, code: EFBIG) }
    let signature = try file.read(upTo: FileTree.StoredFile.signatureLength)
    return FileTree.StoredFile(
      path: path, size: Int(status.st_size), signature: signature,
      changed: Disk.Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec))
  }
}
