import Diagnostics
import Foundation
import Testing

@testable import Files

@Suite struct DiskTests {
  private let folder: TemporaryFolder
  private func path(_ name: String) -> String { folder.path + "/" + name }

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 5_000_000])
  func `what is written is read`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Disk.write(bytes, to: path("a"))
    #expect(try Disk.read(path("a")) == bytes)
  }

  @Test func `a shorter text replaces a longer one`() throws {
    try folder.write("longer", to: "a")
    try Disk.write(Array("x".utf8), to: path("a"))
    #expect(folder.text("a") == "x")
  }

  @Test func `a second name of the old file keeps its bytes`() throws {
    try folder.write("old", to: "a")
    try Disk.link(path("a"), as: path("b"))
    try Disk.write(Array("new".utf8), to: path("a"))
    #expect(folder.text("a") == "new")
    #expect(folder.text("b") == "old")
  }

  @Test func `writing does not follow a link`() throws {
    try folder.write("kept", to: "outside")
    try folder.link("a", to: "outside")
    try Disk.write(Array("new".utf8), to: path("a"))
    #expect(folder.text("outside") == "kept")
    #expect(folder.text("a") == "new")
  }

  @Test func `reading does not follow a link, and keeps to its limit`() throws {
    try folder.write("1234", to: "a")
    try folder.link("b", to: "a")
    #expect(throws: FileError(.read, path("b"), code: ELOOP)) { try Disk.read(path("b")) }
    #expect(throws: FileError(.read, path("a"), code: EFBIG)) { try Disk.read(path("a"), limit: 3) }
    #expect(try Disk.read(path("a"), limit: 4).count == 4)
    #expect(throws: FileError(.read, folder.path, code: EISDIR)) { try Disk.read(folder.path) }
  }

  @Test(arguments: [0, 3_000_000])
  func `a copy has the same bytes`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try folder.write(bytes, to: "a")
    try folder.write("old", to: "b")
    let copied = try Disk.copy(path("a"), to: path("b"))
    #expect(copied == Disk.Fingerprint(size: size, hash: SHA256.hexadecimal(of: bytes)))
    #expect(try Disk.read(path("b")) == bytes)
  }

  @Test(arguments: ["x", "x/y/z", "x//y/", "ปี/๒๕๖๔"])
  func `folders are made with those above them, and again`(name: String) throws {
    try Disk.makeFolder(path(name))
    try Disk.makeFolder(path(name))
    #expect(try Disk.kind(of: path(name)) == .folder)
  }

  @Test func `a file in the way of a folder is an error`() throws {
    try folder.write("x", to: "a")
    #expect(throws: FileError(.makeFolder, path("a"), code: EEXIST)) { try Disk.makeFolder(path("a")) }
    #expect(throws: FileError(.makeFolder, path("a/b"), code: ENOTDIR)) { try Disk.makeFolder(path("a/b")) }
  }

  @Test func `a tree is removed with any names, and what its links point at is kept`() throws {
    try folder.write("kept", to: "outside/x")
    try folder.write("x", to: "site/a/b/c.html")
    try folder.write("x", to: "site/.nojekyll")
    try folder.link("site/out", to: "../outside")
    let name = Array((path("site/") + "\u{1}").utf8CString.dropLast()) + [CChar(bitPattern: 0xA1), 0]
    try unsafe #require(mkdir(name, 0o700) == 0)
    try Disk.removeTree(path("site"))
    #expect(folder.names == ["outside", "outside/x"])
    try Disk.removeTree(path("site"))
  }

  @Test func `removing a link to a folder removes the link`() throws {
    try folder.write("kept", to: "outside/x")
    try folder.link("site", to: "outside")
    try Disk.removeTree(path("site"))
    #expect(folder.names == ["outside", "outside/x"])
  }

  @Test func `two folders are exchanged`() throws {
    try folder.write("old", to: "site/index.html")
    try folder.write("new", to: "staging/index.html")
    #expect(try Disk.exchange(path("site"), path("staging")))
    #expect(folder.text("site/index.html") == "new")
    #expect(folder.text("staging/index.html") == "old")
    #expect(throws: FileError(.exchange, path("site"), code: ENOENT)) {
      try Disk.exchange(path("site"), path("none"))
    }
  }

  @Test func `two folders are exchanged in steps where it cannot be done in one, or stay`() throws {
    try folder.write("old", to: "site/index.html")
    #expect(throws: FileError(.rename, path("staging"), code: ENOENT)) {
      try Disk.exchangeInSteps(path("staging"), path("site"), aside: path("aside"))
    }
    #expect(folder.names == ["site", "site/index.html"])
    try folder.write("new", to: "staging/index.html")
    try Disk.exchangeInSteps(path("staging"), path("site"), aside: path("aside"))
    #expect(folder.text("site/index.html") == "new")
    #expect(folder.text("staging/index.html") == "old")
    #expect(!folder.names.contains("aside"))
  }

  @Test func `what lacks a folder is done once more with it, and what fails otherwise is not`() throws {
    try Disk.makingFolder(above: path("a/b/c")) { () throws(FileError) in try Disk.write([1], to: path("a/b/c")) }
    #expect(folder.names == ["a", "a/b", "a/b/c"])
    #expect(throws: FileError(.read, "x", code: EACCES)) {
      try Disk.makingFolder(above: path("d/e")) { () throws(FileError) in throw FileError(.read, "x", code: EACCES) }
    }
    #expect(folder.names == ["a", "a/b", "a/b/c"])
  }

  @Test func `a folder lists what stands in it`() throws {
    try folder.write("123", to: "b/x")
    try folder.write("12", to: "a")
    try folder.link("c", to: "a")
    let contents = try Disk.contents(of: folder.path)
    #expect(contents.map(\.name) == ["a", "b", "c"])
    #expect(contents.map(\.kind) == [.file, .folder, .link])
    #expect(try contents.map { try Disk.size(of: path($0.name)) } == [2, nil, nil])
  }

  @Test func `a name is changed in the place of a file`() throws {
    try folder.write("new", to: "a")
    try folder.write("old", to: "b")
    try Disk.rename(path("a"), to: path("b"))
    #expect(folder.names == ["b"])
    #expect(folder.text("b") == "new")
  }

  @Test(arguments: [
    ("a/b", "a"), ("a", ""), ("/a", "/"), ("/", "/"), ("a/b/", "a"), ("a//b", "a"), ("", ""), ("/a/b", "/a"),
    ("ปี/๑", "ปี"),
  ])
  func `the folder above`(path: String, above: String) {
    #expect(Disk.parent(of: path) == above)
  }

  @Test(arguments: [
    (ENOENT, "cannot write 'a/b': it does not exist", "เขียน 'a/b' ไม่ได้: ไม่มีไฟล์หรือโฟลเดอร์นี้"),
    (ENOSPC, "cannot write 'a/b': no space is left", "เขียน 'a/b' ไม่ได้: พื้นที่เก็บข้อมูลเต็ม"),
    (999, "cannot write 'a/b': system error 999", "เขียน 'a/b' ไม่ได้: ระบบแจ้งข้อผิดพลาดเลขที่ 999"),
  ])
  func `an error says what could not be done and why`(code: Int32, english: String, thai: String) {
    let message = FileError(.write, "a/b", code: code).message
    #expect(message.english == english)
    #expect(message.thai == thai)
  }
}
