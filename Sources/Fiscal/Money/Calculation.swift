package import Diagnostics

/// How a document works out an amount: products of numbers, and their sum, as in `2*3*600+600+950`.
package struct Calculation: Hashable, Sendable {
  /// What the calculation comes to.
  package let result: Money

  /// Reads numbers with `*`, `×` or `x` between factors and `+` between products.
  package init(reading text: String) throws(Fault) {
    var cursor = TextCursor(text)
    var sum: Int128 = 0
    repeat {
      let product = try cursor.product()
      let (next, overflow) = sum.addingReportingOverflow(product)
      if overflow { throw .largeResult(length: cursor.endOffset) }
      sum = next
      cursor.skipSpaces()
    } while cursor.take("+")
    guard cursor.isAtEnd else {
      throw .unreadableCalculation(
        cursor.rest(), isResult: cursor.peek() == "=", at: cursor.offset, length: cursor.endOffset - cursor.offset)
    }
    guard sum % billionthsOfSatang == 0 else { throw .partOfSatang(length: cursor.endOffset) }
    guard let satang = Int64(exactly: sum / billionthsOfSatang) else { throw .largeResult(length: cursor.endOffset) }
    result = Money(satang: satang)
  }
}

/// How many billionths of a baht a satang has.
private let billionthsOfSatang: Int128 = 10_000_000

extension TextCursor {
  /// Reads factors and multiplies them; the product is in billionths.
  fileprivate mutating func product() throws(Fault) -> Int128 {
    skipSpaces()
    let start = offset
    var product: Int128 = 1
    var decimals = 0
    repeat {
      skipSpaces()
      let place = offset
      guard let factor = try number() else {
        throw .unreadableCalculation(rest(), isResult: false, at: place, length: endOffset - place)
      }
      let (next, overflow) = product.multipliedReportingOverflow(by: Int128(factor.digits))
      if overflow { throw .largeResult(length: endOffset) }
      product = next
      decimals += factor.decimals
      while decimals > 0, product % 10 == 0, product != 0 {
        product /= 10
        decimals -= 1
      }
      skipSpaces()
    } while takeTimes()
    if product == 0 { return 0 }
    guard decimals <= ExactNumber.mostDecimals else { throw .partOfSatang(at: start, length: offset - start) }
    for _ in decimals..<ExactNumber.mostDecimals {
      let (next, overflow) = product.multipliedReportingOverflow(by: 10)
      if overflow { throw .largeResult(length: endOffset) }
      product = next
    }
    return product
  }

  private mutating func takeTimes() -> Bool {
    take("*") || take("×") || take(word: "x") || take("✕")
  }
}

extension Fault {
  fileprivate static func unreadableCalculation(
    _ text: String, isResult: Bool, at offset: Int, length: Int
  ) -> Fault {
    Fault(
      id: "calculation-unreadable", offset: offset, length: length,
      message: text.isEmpty
        ? Message(thai: "วิธีคำนวณขาดตัวเลข", english: "the calculation lacks a number")
        : Message(
          thai: "อ่าน “\(text)” เป็นวิธีคำนวณไม่ได้", english: "'\(text)' cannot be read as a calculation"),
      hint: isResult
        ? Message(
          thai: "ไม่ต้องเขียนเครื่องหมาย = และผลลัพธ์", english: "leave the = and the result away; amount: has the result")
        : Message(
          thai: "เขียนเฉพาะตัวเลขกับ * และ + เช่น 100*3*40 หรือ 2*3*600+950",
          english: "write numbers with * and + alone, such as 100*3*40 or 2*3*600+950"))
  }

  fileprivate static func largeResult(length: Int) -> Fault {
    Fault(
      id: "calculation-range", length: length,
      message: Message(
        thai: "ผลคำนวณเกิน 92 พันล้านล้านบาท", english: "the calculation comes to more than 92 quadrillion baht"),
      hint: Message(thai: "ตรวจตัวเลขและเครื่องหมาย", english: "look at the numbers and the signs"))
  }

  fileprivate static func partOfSatang(at offset: Int = 0, length: Int) -> Fault {
    Fault(
      id: "calculation-fraction", offset: offset, length: length,
      message: Message(
        thai: "ผลคำนวณมีเศษของสตางค์", english: "the calculation comes to a part of a satang"),
      hint: Message(
        thai: "ใช้ตัวเลขที่ได้ผลเป็นทศนิยมไม่เกินสองตำแหน่ง",
        english: "use numbers whose result has at most two decimals"))
  }
}
