import Diagnostics
import Files
import Glibc

/// A site that is written beside the published one and takes its place in one step.
///
/// Whatever happens before that step, the published site is as it was.
struct StagedSite: SiteOutput {
  /// The published folder.
  private let output: String
  /// Where the new site is written: beside the output, so that both are on one file system.
  private let folder: String
  /// Whether a site is published there already.
  private let isUpdate: Bool
  /// Tells other builds that this one is still at work on its folder; none where the file system knows no locks.
  private let lock: FolderLock?

  /// Begins a site that will stand at a path.
  ///
  /// - Throws: `notOurs` where the folder holds files and is no site of this tool; `stoodIn` where the path ends in dots.
  init(for path: String, process: Int32) throws(PublishingError) {
    if let last = path.split(separator: "/").last, last == "." || last == ".." { throw .stoodIn(output: path) }
    let foreign: String?
    do throws(FileError) {
      // A link to a folder is one with that folder: its target is exchanged, and the link stays.
      let output = try Disk.kind(of: path) == .link ? Disk.resolved(path) : path
      self.output = output
      let staging = StagingFolders(for: output)
      isUpdate = try Disk.kind(of: output) != nil
      foreign = try StagedSite.foreignFile(in: output)
      if foreign == nil {
        try Disk.makeFolder(staging.parent)
        let turn = FolderLock(waitingFor: staging.parent)
        try staging.removeAbandoned(in: output)
        folder = try staging.makeFolder(for: process)
        lock = FolderLock(of: folder)
        _ = turn
      } else {
        folder = ""
        lock = nil
      }
    } catch {
      throw .file(error)
    }
    if let foreign { throw .notOurs(folder: path, found: foreign) }
  }

  /// Writes files; one that is published already with the same bytes is kept as it is, with its time.
  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    written.reserveCapacity(files.count)
    for file in files {
      written.append(try Disk.makingFolder(above: folder + "/" + file.path) { () throws(FileError) in try put(file) })
    }
    return written
  }

  /// Gives a published file a second name in the new site, as it is, or copies it where it can have none; what it holds.
  func adopt(_ path: String) throws(FileError) -> WrittenFile {
    let target = folder + "/" + path
    try Disk.makingFolder(above: target) { () throws(FileError) in try Disk.keep(output + "/" + path, as: target) }
    return WrittenFile(path: path, try Disk.fingerprint(of: target))
  }

  /// Gives published files a second name in the new site; their bytes are known to be what a build would write.
  func carry(_ files: [WrittenFile]) throws(FileError) {
    var made: Set<Substring> = []
    for file in files {
      let end = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.path.startIndex
      if made.insert(file.path[..<end]).inserted { try Disk.makeFolder(folder + "/" + file.path[..<end]) }
      try Disk.keep(output + "/" + file.path, as: folder + "/" + file.path)
    }
  }

  /// Puts the new site in the place of the published one, and removes the old.
  ///
  /// The names with a leading dot at the top of the output, but for the record of a build, are the user's, and stay: the
  /// files among them are there at every moment, folders are moved right before the exchange. What cannot be moved stops
  /// the build while the old site stands; a build that is killed leaves what it moved to the next.
  ///
  /// - Throws: `notOurs` where someone put a file into the output since the last build. Nothing is published then.
  func publish(_ written: [WrittenFile]) throws(PublishingError) {
    if let foreign = try filesOfOthers(besides: written) { throw .notOurs(folder: output, found: foreign) }
    // No other build looks for abandoned folders while the user's names are between the two.
    let turn = FolderLock(waitingFor: StagingFolders(for: output).parent)
    defer { _ = turn }
    do throws(FileError) {
      guard try Disk.kind(of: output) != nil else { return try Disk.rename(folder, to: output) }
      try Disk.linkHiddenFiles(of: output, into: folder, but: SiteRecord.name)
      try Disk.moveHidden(of: output, into: folder, but: SiteRecord.name)
      // What is set aside by a build that is killed is put back by the next.
      try Disk.exchange(folder, output, aside: folder + "-old")
    } catch {
      throw .file(error)
    }
    // The new site stands, so that nothing from here on may say otherwise: an old one that cannot be removed stays.
    try? StagedSite.remove(folder, keepingHiddenIn: output)
  }

  /// Removes what was written, where it will not be published.
  func discard() throws(FileError) { try StagedSite.remove(folder, keepingHiddenIn: output) }

  /// Removes a folder of ours, in which names of the user may be that belong to the output.
  ///
  /// They go there first; where one cannot, the folder stays.
  static func remove(_ folder: String, keepingHiddenIn output: String) throws(FileError) {
    if try Disk.kind(of: output) == .folder { try Disk.moveHidden(of: folder, into: output, but: SiteRecord.name) }
    try Disk.removeTree(folder)
  }

  /// Writes a file, or keeps the published one that has the same bytes.
  private func put(_ file: OutputFile) throws(FileError) -> WrittenFile {
    let (path, published) = (folder + "/" + file.path, output + "/" + file.path)
    switch file.content {
    case .bytes(let bytes):
      let isKept = isUpdate ? try Disk.keep(published, as: path, ifEqualTo: bytes) : false
      if !isKept { try Disk.write(bytes, to: path) }
      return WrittenFile(path: file.path, size: bytes.count, hash: SHA256.hexadecimal(of: bytes))
    case .copy(let stored):
      let kept = isUpdate ? try Disk.keep(published, as: path, ifEqualTo: stored.path) : nil
      let found: Disk.Fingerprint
      if let kept { found = kept } else { found = try Disk.copy(stored.path, to: path) }
      return WrittenFile(path: file.path, found, source: stored.path)
    }
  }

  /// A file of the output that neither this build nor the one before wrote: it would be lost.
  private func filesOfOthers(besides written: [WrittenFile]) throws(PublishingError) -> String? {
    guard isUpdate else { return nil }
    do throws(FileError) {
      let known = Set(written.map(\.path))
      let others = try Disk.visibleTree(of: output).filter {
        !known.contains($0.path) && $0.path != Manifest.name && !FileTree.isLitter($0.path)
      }
      if others.isEmpty { return nil }
      let before = Manifest(reading: try Disk.read(output + "/" + Manifest.name))
      let stale = Set(before?.files.map(\.path) ?? [])
      return others.first { !stale.contains($0.path) }?.path
    } catch {
      throw .file(error)
    }
  }

  /// A file of the folder that tells it is not a site of this tool; none where the folder may be written.
  ///
  /// A site is known by its manifest; a folder of nothing but hidden names is as good as empty.
  private static func foreignFile(in folder: String) throws(FileError) -> String? {
    guard try Disk.kind(of: folder) != nil else { return nil }
    let names = try Disk.shownNames(in: folder).filter { !$0.hasPrefix(".") && !FileTree.isLitter($0) }
    guard names.contains(Manifest.name) else { return names.first }
    return Manifest.isBeginning(try Disk.read(folder + "/" + Manifest.name)) ? nil : Manifest.name
  }
}
