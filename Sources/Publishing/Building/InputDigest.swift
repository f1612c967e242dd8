import Diagnostics
import Files
import Glibc

/// A hash of everything that the bytes of a site depend on: the content, the theme, the program and what it was asked for.
///
/// No path of the machine enters it, nor a time: the same inputs have the same hash everywhere.
struct InputDigest: Hashable {
  let hexadecimal: String

  /// The hash of what a build reads; none where the program does not know itself, so that no two builds are taken as alike.
  init?(content: ContentHashes, theme: ThemeFolder, options: BuildOptions) throws(FileError) {
    guard let program = InputDigest.program else { return nil }
    var hash = SHA256()
    hash.update(program)
    hash.update(Array("\(options.includesDrafts) \(options.language?.rawValue ?? "-") \(options.only ?? "")\n".utf8))
    hash.update(Array(SourceDigest.digest(of: content.files).utf8))
    hash.update(Array(try SourceDigest.digest(of: theme.wholeTree).utf8))
    hexadecimal = SHA256.hexadecimal(hash: hash.finish())
  }

  /// The hash of the program and of the libraries that it runs with.
  static let program: [UInt8]? = {
    guard let maps = try? InputDigest.text(at: "/proc/self/maps") else { return nil }
    let code = maps.split(separator: "\n").filter { $0.contains(" r-xp ") }
    let paths = Set(code.compactMap { line in line.firstIndex(of: "/").map { line[$0...] } })
    var hash = SHA256()
    // By what they hold, so that it does not matter where they are installed.
    let hashes = paths.map { try? InputDigest.identity(ofProgram: Disk.resolved(String($0))) }
    guard !hashes.isEmpty, !hashes.contains(nil) else { return nil }
    for file in hashes.compactMap(\.self).sorted() { hash.update(Array(file.utf8)) }
    return hash.finish()
  }()

  /// What tells a program or a library from every other: the number that its linker gave it, or its hash.
  private static func identity(ofProgram path: String) throws(FileError) -> String {
    if let id = BuildID.read(from: try Disk.start(of: path, count: BuildID.startLength)) {
      return SHA256.hexadecimal(of: id)
    }
    return try Disk.fingerprint(of: path).hash
  }

  /// The text of a file that has no size, as those of the system's own are.
  private static func text(at path: String) throws(FileError) -> String {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileError(.read, path, code: errno) }
    defer { close(number) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe room.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw FileError(.read, path, code: errno) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += room[..<count]
    }
  }
}
