/// A percentage, exact to a hundredth of a percent; which base it is of, the table says.
///
/// It also knows on which side of its hundredths it lies, so that it is rounded only once, with however many decimals it
/// is written. Two are equal if their hundredths are.
package struct Percent: Hashable, Comparable, Sendable {
  /// Hundredths of a percent, rounded half away from zero.
  package let hundredths: Int
  /// The sign of what the hundredths leave out of the percentage; 0 where they are all of it.
  private let rest: Int8

  /// A percentage of exactly so many hundredths.
  package init(hundredths: Int) {
    self.hundredths = hundredths
    rest = 0
  }

  private init(hundredths: Int, rest: Int8) {
    self.hundredths = hundredths
    self.rest = rest
  }

  package static func == (left: Percent, right: Percent) -> Bool { left.hundredths == right.hundredths }

  package static func < (left: Percent, right: Percent) -> Bool { left.hundredths < right.hundredths }

  package func hash(into hasher: inout Hasher) { hasher.combine(hundredths) }

  /// The share of a part in a whole; none where the whole is 0, or where the percentage is beyond what fits.
  package init?(of part: Money, in whole: Money) {
    guard whole.satang != 0 else { return nil }
    let numerator = Int128(part.satang) * 10_000
    let unit = Int128(whole.satang).magnitude
    let magnitude = (numerator.magnitude * 2 + unit) / (unit * 2)
    let isNegative = (part.satang < 0) != (whole.satang < 0)
    let rounded = isNegative ? -Int128(magnitude) : Int128(magnitude)
    guard let hundredths = Int(exactly: rounded) else { return nil }
    let outward: Int8 = numerator.magnitude == magnitude * unit ? 0 : numerator.magnitude > magnitude * unit ? 1 : -1
    self.init(hundredths: hundredths, rest: isNegative ? -outward : outward)
  }

  /// Which side of a whole number of percent it lies on: −1 below, 0 exactly there, 1 above.
  package func side(ofWhole percent: Int) -> Int {
    hundredths == percent * 100 ? Int(rest) : hundredths < percent * 100 ? -1 : 1
  }

  /// What is left of a hundred per cent.
  package var remainder: Percent { Percent(hundredths: 10_000 - hundredths, rest: -rest) }

  /// The percentage for data files: two decimals, no separators, ASCII minus.
  package var decimal: String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return (hundredths < 0 ? "-" : "") + String(whole) + (rest < 10 ? ".0" : ".") + String(rest)
  }

  /// What is said of a percentage that would be written as nothing or as all, and is neither: `<0.01`, `>99.9`, `>100`; none
  /// of any other.
  package func bound(decimals: Int) -> String? {
    // Nearly all are further away than any rounding goes.
    guard (-50...50).contains(hundredths) || (9_950...10_050).contains(hundredths) else { return nil }
    let written = written(decimals: decimals)
    func isWritten(as percent: Int) -> Bool {
      written == Percent(hundredths: percent * 100).written(decimals: decimals)
    }
    let step = Percent(hundredths: decimals <= 0 ? 100 : decimals == 1 ? 10 : 1)
    if isWritten(as: 0) {
      let least = step.written(decimals: decimals)
      return switch side(ofWhole: 0) {
      case 1: "<" + least
      case -1: ">−" + least
      default: nil
      }
    }
    guard isWritten(as: 100) else { return nil }
    return switch side(ofWhole: 100) {
    case 1: ">100"
    case -1: ">" + Percent(hundredths: 10_000 - step.hundredths).written(decimals: decimals)
    default: nil
    }
  }

  /// The percentage in digits, without its sign: `45.30`, `45.3`, `45`; half rounded away from zero; negative with `−`.
  package func written(decimals: Int) -> String {
    let unit: UInt = decimals <= 0 ? 100 : decimals == 1 ? 10 : 1
    let half = hundredths.magnitude % unit * 2
    // Half a unit in hundredths is less than half where the hundredths were rounded up to it.
    let isLessThanHalf = half < unit || half == unit && Int(rest) * hundredths.signum() < 0
    let rounded = hundredths.magnitude / unit + (isLessThanHalf ? 0 : 1)
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
