import Foundation

@testable import Publishing

/// A folder of a test's own, with a copy of one agency of the repository's content beside the output; removed at the end.
final class Workplace {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  let folder: URL
  var content: String { folder.appending(path: "content").path }
  var output: String { folder.appending(path: "site").path }

  /// Its name has the process's number in it, so that two runs of the tests do not meet.
  init(named name: String = UUID().uuidString, agency: String = "lampang-peo") throws {
    let process = ProcessInfo.processInfo.processIdentifier
    folder = FileManager.default.temporaryDirectory.appending(path: "prongsai-tests-\(process)-\(name)")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appending(path: "content")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in ["index.md", "about.md", "method.md", agency] {
      try FileManager.default.copyItem(
        at: Workplace.repository.appending(path: "content/" + name), to: copy.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var options: BuildOptions {
    BuildOptions(
      content: content, output: output, theme: Workplace.repository.appending(path: "themes/default").path, jobs: 2)
  }

  /// Replaces a text in a content file; the text must be there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let file = folder.appending(path: "content/" + path)
    let text = try String(contentsOf: file, encoding: .utf8)
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: false, encoding: .utf8)
  }

  /// Every file of the output by its path, those with a leading dot too.
  func published() throws -> [String: Data] { try files(of: output) }

  /// Every file of a folder by its path.
  func files(of folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    for path in paths {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: root.path + "/" + path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(filePath: root.path + "/" + path)) }
    }
    return files
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: output + "/" + path), encoding: .utf8)
  }
}
