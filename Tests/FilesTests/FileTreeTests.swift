import Testing

@testable import Files

@Suite struct FileTreeTests {
  private let tree = FileTree(
    ["b/index.md", "a/index.md", "a-b.md", "index.md", "a/2564/01.md", "a/2564/pages/x.md", "a/z.pdf", "แผน/ก.md"]
      .map { FileTree.File(path: $0, bytes: Array($0.utf8)) })

  @Test func `files are sorted by the bytes of their paths`() {
    #expect(
      tree.files.map(\.path) == [
        "a-b.md", "a/2564/01.md", "a/2564/pages/x.md", "a/index.md", "a/z.pdf", "b/index.md", "index.md", "แผน/ก.md",
      ])
  }

  @Test(arguments: ["a-b.md", "index.md", "แผน/ก.md", "a/2564/pages/x.md"])
  func `a file is found by its path`(path: String) {
    #expect(tree[path]?.bytes == Array(path.utf8))
  }

  @Test(arguments: ["", "a", "a/", "a/2564", "zz", "A/index.md", "/index.md"])
  func `what is no file is not found`(path: String) {
    #expect(tree[path] == nil)
  }

  @Test func `letters that look alike are different names`() {
    let tree = FileTree([FileTree.File(path: "caf\u{E9}.md", bytes: [])])
    #expect(tree["cafe\u{301}.md"] == nil)
    #expect(tree["caf\u{E9}.md"] != nil)
  }

  @Test(arguments: [
    ("", ["a-b.md", "index.md"], ["a", "b", "แผน"]), ("a", ["a/index.md", "a/z.pdf"], ["a/2564"]),
    ("a/2564", ["a/2564/01.md"], ["a/2564/pages"]), ("a/2564/pages", ["a/2564/pages/x.md"], []),
    ("แผน", ["แผน/ก.md"], []),
  ])
  func `a folder shows what stands directly in it`(path: String, files: [String], folders: [String]) throws {
    let folder = try #require(tree.folder(path))
    #expect(folder.files.map(\.path) == files)
    #expect(folder.folders == folders)
  }

  @Test(arguments: ["a/index.md", "c", "a-", "2564"])
  func `what is no folder is none`(path: String) {
    #expect(tree.folder(path) == nil)
  }

  @Test func `an empty tree has no folder`() {
    #expect(FileTree([]).folder("") == nil)
  }

  @Test(arguments: [("a/b/c.md", "c.md"), ("c.md", "c.md"), ("แผน/ก.md", "ก.md")])
  func `a file's name is the last part of its path`(path: String, name: String) {
    #expect(FileTree.File(path: path, bytes: []).name == name)
  }

  @Test func `size and signature do not depend on where the bytes are`() {
    let bytes = Array("%PDF-1.7".utf8) + [UInt8](repeating: 0x20, count: 92)
    let held = FileTree.File(path: "a.pdf", bytes: bytes)
    let stored = FileTree.File(
      path: "a.pdf", content: .stored(.init(path: "/x/a.pdf", size: 100, signature: Array(bytes.prefix(64)))))
    #expect(held.size == 100)
    #expect(stored.size == 100)
    #expect(held.signature.count == 64)
    #expect(held.signature == stored.signature)
    #expect(stored.bytes == nil)
  }
}
