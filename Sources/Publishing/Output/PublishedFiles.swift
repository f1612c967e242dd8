import Files

/// The files of a published site as they stand on the disk, to tell whether anything was done to them.
struct PublishedFiles {
  /// Hashes their paths and sizes, and the manifest, which holds the hash of each.
  let digest: String
  /// The hash of the manifest.
  let manifest: String
  /// When the last of them was changed, in whatever way, by the clock of the file system.
  let changed: Disk.Moment

  /// Looks at a published site; none where there is no site.
  ///
  /// What is the user's, with a leading dot, is left out.
  init?(in output: String) throws(FileError) {
    guard try Disk.kind(of: output) == .folder else { return nil }
    let manifest = output + "/" + Manifest.name
    guard try Disk.kind(of: manifest) == .file else { return nil }
    var hash = SHA256()
    self.manifest = SHA256.hexadecimal(of: try Disk.read(manifest))
    hash.update(Array(self.manifest.utf8))
    var latest = Disk.Moment(seconds: 0, nanoseconds: 0)
    var pending = [""]
    while let folder = pending.popLast() {
      for entry in try Disk.contents(of: output + "/" + folder) where !(folder.isEmpty && entry.name.hasPrefix(".")) {
        let path = folder + entry.name
        if entry.kind == .folder {
          hash.update(Array("\(path)/\n".utf8))
          pending.append(path + "/")
          continue
        }
        // What is neither file nor folder is nothing that a build writes.
        guard entry.kind == .file, let status = try Disk.status(of: output + "/" + path) else { return nil }
        hash.update(Array("\(path)\u{0}\(status.size)\n".utf8))
        latest = max(latest, status.changed)
      }
    }
    digest = SHA256.hexadecimal(hash: hash.finish())
    changed = latest
  }
}
