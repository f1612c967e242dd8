import Diagnostics

/// Finds a paragraph with more images than any has.
///
/// At each link libcmark goes back over every `![` before it that is still open, which would take the square of the size.
enum ImageScan {
  /// The most `![` from one blank line to the next.
  static let mostImages = 1_000

  /// The offset of the first image that is too many; nil where there is none.
  static func tooMany(_ text: SourceText, _ range: Range<Int>) -> Int? {
    // Hardly any file has as many brackets, and to count them is quick: the whole scan took 1 % of a check.
    guard text.bytes[range].count(of: .openBracket) > mostImages else { return nil }
    var count = 0
    var isBlankLine = true
    for offset in range {
      let byte = text.bytes[offset]
      if byte == .lineFeed {
        if isBlankLine { count = 0 }
        isBlankLine = true
      } else if !byte.isBlank, byte != .carriageReturn {
        isBlankLine = false
      }
      guard byte == .openBracket, offset > range.lowerBound, text.bytes[offset - 1] == .exclamation else { continue }
      count += 1
      if count > mostImages { return offset - 1 }
    }
    return nil
  }
}

extension Diagnostic {
  static func tooManyImages(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "too-many-images", at: location, length: 2,
      message: Message(
        thai: "มี ![ เกิน \(ImageScan.mostImages) แห่งในย่อหน้าเดียว",
        english: "there are more than \(ImageScan.mostImages) ![ in one paragraph"),
      hint: Message(thai: "คั่นด้วยบรรทัดว่าง", english: "separate them by blank lines"))
  }
}
