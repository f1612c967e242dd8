internal import Glibc

extension Disk {
  /// A path from the root without links and dots; of what is not there yet, as far as there is something.
  package static func resolved(_ path: String) -> String {
    var missing: [Substring] = []
    var current = path.isEmpty ? "." : path
    while true {
      if let start = realPath(current) {
        return missing.reversed().reduce(start) { $0 == "/" ? "/" + $1 : $0 + "/" + $1 }
      }
      let name = current.split(separator: "/").last ?? ""
      let above = parent(of: current)
      guard !name.isEmpty, name != "..", above != current else { return path }
      missing.append(name)
      current = above.isEmpty ? "." : above
    }
  }

  /// The path from the root without links and dots; nil, with `errno`, where it leads nowhere.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(validatingCString: resolved)
  }

  /// Whether a folder is another or stands somewhere in it.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    let (inner, outer) = (resolved(path), resolved(folder))
    return inner == outer || inner.hasPrefix(outer == "/" ? "/" : outer + "/")
  }
}
