/// A text of a chart, told from others by its bytes: texts that Unicode holds for equal may have their letters elsewhere.
struct KnownText: Hashable {
  /// In UTF-8 bytes.
  static let longest = 480
  /// How many are kept, some three megabytes at most; a full store is emptied, for the titles of other plans come next.
  static let most = 2048

  let text: String

  static func == (left: KnownText, right: KnownText) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    unsafe text.utf8.span.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
  }
}
