import Diagnostics
import Files
import Glibc

/// A site that is written beside the published one and takes its place in one step.
///
/// Whatever happens before that step, the published site is as it was.
struct StagedSite: Sendable {
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
  /// - Throws: `notOurs` where the folder holds files that this tool did not write.
  init(for output: String, process: Int32) throws(PublishingError) {
    self.output = output
    let staging = StagingFolders(for: output)
    folder = staging.folder(of: process)
    let foreign: String?
    do throws(FileError) {
      isUpdate = try Disk.kind(of: output) != nil
      foreign = try StagedSite.foreignFile(in: output)
      if foreign == nil {
        try Disk.makeFolder(staging.parent)
        let turn = FolderLock(waitingFor: staging.parent)
        try staging.removeAbandoned(in: output)
        try Disk.makeFolder(folder)
        lock = FolderLock(of: folder)
        _ = turn
      } else {
        lock = nil
      }
    } catch {
      throw .file(error)
    }
    if let foreign { throw .notOurs(folder: output, found: foreign) }
  }

  /// Writes files; one that is published already with the same bytes is kept as it is, with its time.
  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    written.reserveCapacity(files.count)
    for file in files {
      let path = folder + "/" + file.path
      let bytes: [UInt8]
      switch file.content {
      case .bytes(let made): bytes = made
      case .copy(let stored): bytes = try Disk.read(stored.path)
      }
      do throws(FileError) {
        try put(bytes, file.path, at: path)
      } catch  where error.code == ENOENT {
        try Disk.makeFolder(Disk.parent(of: path))
        try put(bytes, file.path, at: path)
      }
      written.append(WrittenFile(path: file.path, size: bytes.count, hash: SHA256.hexadecimal(of: bytes)))
    }
    return written
  }

  /// Puts the new site in the place of the published one, and removes the old.
  ///
  /// The names with a leading dot at the top of the output are the user's, and stay.
  func publish() throws(FileError) {
    // No other build looks for abandoned folders while the user's names are between the two.
    let turn = FolderLock(waitingFor: StagingFolders(for: output).parent)
    defer { _ = turn }
    guard try Disk.kind(of: output) != nil else { return try Disk.rename(folder, to: output) }
    let kept = try Disk.contents(of: output).map(\.name).filter { $0.hasPrefix(".") }
    if try !Disk.exchange(folder, output) {
      let aside = folder + "-old"
      try Disk.rename(output, to: aside)
      try Disk.rename(folder, to: output)
      try Disk.rename(aside, to: folder)
    }
    for name in kept { try Disk.rename(folder + "/" + name, to: output + "/" + name) }
    try Disk.removeTree(folder)
  }

  /// Removes what was written, where it will not be published.
  func discard() throws(FileError) { try Disk.removeTree(folder) }

  /// Writes bytes, or keeps the published file that has them.
  private func put(_ bytes: [UInt8], _ name: String, at path: String) throws(FileError) {
    if try !keepPublished(name, equalTo: bytes, at: path) { try Disk.write(bytes, to: path) }
  }

  /// Links a published file into the new site, if its bytes are the same.
  private func keepPublished(_ name: String, equalTo bytes: [UInt8], at path: String) throws(FileError) -> Bool {
    guard isUpdate else { return false }
    let published = output + "/" + name
    guard try Disk.kind(of: published) == .file, try Disk.read(published) == bytes else { return false }
    try Disk.link(published, as: path)
    return true
  }

  /// A file of the folder that tells it is not a site of this tool; none where the folder may be written.
  ///
  /// A site is known by its manifest; a folder of nothing but hidden names is as good as empty.
  private static func foreignFile(in folder: String) throws(FileError) -> String? {
    guard try Disk.kind(of: folder) != nil else { return nil }
    let names = try Disk.contents(of: folder).map(\.name).filter { !$0.hasPrefix(".") }
    return names.contains(Manifest.name) ? nil : names.first
  }
}
