/// A minus sign as readers see it (U+2212), in UTF-8.
private let minusSign: [UInt8] = [0xE2, 0x88, 0x92]

extension Money {
  /// The amount as a page shows it: `1,602,212`, or `1,602,212.50` where there are satang; negative with `−`.
  package var baht: String {
    var bytes: [UInt8] = []
    appendBaht(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The amount as data has it: `1602212.00`; negative with `-`.
  package var decimal: String {
    var bytes: [UInt8] = []
    appendDecimal(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The amount in millions of baht for a headline, two decimals, half rounded away from zero: `1.60`.
  package var millions: String {
    var bytes: [UInt8] = []
    appendMillions(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes what `baht` is.
  package func appendBaht(to bytes: inout [UInt8]) {
    if isNegative { bytes += minusSign }
    let (baht, rest) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    appendDigits(of: baht, isGrouped: true, to: &bytes)
    if rest != 0 { appendDecimals(rest, to: &bytes) }
  }

  /// Writes what `decimal` is.
  package func appendDecimal(to bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let (baht, rest) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    appendDigits(of: baht, isGrouped: false, to: &bytes)
    appendDecimals(rest, to: &bytes)
  }

  /// Writes what `millions` is.
  package func appendMillions(to bytes: inout [UInt8]) {
    let (whole, rest) = satang.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let hundredths = rest >= 500_000 ? whole + 1 : whole
    if isNegative, hundredths > 0 { bytes += minusSign }
    appendDigits(of: hundredths / 100, isGrouped: true, to: &bytes)
    appendDecimals(hundredths % 100, to: &bytes)
  }
}

/// Writes a whole number, with commas between threes if grouped.
func appendDigits(of number: UInt64, isGrouped: Bool, to bytes: inout [UInt8]) {
  // From the last digit on, into room for twenty of them and their commas: a page has hundreds of amounts.
  var room = InlineArray<26, UInt8>(repeating: 0)
  var (start, count, rest) = (room.count, 0, number)
  func put(_ byte: UInt8) {
    start -= 1
    room[start] = byte
  }
  repeat {
    if isGrouped, count > 0, count.isMultiple(of: 3) { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
    rest /= 10
    count += 1
  } while rest > 0
  bytes.append(addingCapacity: room.count - start) { output in
    for index in start..<room.count { output.append(room[index]) }
  }
}

/// Writes a point and two decimals, from hundredths below 100.
private func appendDecimals(_ hundredths: UInt64, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "."))
  bytes.append(UInt8(ascii: "0") + UInt8(hundredths / 10))
  bytes.append(UInt8(ascii: "0") + UInt8(hundredths % 10))
}
