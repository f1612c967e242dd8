/// A percentage, exact to a hundredth of a percent; which base it is of, the table says.
package struct Percent: Hashable, Comparable, Sendable {
  /// Hundredths of a percent.
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  package static func < (left: Percent, right: Percent) -> Bool { left.hundredths < right.hundredths }

  /// The share of a part in a whole, rounded half away from zero.
  ///
  /// None where the whole is 0, or where the percentage is beyond what fits. It is rounded once, to as many decimals
  /// (0 to 2) as are asked for.
  package init?(of part: Money, in whole: Money, decimals: Int = 2) {
    guard whole.satang != 0 else { return nil }
    let step: Int128 = decimals <= 0 ? 100 : decimals == 1 ? 10 : 1
    let numerator = Int128(part.satang) * (10_000 / step)
    let magnitude = (numerator.magnitude * 2 + Int128(whole.satang).magnitude) / (Int128(whole.satang).magnitude * 2)
    let isNegative = (part.satang < 0) != (whole.satang < 0)
    let rounded = isNegative ? -Int128(magnitude) : Int128(magnitude)
    guard let hundredths = Int(exactly: rounded * step) else { return nil }
    self.init(hundredths: hundredths)
  }

  /// The percentage for data files: two decimals, no separators, ASCII minus.
  package var decimal: String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return (hundredths < 0 ? "-" : "") + String(whole) + (rest < 10 ? ".0" : ".") + String(rest)
  }

  /// The percentage in digits, without its sign: `45.30`, `45.3`, `45`; half rounded away from zero; negative with `−`.
  ///
  /// To round once only, make the percentage with as many decimals as are written.
  package func written(decimals: Int) -> String {
    let unit: UInt = decimals <= 0 ? 100 : decimals == 1 ? 10 : 1
    let rounded = hundredths.magnitude / unit + (hundredths.magnitude % unit * 2 >= unit ? 1 : 0)
    var bytes: [UInt8] = []
    let scale = 100 / unit
    if hundredths < 0, rounded > 0 { bytes += [0xE2, 0x88, 0x92] }
    appendDigits(of: UInt64(rounded / scale), isGrouped: true, to: &bytes)
    if scale > 1 {
      bytes.append(UInt8(ascii: "."))
      if scale == 100, rounded % scale < 10 { bytes.append(UInt8(ascii: "0")) }
      appendDigits(of: UInt64(rounded % scale), isGrouped: false, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
