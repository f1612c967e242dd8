import Diagnostics
import Files
import Foundation
import Glibc

@testable import Publishing

/// A case on the disk, in a folder of its own that is removed at the end: `content/` and perhaps `themes/`.
final class CaseFolder {
  let root: String
  var content: String { root + "/content" }

  init(_ files: [CaseFile]) throws {
    let template = FileManager.default.temporaryDirectory.appending(path: "prongsai-broken-XXXXXX").path
    var name = Array(template.utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
    root = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for base in BrokenCase.base where !files.contains(where: { $0.path == base.path }) { try write(base) }
    for file in files { try write(file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Checks the folder as `prongsai check` does; the theme too, where the case has one.
  func check() async throws -> CheckOutcome {
    var outcome = try await Publishing.check(content: content, includesDrafts: false)
    outcome.diagnostics += try themeFaults()
    return outcome
  }

  /// What is wrong with the theme, where the case has one.
  private func themeFaults() throws -> [Diagnostic] {
    guard FileManager.default.fileExists(atPath: root + "/themes") else { return [] }
    do throws(PublishingError) {
      _ = try LoadedTheme(folder: root + "/themes/own", language: .thai)
      return []
    } catch {
      guard case .themeFaults(let folder, let found) = error else { throw error }
      return found.map { $0.moved(below: String(folder.dropFirst(root.count + 1))) }
    }
  }

  /// Writes a file folder by folder, so that neither long paths nor odd names stop it.
  private func write(_ file: CaseFile) throws {
    if file.kind == .absent { return }
    let isTheme = file.path.starts(with: Array("themes/".utf8))
    var parts = file.path.split(separator: UInt8(ascii: "/")).map(Array.init)
    if !isTheme { parts.insert(Array("content".utf8), at: 0) }
    var folder = unsafe open(root, O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    let last = file.kind == .folder ? nil : parts.popLast()
    for part in parts {
      let name = part.map(CChar.init(bitPattern:)) + [0]
      _ = unsafe mkdirat(folder, name, 0o755)
      let next = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY)
      guard next >= 0 else { throw CocoaError(.fileWriteUnknown) }
      close(folder)
      folder = next
    }
    guard let last else { return }
    let name = last.map(CChar.init(bitPattern:)) + [0]
    switch file.kind {
    case .pipe: guard unsafe mkfifoat(folder, name, 0o644) == 0 else { throw CocoaError(.fileWriteUnknown) }
    case .link(let target):
      guard unsafe symlinkat(target, folder, name) == 0 else { throw CocoaError(.fileWriteUnknown) }
    case .labels(let key): try write(defaultLabels(without: key), to: name, in: folder)
    case .sparse(let size):
      try write([], to: name, in: folder)
      let descriptor = unsafe openat(folder, name, O_WRONLY)
      defer { close(descriptor) }
      guard ftruncate(descriptor, size) == 0 else { throw CocoaError(.fileWriteUnknown) }
    default: try write(file.content, to: name, in: folder)
    }
  }

  private func defaultLabels(without key: String) throws -> [UInt8] {
    let labels = BrokenCase.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "themes/default/labels.th.yml")
    let lines = try String(contentsOf: labels, encoding: .utf8).components(separatedBy: "\n")
    return Array(lines.filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n").utf8)
  }

  private func write(_ bytes: [UInt8], to name: [CChar], in folder: Int32) throws {
    let descriptor = unsafe openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw CocoaError(.fileWriteUnknown) }
      rest = rest.dropFirst(count)
    }
  }
}

extension Diagnostic {
  /// The same in a file whose path is given from a folder further up.
  fileprivate func moved(below folder: String) -> Diagnostic {
    let place = Location(file: folder + "/" + location.file, line: location.line, column: location.column)
    return Diagnostic(
      id: id, severity: severity, at: place, length: length, message: message, hint: hint, notes: notes)
  }
}

extension CheckOutcome {
  /// The text that a diagnostic covers, with all that is not seen written out as `⟨U+202E⟩`.
  func covered(by diagnostic: Diagnostic) -> String {
    guard diagnostic.length > 0, let bytes = files[diagnostic.location.file]?.bytes else { return "" }
    let source = SourceFile(path: diagnostic.location.file, bytes: bytes)
    guard let start = source.byte(at: diagnostic.location) else { return "" }
    let end = min(source.range(ofLine: diagnostic.location.line)?.upperBound ?? start, start + diagnostic.length)
    let text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    return text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        "⟨U+\(String(format: "%04X", scalar.value))⟩"
      case .spaceSeparator where scalar != " ": "⟨U+\(String(format: "%04X", scalar.value))⟩"
      default: String(scalar)
      }
    }.joined()
  }
}
