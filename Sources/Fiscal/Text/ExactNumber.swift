package import Diagnostics

/// A decimal number, exact as it is written: `80`, `85.2`, `1,000`.
package struct ExactNumber: Hashable, Comparable, Sendable {
  /// The number without its point.
  package let digits: Int64
  /// How many of the digits stand after the point, 0 to 9; the last of them is not 0.
  package let decimals: Int

  /// The number of digits and decimals, in lowest terms; none where there are more than nine decimals.
  package init?(digits: Int64, decimals: Int = 0) {
    var digits = digits
    var decimals = decimals
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    guard decimals <= ExactNumber.mostDecimals else { return nil }
    self.digits = digits
    self.decimals = decimals
  }

  package static let mostDecimals = 9

  /// The number in billionths, which any number fits.
  package var billionths: Int128 {
    var value = Int128(digits)
    for _ in decimals..<ExactNumber.mostDecimals { value *= 10 }
    return value
  }

  package static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.billionths < right.billionths }

  /// The number with commas between thousands and its own decimals: `1,000`, `85.2`.
  package var written: String {
    var bytes: [UInt8] = []
    if digits < 0 { bytes += [0xE2, 0x88, 0x92] }
    var scale: UInt64 = 1
    for _ in 0..<decimals { scale *= 10 }
    appendDigits(of: digits.magnitude / scale, isGrouped: true, to: &bytes)
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      let fraction = String(digits.magnitude % scale)
      bytes += Array(repeating: UInt8(ascii: "0"), count: decimals - fraction.utf8.count) + Array(fraction.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ExactNumber {
  /// The number that a numeral writes; none where it is too long.
  package init?(_ numeral: Numeral) {
    var digits: Int64 = 0
    for digit in numeral.digits {
      let (tens, tensOverflow) = digits.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflow) = tens.addingReportingOverflow(Int64(digit))
      if tensOverflow || sumOverflow { return nil }
      digits = sum
    }
    self.init(digits: digits, decimals: numeral.decimals)
  }
}

extension TextCursor {
  /// Reads a number without a sign; none if no digit comes next.
  package mutating func number() throws(Fault) -> ExactNumber? {
    guard let numeral = try numeral() else { return nil }
    guard let number = ExactNumber(numeral) else {
      throw .longNumber(at: numeral.offset, length: numeral.endOffset - numeral.offset)
    }
    return number
  }
}

extension Fault {
  fileprivate static func longNumber(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "number-range", offset: offset, length: length,
      message: Message(
        thai: "ตัวเลขยาวเกินไป (ได้ไม่เกิน 18 หลัก และทศนิยมไม่เกิน 9 ตำแหน่ง)",
        english: "the number is too long: at most 18 digits, 9 of them decimals"),
      hint: Message(thai: "เขียนให้สั้นลง", english: "write fewer digits"))
  }
}
