import Testing

@testable import Files

@Suite struct BuildIDTests {
  /// A file in the format ELF with two segments, of which the second holds notes.
  private func file(notes: [UInt8], at offset: Int = 176, kind: UInt8 = 4, of length: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + [UInt8](repeating: 0, count: 58)
    (bytes[0x20], bytes[0x36], bytes[0x38]) = (64, 56, 2)
    for (kind, offset, length) in [(1, 0, 0), (kind, offset, length ?? notes.count)] {
      var segment = [UInt8](repeating: 0, count: 56)
      (segment[0], segment[8], segment[32]) = (kind, UInt8(offset), UInt8(length))
      bytes += segment
    }
    return bytes + notes
  }

  private func note(_ kind: UInt8, _ name: String, _ content: [UInt8]) -> [UInt8] {
    func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: -bytes.count & 3) }
    let name = Array(name.utf8)
    return [UInt8(name.count), 0, 0, 0, UInt8(content.count), 0, 0, 0, kind, 0, 0, 0] + padded(name) + padded(content)
  }

  @Test func `the linker's number is found behind other notes`() {
    let id: [UInt8] = [1, 2, 3, 4, 5]
    let others = note(1, "GNU\0", [9, 9, 9]) + note(3, "other\0", [8])
    #expect(BuildID.read(from: file(notes: others + note(3, "GNU\0", id))) == id)
  }

  @Test(arguments: [0, 5, 63, 100, 176, 180, 190])
  func `a file that is cut short has none`(_ length: Int) {
    let whole = file(notes: note(3, "GNU\0", [1, 2, 3, 4]))
    #expect(BuildID.read(from: Array(whole.prefix(length))) == nil)
  }

  @Test func `what is no such file, or has no such note, has none`() {
    let id = note(3, "GNU\0", [1, 2, 3, 4])
    #expect(BuildID.read(from: Array("#!/bin/sh\n".utf8)) == nil)
    #expect(BuildID.read(from: file(notes: id, kind: 1)) == nil)
    #expect(BuildID.read(from: file(notes: id, of: 255)) == nil)
    #expect(BuildID.read(from: file(notes: id, at: 250)) == nil)
    #expect(BuildID.read(from: file(notes: note(3, "GNU\0", []))) == nil)
    #expect(BuildID.read(from: file(notes: [255, 255, 255, 255, 255, 255, 255, 255, 3, 0, 0, 0])) == nil)
    #expect(BuildID.read(from: file(notes: id).map { $0 == 2 ? 1 : $0 }) == nil)
  }

  @Test(arguments: 0..<2_000)
  func `a damaged file breaks nothing`(_ seed: Int) {
    var bytes = file(notes: note(3, "GNU\0", [1, 2, 3, 4]))
    bytes[seed % bytes.count] = UInt8(truncatingIfNeeded: seed * 37)
    bytes[(seed * 7 + 32) % bytes.count] = 255
    #expect((BuildID.read(from: bytes)?.count ?? 0) <= bytes.count)
  }
}
