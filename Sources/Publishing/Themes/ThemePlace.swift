import Files

/// Where themes stand on a disk.
enum ThemePlace {
  /// The folder of the theme of a name: in `themes/` where the program is run, else where the program was installed.
  ///
  /// Where there is none, the first place is named, to be missed by who reads it.
  static func folder(named name: String) -> String {
    let here = "themes/" + name
    if isTheme(here) { return here }
    // Beside the program in an unpacked archive; below share/ in a package.
    let program = Disk.parent(of: Disk.resolved("/proc/self/exe"))
    let installed = [program + "/" + here, Disk.parent(of: program) + "/share/prongsai/" + here]
    return installed.first(where: isTheme) ?? here
  }

  private static func isTheme(_ folder: String) -> Bool {
    if let kind = try? Disk.kind(of: folder + "/theme.yml") { kind == .file } else { false }
  }
}
