extension FileTree {
  /// Whether a path is that of a file which a desktop leaves in folders without being asked, and which nobody misses.
  ///
  /// Those of Windows' and macOS's file managers, and the mark of a document that is open in an office program.
  package static func isLitter(_ path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" }?.lowercased() ?? ""
    return ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"].contains(name) || name.hasPrefix("~$")
      || name.hasPrefix(".~lock.")
  }
}
