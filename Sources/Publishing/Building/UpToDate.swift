import Files

/// Whether a build would change nothing, and what it leaves so that the next can tell.
///
/// A site is a function of its inputs, so that a site that was made from the same ones and stands as it was left is the one
/// that a build would write. At 10,000 projects to find this out takes a small part of a build.
struct UpToDate {
  private let options: BuildOptions
  private let content: FileTree

  init(_ options: BuildOptions, content: FileTree) {
    self.options = options
    self.content = content
  }

  /// The record of the site that stands, where a build from these inputs would write just that.
  func record() throws(FileError) -> SiteRecord? {
    guard let record = SiteRecord(of: options.output),
      let theme = try? ThemeFolder(options.themeFolder(record.theme)), inputs(theme: theme) == record.inputs
    else { return nil }
    // What a killed build left is tidied up by a whole one.
    if try StagingFolders(for: options.output).isInUse() { return nil }
    return try record.holds(in: options.output) ? record : nil
  }

  /// The hash of all that a build with a theme reads; none where it cannot be told.
  func inputs(theme: ThemeFolder) -> InputDigest? {
    try? InputDigest(content: content, theme: theme, options: options)
  }

  /// Leaves a record of a site that was just published with a manifest.
  ///
  /// Another build may have published its own site since; then the record is that build's to leave.
  func leave(_ record: SiteRecord, of manifest: Manifest) throws(FileError) {
    guard let files = try PublishedFiles(in: options.output),
      case .bytes(let bytes) = manifest.file.content, SHA256.hexadecimal(of: bytes) == files.manifest
    else { return }
    try record.write(to: options.output, of: files)
  }
}

extension BuildOptions {
  /// The folder of the theme, for the name that the content gives it.
  func themeFolder(_ name: String) -> String { theme ?? ThemePlace.folder(named: name) }
}
