import Diagnostics
import Foundation
import Testing

@testable import Files

@Suite struct FileTreeReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func content() throws -> (tree: FileTree, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree(readingContentAt: folder.path, diagnostics: &diagnostics)
    return (tree, diagnostics.sortedByPlace.map { "\($0.location.file): \($0.id)" })
  }

  @Test func `a content folder is read without hidden names, but with its lists`() throws {
    for name in [
      "index.md", "a/2564/01-ดี.md", "a/.git/config.md", ".hidden.md", "_draft.md", "a/_lists/x.yml", "_lists/sdg.yml",
      "_lists/_old.yml", "a/b.YML",
    ] { try folder.write(name, to: name) }
    let (tree, faults) = try content()
    #expect(tree.files.map(\.path) == ["_lists/sdg.yml", "a/2564/01-ดี.md", "a/b.YML", "index.md"])
    #expect(tree["a/2564/01-ดี.md"]?.bytes == Array("a/2564/01-ดี.md".utf8))
    #expect(faults == [])
  }

  @Test func `a few files are read again as the whole folder would be`() throws {
    for name in ["index.md", "a/1.md", "a/2.md", "a/scan.pdf", "b/3.md"] { try folder.write(name, to: name) }
    let before = try content().tree
    try folder.write("changed", to: "a/1.md")
    try FileManager.default.removeItem(atPath: folder.path + "/a/2.md")
    for name in ["a/0.md", "a/.hidden.md", "a/_draft.md", "_lists/sdg.yml"] { try folder.write(name, to: name) }
    try folder.write("longer than it was", to: "a/scan.pdf")
    let paths: Set = [
      "a/0.md", "a/1.md", "a/2.md", "a/.hidden.md", "a/_draft.md", "_lists/sdg.yml", "a/scan.pdf", "b/gone.md",
    ]
    #expect(before.rereading(paths, inContentAt: folder.path)?.files == (try content().tree.files))
    #expect(before.rereading(["a/1.md"], inContentAt: folder.path)?["a/0.md"] == nil)
  }

  @Test(arguments: ["link", "folder", "too large", "links elsewhere"])
  func `what one file does not tell is left to a look at the whole folder`(_ what: String) throws {
    try folder.write("a", to: "a/1.md")
    let path = folder.path + "/a/2.md"
    if what == "links elsewhere" {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/b.md", withDestinationPath: "a/1.md")
    }
    let before = try content().tree
    switch what {
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "1.md")
    case "folder": try folder.write("x", to: "a/2.md/index.md")
    case "too large": try folder.write([UInt8](repeating: 7, count: FileTree.textLimit + 1), to: "a/2.md")
    default: try folder.write("changed", to: "a/1.md")
    }
    #expect(before.rereading([what == "links elsewhere" ? "a/1.md" : "a/2.md"], inContentAt: folder.path) == nil)
  }

  @Test func `files that are the same in two trees are found`() {
    func tree(_ files: [(String, String)]) -> FileTree {
      FileTree(files.map { FileTree.File(path: $0.0, bytes: Array($0.1.utf8)) })
    }
    let old = tree([("a.md", "1"), ("b.md", "2"), ("d.md", "4"), ("e.md", "5")])
    let new = tree([("a.md", "1"), ("b.md", "changed"), ("c.md", "3"), ("d.md", "4"), ("f.md", "5")])
    #expect(new.places(in: old) == [0, nil, nil, 2, nil])
    #expect(new.places(in: tree([])) == [nil, nil, nil, nil, nil])
  }

  @Test func `an attachment stays on the disk`() throws {
    try folder.write([UInt8](repeating: 7, count: 3_000_000), to: "a/scan.pdf")
    let (tree, faults) = try content()
    let file = try #require(tree["a/scan.pdf"])
    guard case .stored(let stored) = file.content else {
      Issue.record("the bytes were kept")
      return
    }
    #expect(stored.size == 3_000_000)
    #expect(stored.signature == [UInt8](repeating: 7, count: 64))
    #expect(try Disk.read(stored.path).count == 3_000_000)
    #expect(faults == [])
  }

  @Test(arguments: [("a.md", 1_048_576, false), ("a.md", 1_048_577, true), ("a.yml", 1_048_577, true)])
  func `a text may have 1 MiB`(name: String, size: Int, isTooLarge: Bool) throws {
    try folder.write([UInt8](repeating: 0x61, count: size), to: name)
    let (tree, faults) = try content()
    #expect(faults == (isTooLarge ? ["\(name): file-too-large"] : []))
    #expect(tree[name]?.content == (isTooLarge ? .refused : .bytes([UInt8](repeating: 0x61, count: size))))
  }

  @Test func `the limit is named in the message`() throws {
    try folder.write([UInt8](repeating: 0x61, count: 1_048_577), to: "a.md")
    var diagnostics: [Diagnostic] = []
    _ = try FileTree(readingContentAt: folder.path, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.english) == ["the file is larger than 1 MiB"])
    #expect(diagnostics.map(\.message.thai) == ["ไฟล์ใหญ่เกิน 1 MiB"])
  }

  @Test func `links within the folder are followed`() throws {
    try folder.write("ก", to: "a/index.md")
    try folder.link("b/same.md", to: "../a/index.md")
    try folder.link("c", to: "a")
    let (tree, faults) = try content()
    #expect(tree.files.map(\.path) == ["a/index.md", "b/same.md", "c/index.md"])
    #expect(tree["c/index.md"]?.bytes == Array("ก".utf8))
    #expect(faults == [])
  }

  @Test(arguments: [
    ("/etc/passwd", "link-leaves-folder"), ("/", "link-leaves-folder"), ("../..", "link-leaves-folder"),
    ("..", "link-loop"), (".", "link-loop"), ("x.md", "link-loop"), ("nowhere", "link-broken"),
    ("../.git/config", "link-to-skipped"), ("../_drafts", "link-to-skipped"), ("/dev/null", "link-leaves-folder"),
  ])
  func `other links are refused`(target: String, id: String) throws {
    try folder.write("x", to: "a/index.md")
    try folder.write("secret", to: ".git/config")
    try folder.write("x", to: "_drafts/x.md")
    try folder.link("a/x.md", to: target)
    let (tree, faults) = try content()
    #expect(tree.files.map(\.path) == ["a/index.md"])
    #expect(faults == ["a/x.md: \(id)"])
  }

  @Test func `a neighbour whose name starts alike is outside`() throws {
    let neighbour = folder.path + "-other"
    try FileManager.default.createDirectory(atPath: neighbour, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: neighbour) }
    try folder.link("x", to: neighbour)
    #expect(try content().faults == ["x: link-leaves-folder"])
  }

  @Test func `links that point at each other end`() throws {
    try folder.link("a/to-b", to: "../b")
    try folder.link("b/to-a", to: "../a")
    try folder.link("x", to: "y")
    try folder.link("y", to: "x")
    let (_, faults) = try content()
    #expect(
      faults == [
        "a/to-b/to-a: link-in-linked-folder", "b/to-a/to-b: link-in-linked-folder", "x: link-loop", "y: link-loop",
      ])
  }

  @Test func `a pipe is refused and not opened`() throws {
    try unsafe #require(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    #expect(try content().faults == ["pipe.md: special-file"])
  }

  @Test func `a name that is not UTF-8 is refused`() throws {
    var name = Array((folder.path + "/").utf8CString.dropLast())
    name += [0xA1, 0xD2].map { CChar(bitPattern: $0) } + [0]
    let file = unsafe open(name, O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    close(file)
    #expect(try content().faults == ["\u{FFFD}\u{FFFD}: name-not-utf8"])
  }

  @Test(arguments: [(64, 1, []), (65, 0, [65])])
  func `folders may stand 64 deep`(depth: Int, files: Int, faults: [Int]) throws {
    let path = [String](repeating: "d", count: depth).joined(separator: "/")
    try folder.write("x", to: path + "/x.md")
    let read = try content()
    #expect(read.tree.files.count == files)
    #expect(read.faults == faults.map { _ in "\(path): folder-too-deep" })
  }

  @Test func `a theme keeps the bytes of every file`() throws {
    try folder.write("body {}", to: "assets/style.css")
    try folder.write("x", to: "_partial.css")
    try folder.write("x", to: ".DS_Store")
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree(readingFolderAt: folder.path, diagnostics: &diagnostics)
    #expect(tree.files.map(\.path) == ["_partial.css", "assets/style.css"])
    #expect(tree["assets/style.css"]?.bytes == Array("body {}".utf8))
    #expect(diagnostics.isEmpty)
  }

  @Test func `a folder that is not there stops the program`() {
    var diagnostics: [Diagnostic] = []
    let path = folder.path + "/none"
    #expect(throws: FileError(.read, path, code: ENOENT)) {
      _ = try FileTree(readingContentAt: path, diagnostics: &diagnostics)
    }
  }

  @Test func `a link may stand for the content folder itself`() throws {
    try folder.write("x", to: "real/index.md")
    try folder.link("content", to: "real")
    var diagnostics: [Diagnostic] = []
    let tree = try FileTree(readingContentAt: folder.path + "/content", diagnostics: &diagnostics)
    #expect(tree.files.map(\.path) == ["index.md"])
  }
}
