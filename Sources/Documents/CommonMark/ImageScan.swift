import Diagnostics

/// Finds a paragraph with more images than any has.
///
/// At each link libcmark goes back over every `![` before it that is still open, which would take the square of the size.
enum ImageScan {
  /// The most `![` from one blank line to the next.
  static let mostImages = 1_000

  /// The offset of the first image that is too many; nil where there is none.
  static func tooMany(_ text: SourceText, _ range: Range<Int>) -> Int? {
    var count = 0
    var next = text.bytes.offset(of: .exclamation, from: range.lowerBound)
    var previous = range.lowerBound
    while let sign = next, sign + 1 < range.upperBound {
      next = text.bytes.offset(of: .exclamation, from: sign + 1)
      guard text.bytes[sign + 1] == .openBracket else { continue }
      if text.hasBlankLine(between: previous, and: sign) { count = 0 }
      previous = sign
      count += 1
      if count > mostImages { return sign }
    }
    return nil
  }
}

extension SourceText {
  /// Whether a line without any sign lies between two bytes.
  fileprivate func hasBlankLine(between start: Int, and end: Int) -> Bool {
    var feed = bytes.offset(of: .lineFeed, from: start)
    while let lineEnd = feed, lineEnd < end {
      feed = bytes.offset(of: .lineFeed, from: lineEnd + 1)
      guard let nextEnd = feed, nextEnd < end else { return false }
      if bytes[lineEnd + 1..<nextEnd].allSatisfy({ $0.isBlank || $0 == .carriageReturn }) { return true }
    }
    return false
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
