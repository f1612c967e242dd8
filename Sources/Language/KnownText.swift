/// A short text, told from others by its bytes: texts that Unicode holds for equal may have their letters elsewhere.
struct KnownText: Hashable {
  /// In UTF-8 bytes.
  static let longest = 96
  /// How many are kept.
  static let most = 4096

  let text: String

  static func == (left: KnownText, right: KnownText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var mixed: UInt64 = 0
    for byte in text.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hasher.combine(mixed)
  }
}
