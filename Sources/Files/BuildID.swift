/// The number that a linker gave a program or a library: a hash of what it holds.
///
/// To hash the program and its libraries themselves took 30 ms, most of a build of which nothing had changed.
package enum BuildID {
  /// How much of the start of a file is enough to find it.
  package static let startLength = 4096

  /// Reads the number from the start of a file in the format ELF of 64 bits, least byte first.
  ///
  /// It is the note `NT_GNU_BUILD_ID` of one of the file's segments of notes, as the System V ABI lays them out.
  ///
  /// - Parameter start: the first bytes of the file.
  /// - Returns: nil for a file of another format, and for one without such a note in those bytes.
  package static func read(from start: [UInt8]) -> [UInt8]? {
    guard start.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = start.number(at: 0x20, bytes: 8),
      let size = start.number(at: 0x36, bytes: 2), let count = start.number(at: 0x38, bytes: 2)
    else { return nil }
    for place in 0..<count {
      let header = table + place * size
      guard let kind = start.number(at: header, bytes: 4), let offset = start.number(at: header + 8, bytes: 8),
        let length = start.number(at: header + 32, bytes: 8)
      else { return nil }
      let isNotes = kind == 4
      if isNotes, offset + length <= start.count, let id = buildID(among: start[offset..<offset + length]) { return id }
    }
    return nil
  }

  /// The note of the kind 3 by `GNU` among notes, each of which starts at a multiple of four.
  private static func buildID(among notes: ArraySlice<UInt8>) -> [UInt8]? {
    let notes = Array(notes)
    var place = 0
    while let nameLength = notes.number(at: place, bytes: 4), let length = notes.number(at: place + 4, bytes: 4),
      let kind = notes.number(at: place + 8, bytes: 4)
    {
      let name = place + 12
      let content = name + nameLength.roundedUpToFour
      guard content + length <= notes.count else { return nil }
      if kind == 3, length > 0, notes[name..<name + nameLength].elementsEqual("GNU\0".utf8) {
        return Array(notes[content..<content + length])
      }
      place = content + length.roundedUpToFour
    }
    return nil
  }
}

extension [UInt8] {
  /// A number of so many bytes at a place, the least byte first; nil beyond the end, or where it is out of all measure.
  fileprivate func number(at place: Int, bytes length: Int) -> Int? {
    guard place >= 0, place <= count - length else { return nil }
    var number: UInt64 = 0
    for byte in self[place..<place + length].reversed() { number = number << 8 | UInt64(byte) }
    return number < 1 << 40 ? Int(number) : nil
  }
}

extension Int {
  fileprivate var roundedUpToFour: Int { (self + 3) & ~3 }
}
