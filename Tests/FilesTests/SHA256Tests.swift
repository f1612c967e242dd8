import Testing

@testable import Files

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4, with the empty message and the million letters of its long one.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the standard's examples`(text: String, times: Int, digits: String) {
    #expect(SHA256.hexadecimal(of: Array(String(repeating: text, count: times).utf8)) == digits)
  }

  @Test(arguments: [1, 55, 56, 63, 64, 65, 127, 1000])
  func `bytes in pieces hash as they do at once`(piece: Int) {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      hash.update(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    #expect(hash.finish() == SHA256.hash(of: bytes))
  }

  @Test func `the processor's own instructions give the same hash as the portable ones`() {
    let bytes = (0..<6400).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    var (own, portable) = ([8 of UInt32](repeating: 7), [8 of UInt32](repeating: 7))
    SHA256.compress(bytes.span, into: &own)
    SHA256.compressPortably(bytes.span, into: &portable)
    #expect(own.indices.allSatisfy { own[$0] == portable[$0] })
  }
}
