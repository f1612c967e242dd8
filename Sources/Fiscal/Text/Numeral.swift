package import Diagnostics

/// The digits of a number as it is written, before anyone asks what it counts.
package struct Numeral: Hashable, Sendable {
  /// The digits from the first to the last, without leading zeros of the whole part.
  package let digits: [UInt8]
  /// How many of the digits stand after the point.
  package let decimals: Int
  /// Where the numeral starts, in bytes.
  package let offset: Int
  /// Where the third digit after the point starts, in bytes; none where there are fewer.
  package let thirdDecimalOffset: Int?
  /// Where the numeral ends, in bytes.
  package let endOffset: Int
}

extension TextCursor {
  /// Reads digits, Arabic or Thai, with commas between groups of three and a decimal point.
  ///
  /// Nothing is taken if no digit comes next. A point or comma without a digit after it is left.
  package mutating func numeral() throws(Fault) -> Numeral? {
    if let next = peek(), next.isFullWidthDigit { throw .fullWidthDigit(at: offset) }
    guard peek()?.digit != nil else { return nil }
    let start = offset
    var groups = [digitGroup(after: nil)]
    while let mark = peek(), mark == "," || mark == ".", peek(1)?.digit != nil {
      advance()
      groups.append(digitGroup(after: mark))
    }
    if let next = peek(), next.isFullWidthDigit { throw .fullWidthDigit(at: offset) }
    try refuseExponent(from: start)
    try refuseWrongMarks(groups, until: offset)

    let fraction = groups.last.flatMap { $0.mark == "." ? $0 : nil }
    var digits: [UInt8] = []
    for group in groups where group.mark != "." {
      digits += digits.isEmpty ? group.digits.drop { $0 == 0 } : group.digits[...]
    }
    digits += fraction?.digits ?? []
    return Numeral(
      digits: digits, decimals: fraction?.digits.count ?? 0, offset: start,
      thirdDecimalOffset: fraction?.thirdOffset, endOffset: offset)
  }

  /// Digits without a mark between them.
  package mutating func digitRun() throws(Fault) -> [UInt8] {
    let group = digitGroup(after: nil)
    if let next = peek(), next.isFullWidthDigit { throw .fullWidthDigit(at: offset) }
    return group.digits
  }

  private mutating func digitGroup(after mark: Unicode.Scalar?) -> DigitGroup {
    var group = DigitGroup(mark: mark, markOffset: offset - (mark == nil ? 0 : 1))
    while let digit = peek()?.digit {
      group.digits.append(UInt8(digit))
      if group.digits.count == 3 { group.thirdOffset = offset }
      advance()
    }
    group.endOffset = offset
    return group
  }

  private func refuseExponent(from start: Int) throws(Fault) {
    guard let letter = peek(), letter == "e" || letter == "E" else { return }
    var ahead = 1
    if let sign = peek(1), sign == "+" || sign.isDash { ahead = 2 }
    if peek(ahead)?.digit != nil { throw .exponent(at: offset, length: endOffset - offset) }
  }

  private func refuseWrongMarks(_ groups: [DigitGroup], until end: Int) throws(Fault) {
    let point = groups.firstIndex { $0.mark == "." }
    if let point, let next = groups[(point + 1)...].first {
      if let comma = groups[(point + 1)...].first(where: { $0.mark == "," }) {
        throw .decimalComma(at: comma.markOffset, length: end - comma.markOffset, instead: DigitGroup.swapped(groups))
      }
      throw .severalPoints(
        at: next.markOffset, length: end - next.markOffset, instead: grouped(groups.flatMap(\.digits)))
    }
    let whole = groups[..<(point ?? groups.count)]
    guard whole.count > 1 else { return }
    let wrong = whole.dropFirst().first { $0.digits.count != 3 } ?? (whole[0].digits.count > 3 ? whole[1] : nil)
    guard let wrong else { return }
    throw .grouping(
      at: wrong.markOffset, length: wrong.endOffset - wrong.markOffset, instead: grouped(whole.flatMap(\.digits)))
  }
}

