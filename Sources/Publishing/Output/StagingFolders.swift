import Files

/// The folders beside an output in which builds write, each known by its process.
struct StagingFolders {
  /// The folder that holds the output and them.
  let parent: String
  private let prefix: String

  init(for output: String) { self.init(beside: output) { ".\($0).building-" } }

  /// The folders in which a document is made.
  ///
  /// Their names have no leading dot: a browser that the system keeps from hidden folders could not read them.
  init(forDocument output: String) { self.init(beside: output) { "\($0).making-" } }

  private init(beside output: String, _ prefix: (String) -> String) {
    self.prefix = prefix(output.split(separator: "/").last.map(String.init) ?? "site")
    let above = Disk.parent(of: output)
    parent = above.isEmpty ? "." : above
  }

  /// Makes the folder in which a process writes.
  ///
  /// Processes of two machines or containers may have the same number: the one that comes second takes the next.
  func makeFolder(for process: Int32) throws(FileError) -> String {
    var number = Int(process)
    while true {
      let folder = path(prefix + String(number))
      if try Disk.makeNewFolder(folder) { return folder }
      number += 1
    }
  }

  /// Whether a build is at work here, or left something when it was killed.
  func isInUse() throws(FileError) -> Bool {
    try Disk.contents(of: parent).contains { $0.kind == .folder && isStaging($0.name) }
  }

  /// Removes what builds left that were killed, so that no litter stays; a build at work holds the lock of its folder.
  ///
  /// A build that was killed as it published may have left the user's own names, which start with a dot, in its folder: they
  /// are put back first. What cannot be removed stays, and stops nobody.
  func removeAbandoned(in output: String) throws(FileError) {
    for entry in try Disk.contents(of: parent) where entry.kind == .folder && isStaging(entry.name) {
      let abandoned = path(entry.name)
      guard let lock = FolderLock(of: abandoned) else { continue }
      defer { _ = lock }
      if entry.name.hasSuffix("-old"), try Disk.kind(of: output) == nil {
        // It was killed between two renames, where the file system cannot exchange: this is the published site.
        try Disk.rename(abandoned, to: output)
        continue
      }
      try? StagedSite.remove(abandoned, keepingHiddenIn: output)
    }
  }

  /// Whether a name is that of a process's folder, or of what it set aside.
  private func isStaging(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let process = name.dropFirst(prefix.count)
    let digits = process.hasSuffix("-old") ? process.dropLast("-old".count) : process
    return !digits.isEmpty && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func path(_ name: String) -> String {
    parent == "." ? name : parent == "/" ? "/" + name : parent + "/" + name
  }
}
