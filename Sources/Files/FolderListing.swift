internal import Glibc

/// A name in a folder of a disk.
struct FolderEntry {
  /// The bytes of the name as the disk has them, ended by a zero; they need not be UTF-8.
  let name: [CChar]
  let kind: Disk.Kind

  /// The name as text; nil where it is not UTF-8.
  var text: String? { String(validating: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }

  /// The name for people, with a replacement sign for each byte that is no text.
  var shown: String { String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
}

/// A folder being read, closed once.
@safe private struct OpenFolder: ~Copyable {
  private let stream: OpaquePointer

  init(_ path: [CChar], shown: String) throws(FileError) {
    let number = try systemCall(.read, shown) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard let stream = unsafe fdopendir(number) else {
      let code = errno
      _ = close(number)
      throw FileError(.read, shown, code: code)
    }
    unsafe self.stream = stream
  }

  deinit { _ = unsafe closedir(stream) }

  /// The next name and what the folder says of its kind; nil at the end.
  borrowing func next(shown: String) throws(FileError) -> (name: [CChar], type: UInt8)? {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      if errno != 0 { throw FileError(.read, shown, code: errno) }
      return nil
    }
    // The system may give less room than the whole of the field, so the name is read through its address.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return unsafe (Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1)), entry.pointee.d_type)
  }
}

extension Disk {
  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func entries(of path: [CChar], shown: String) throws(FileError) -> [FolderEntry] {
    let folder = try OpenFolder(path, shown: shown)
    var entries: [FolderEntry] = []
    while let (name, type) = try folder.next(shown: shown) {
      if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
      entries.append(FolderEntry(name: name, kind: kind(type: type, of: joined(path, name))))
    }
    return entries.sorted { left, right in
      left.name.lazy.map { UInt8(bitPattern: $0) }
        .lexicographicallyPrecedes(right.name.lazy.map { UInt8(bitPattern: $0) })
    }
  }

  /// A name below a folder, as C takes it.
  static func joined(_ folder: [CChar], _ name: [CChar]) -> [CChar] { folder.dropLast() + [0x2F] + name }

  /// The kind that a folder names; some file systems leave it open, and the file itself is asked.
  private static func kind(type: UInt8, of path: [CChar]) -> Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var status = stat()
      return unsafe lstat(path, &status) == 0 ? Kind(mode: status.st_mode) : .other
    default: return .other
    }
  }
}

extension Disk.Kind {
  /// The kind in the mode of a file.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
