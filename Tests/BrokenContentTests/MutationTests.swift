import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Valid content, damaged at places that a seed decides: nothing crashes, every place is in its file, nothing runs wild.
@Suite struct MutationTests {
  /// Signs that mean something to YAML, to Markdown, to numbers, to the eye, or to nobody.
  private static let signs = [
    "\"", "'", ":", ": ", "- ", "[", "]", "{", "}", "|", ">", "#", " #", "&a", "*a", "!", "%", "@", "`", "\t", "  ",
    "\n", "\r\n", "---\n", "...\n", "?", ",", "~", "\\", "<b>", "![", "](x)", "**", "๑", "０", "\u{202E}", "\u{200B}",
    "\u{FEFF}", "\u{2028}", "\u{E31}", "-", "9999999999999999999", ".5.5", "1e9", "none", "title: x\n",
  ]

  private static let repository = BrokenCase.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// A plan of the repository with few enough projects to be read often.
  private static let valid: [(path: String, bytes: [UInt8])] = {
    let content = repository.appending(path: "content")
    let plan = "lampang-peo/2564"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: content.appending(path: plan).path)) ?? []
    let projects = names.filter { $0.hasSuffix(".md") && $0 != "index.md" }.sorted().prefix(12)
    let paths = ["index.md", "lampang-peo/index.md", plan + "/index.md"] + projects.map { plan + "/" + $0 }
    return paths.compactMap { path in
      (try? Data(contentsOf: content.appending(path: path))).map { (path, Array($0)) }
    }
  }()

  /// One file with a line deleted, doubled, exchanged or cut, a sign put in, or a byte changed.
  private static func damaged(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let line = random.next(below: lines.count)
    switch random.next(below: 7) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, random.next(below: lines.count))
    case 3: lines[line].removeSubrange(random.next(below: lines[line].count + 1)...)
    case 4: lines[line].insert(0x20, at: 0)
    case 5:
      guard !lines[line].isEmpty else { return bytes }
      lines[line][random.next(below: lines[line].count)] = UInt8(random.next(below: 256))
    default:
      lines[line].insert(
        contentsOf: Array(signs[random.next(below: signs.count)].utf8), at: random.next(below: lines[line].count + 1))
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  @Test(arguments: 0..<24)
  func `damaged content gives diagnostics in its files, and few for little damage`(_ seed: UInt64) async throws {
    #expect(MutationTests.valid.count == 15)
    var random = SeededNumbers(seed: seed)
    for _ in 0..<5 {
      var files = MutationTests.valid
      let damages = 1 + random.next(below: 3)
      for _ in 0..<damages {
        let index = random.next(below: files.count)
        files[index].bytes = MutationTests.damaged(files[index].bytes, &random)
      }
      let folder = try MutatedFolder(files)
      let outcome = try await Publishing.check(content: folder.path, includesDrafts: true)
      for diagnostic in outcome.diagnostics {
        for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
          #expect(files.contains { isInside(place, $0) }, "\(diagnostic.id) at \(place), seed \(seed)")
        }
        #expect(!diagnostic.message.thai.isEmpty && !diagnostic.message.english.isEmpty)
      }
      // A strategy taken away is missed by each project; nothing else multiplies.
      #expect(outcome.diagnostics.count <= damages * 60, "seed \(seed)")
    }
  }

  /// Whether a place is a byte of the file or the end of one of its lines; or the whole of a folder.
  private func isInside(_ place: Location, _ file: (path: String, bytes: [UInt8])) -> Bool {
    guard place.file == file.path else {
      return file.path.hasPrefix(place.file + "/") && place == Location(file: place.file)
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let isText = Array(text.utf8) == file.bytes
    // Lines as the reader of documents has them: a carriage return by itself ends one too.
    var lines = [0]
    var last: UInt8 = 0
    for byte in file.bytes {
      if byte == 0x0A, last == 0x0D {
        last = byte
        continue
      }
      if byte == 0x0A || byte == 0x0D { lines.append(0) } else { lines[lines.count - 1] += 1 }
      last = byte
    }
    return place.line >= 1 && place.line <= lines.count && place.column >= 1
      && (place.column <= lines[place.line - 1] + 1 || !isText)
  }

  @Test(arguments: 0..<6)
  func `a build of damaged content with an error writes nothing`(_ seed: UInt64) async throws {
    var random = SeededNumbers(seed: seed + 1000)
    var files = MutationTests.valid
    for _ in 0..<4 {
      let index = random.next(below: files.count)
      files[index].bytes = MutationTests.damaged(files[index].bytes, &random)
    }
    // Whatever came of the damage, this is an error.
    files[0].bytes += Array("\n\n[ไม่มี](nowhere.md)\n".utf8)
    let folder = try MutatedFolder(files)
    let options = BuildOptions(
      content: folder.path, output: folder.root + "/site",
      theme: MutationTests.repository.appending(path: "themes/default").path, jobs: 2)
    let outcome = try await build(options)
    #expect(outcome.diagnostics.hasErrors)
    #expect(outcome.counts == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == ["content"])
  }
}

/// Content on the disk that is removed at the end.
private final class MutatedFolder {
  let root: String
  var path: String { root + "/content" }

  init(_ files: [(path: String, bytes: [UInt8])]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "prongsai-mutated-\(UUID().uuidString)").path
    for file in files {
      let url = URL(filePath: path + "/" + file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }
}