/// Digits that stand together, and the mark before them.
private struct DigitGroup {
  let mark: Unicode.Scalar?
  let markOffset: Int
  var digits: [UInt8] = []
  /// Where the third digit starts.
  var thirdOffset: Int?
  var endOffset = 0

  /// A number with points and commas in each other's place, put right; none if that is not what it is.
  static func swapped(_ groups: [DigitGroup]) -> String? {
    guard let last = groups.last, last.mark == ",", last.digits.count <= 2,
      groups.dropLast().allSatisfy({ $0.mark != "," }), groups.count < 8
    else { return nil }
    let decimals = last.digits + (last.digits.count == 1 ? [0] : [])
    return grouped(groups.dropLast().flatMap(\.digits)).map { "\($0).\(decimals.map(String.init).joined())" }
  }
}

/// Digits with commas between threes, for a hint; none where they are too many to show.
private func grouped(_ digits: [UInt8]) -> String? {
  let digits = Array(digits.drop { $0 == 0 })
  guard (1...20).contains(digits.count) else { return nil }
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
    text += String(digit)
  }
  return text
}

extension Fault {
  fileprivate static func fullWidthDigit(at offset: Int) -> Fault {
    Fault(
      id: "number-full-width", offset: offset, length: 3,
      message: Message(
        thai: "ใช้ตัวเลขแบบเต็มความกว้าง (０–９) ไม่ได้", english: "full-width digits (０–９) are not read"),
      hint: Message(
        thai: "พิมพ์เป็นเลขอารบิก 0–9 หรือเลขไทย ๐–๙", english: "write digits 0–9 or ๐–๙"))
  }

  fileprivate static func exponent(at offset: Int, length: Int) -> Fault {
    Fault(
      id: "number-exponent", offset: offset, length: length,
      message: Message(
        thai: "ใช้รูปแบบเลขยกกำลัง เช่น 1e6 ไม่ได้", english: "a number with an exponent, such as 1e6, is not read"),
      hint: Message(
        thai: "เขียนตัวเลขให้ครบทุกหลัก เช่น 1,000,000", english: "write every digit, such as 1,000,000"))
  }

  fileprivate static func decimalComma(at offset: Int, length: Int, instead: String?) -> Fault {
    let instead = instead ?? "1,234.50"
    return Fault(
      id: "number-decimal-comma", offset: offset, length: length,
      message: Message(
        thai: "ใช้จุลภาคเป็นจุดทศนิยมไม่ได้ จุลภาคใช้คั่นหลักพัน จุดใช้คั่นทศนิยม",
        english: "a decimal comma is not used: commas part thousands, a point parts decimals"),
      hint: Message(thai: "เขียน \(instead)", english: "write \(instead)"))
  }

  fileprivate static func severalPoints(at offset: Int, length: Int, instead: String?) -> Fault {
    let instead = instead ?? "1,234,567"
    return Fault(
      id: "number-points", offset: offset, length: length,
      message: Message(
        thai: "ตัวเลขมีจุดมากกว่าหนึ่งจุด ใช้จุลภาคคั่นหลักพัน", english: "a number has one point at most; commas part thousands"),
      hint: Message(thai: "เขียน \(instead)", english: "write \(instead)"))
  }

  fileprivate static func grouping(at offset: Int, length: Int, instead: String?) -> Fault {
    let instead = instead ?? "1,234,567"
    return Fault(
      id: "number-grouping", offset: offset, length: length,
      message: Message(
        thai: "จุลภาคต้องคั่นทีละสามหลัก", english: "commas part a number in groups of three digits"),
      hint: Message(
        thai: "ตรวจกับเอกสารว่าพิมพ์ขาดหรือเกินหลักใด ถ้าครบแล้ว เขียน \(instead) หรือไม่ใส่จุลภาค ถ้าเป็นทศนิยมให้ใช้จุด",
        english:
          "see in the document whether a digit is missing or too many; if none is, write \(instead), or no commas; decimals follow a point"
      ))
  }
}
