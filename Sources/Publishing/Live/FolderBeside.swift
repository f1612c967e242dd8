import Files

/// A whole site that is made beside one that is shown, and takes its place in one step.
///
/// So is one made whose theme has changed: every page of it is another one, and with a fault of the theme none of them is
/// ever shown.
struct FolderBeside: SiteOutput {
  private let output: String
  /// What is known of the site that stands, so that files with the same bytes are not written again.
  private let standing: LiveFolder?

  private var folder: String { output + "-next" }

  /// Begins a site that will stand at a path.
  init(_ output: String, standing: LiveFolder?) throws(FileError) {
    self.output = output
    self.standing = standing
    try Disk.removeTree(folder)
  }

  func write(_ files: [OutputFile]) throws(FileError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    for file in files {
      written.append(
        try file.written { hash, write throws(FileError) in
          try Disk.makingFolder(above: folder + "/" + file.path) { () throws(FileError) in
            try put(file.path, hash, write)
          }
        })
    }
    return written
  }

  private func put(
    _ path: String, _ hash: String, _ write: (String) throws(FileError) -> Void
  ) throws(FileError) {
    if let standing, standing.holds(path, hash) {
      try Disk.keep(standing.folder + "/" + path, as: folder + "/" + path)
    } else {
      try write(folder + "/" + path)
    }
  }

  func carry(_ files: [WrittenFile]) {}

  /// Puts the site in its place, and removes the one that stood there.
  func show() throws(FileError) {
    guard try Disk.kind(of: output) != nil else { return try Disk.rename(folder, to: output) }
    let old = output + "-old"
    try Disk.removeTree(old)
    try Disk.exchange(folder, output, aside: old)
    discard()
  }

  /// Removes what was written, or the site that stood before.
  func discard() { try? Disk.removeTree(folder) }
}
