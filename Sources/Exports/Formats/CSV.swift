package import Fiscal

/// A file of comma-separated values (RFC 4180) that spreadsheets open rightly and safely.
///
/// It starts with a byte order mark, without which Excel reads Thai as garbage, and its lines end in CR LF.
package struct CSV: Sendable {
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isAtStartOfRow = true

  package init() {}

  /// Writes a row of texts, such as the names of the columns.
  package mutating func row(_ texts: [String]) {
    for text in texts { field(text) }
    endRow()
  }

  /// Writes a text, quoted where it must be, and made harmless where a spreadsheet would run it as a formula.
  package mutating func field(_ text: String) {
    separate()
    let isFormula = CSV.startsFormula(text)
    guard isFormula || CSV.needsQuotes(text.utf8.span) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    // An apostrophe in front is how spreadsheets are told that a text is a text.
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a value that is made of digits, signs and points only, such as an amount or a month.
  package mutating func field(plain value: String) {
    separate()
    bytes.append(contentsOf: value.utf8)
  }

  /// Writes an amount in baht, with two decimals.
  package mutating func field(_ amount: Money) {
    separate()
    amount.appendDecimal(to: &bytes)
  }

  /// Writes an empty field: not stated, or not known.
  package mutating func emptyField() { separate() }

  package mutating func endRow() {
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    isAtStartOfRow = true
  }

  private mutating func separate() {
    if !isAtStartOfRow { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfRow = false
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    text.contains(
      {
        $0.contains(UInt8(ascii: ",")) || $0.contains(UInt8(ascii: "\"")) || $0.contains(UInt8(ascii: "\r"))
          || $0.contains(UInt8(ascii: "\n"))
      }, needsQuotes)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
  }

  /// Whether a spreadsheet may take a text for a formula: it starts, after spaces, with a sign that begins one.
  ///
  /// After OWASP's "CSV Injection": `=`, `+`, `-`, `@`, tab and carriage return, and their full-width forms.
  private static func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
