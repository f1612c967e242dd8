/// The place of a printed number, such as `1.10` or `๒/๓`, among its kind.
///
/// Its whole numbers count as numbers, of whatever length and in either script: `2` < `10`, `1.2` < `1.10`, `1` < `1.1`. Letters
/// are ordered as in `SortKey`, after numbers; the signs between parts are alike. What is still alike goes by its bytes.
package struct NumberKey: Comparable, Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ number: String) {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    var letters = CollationWeights()
    func flushDigits() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == 0 }
      let count = UInt32(clamping: significant.count)
      key += [0x02, UInt8(count >> 24), UInt8(count >> 16 & 0xFF), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)]
      key += significant
      digits = []
    }
    func flushLetters() {
      key += letters.primary
      letters = CollationWeights()
    }
    for scalar in ThaiSpelling.unified(number.unicodeScalars.lazy.filter { !$0.isInvisible }) {
      if let digit = Digits.value(of: scalar) {
        flushLetters()
        digits.append(UInt8(digit))
      } else {
        flushDigits()
        letters.append(scalar)
      }
    }
    flushDigits()
    flushLetters()
    bytes = key + [0] + Array(number.utf8)
  }

  package static func < (left: NumberKey, right: NumberKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
