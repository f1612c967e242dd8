/// The addresses in a style sheet that lead to other files: those of `url(…)` and of `@import "…"`.
///
/// Themes are written by hand, so it is read as a browser does (CSS Syntax, level 3): addresses in comments and in other
/// texts are none, nor are those that a browser gives up.
struct StyleSheetScan {
  /// As they are meant, without the escapes of a style sheet; each once, sorted.
  var addresses: [String] { found.sorted() }

  private var found: Set<String> = []
  private let bytes: [UInt8]
  private var index = 0

  init(_ sheet: [UInt8]) {
    bytes = sheet
    while let byte = next {
      switch byte {
      case UInt8(ascii: "/") where isNext("/*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = readString()
      case UInt8(ascii: "@"):
        index += 1
        if readName() == "import" { readImport() }
      case _ where isOfName(byte):
        if readName() == "url", next == UInt8(ascii: "(") { readURL() }
      default: index += 1
      }
    }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isNext(_ text: StaticString) -> Bool {
    next != nil && text.withUTF8Buffer { text in unsafe bytes[index...].starts(with: text) }
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }

  private mutating func add(_ address: [UInt8]) {
    // What starts with two slashes names another server.
    if !address.isEmpty, !address.starts(with: "//".utf8) { found.insert(String(decoding: address, as: UTF8.self)) }
  }

  /// Reads a name, such as that of a property or a function, in lower case.
  private mutating func readName() -> String {
    var name: [UInt8] = []
    while let byte = next, isOfName(byte) { take(into: &name) }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private mutating func readImport() {
    while true {
      skipSpace()
      guard isNext("/*") else { break }
      skipComment()
    }
    guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "'"), let address = readString() else { return }
    add(address)
  }

  /// Reads from the bracket after `url` to the end of the address.
  private mutating func readURL() {
    index += 1
    skipSpace()
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
      if let address = readString() { add(address) }
      return
    }
    var address: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: ")"), byte > 0x20 {
      if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(byte) { return skipBadURL() }
      take(into: &address)
    }
    skipSpace()
    guard next == nil || next == UInt8(ascii: ")") else { return skipBadURL() }
    add(address)
  }

  private mutating func skipBadURL() {
    var skipped: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: ")") { take(into: &skipped) }
  }

  /// Reads a text from its quote to the next; nil where its line ends before.
  private mutating func readString() -> [UInt8]? {
    let quote = next
    index += 1
    var text: [UInt8] = []
    while let byte = next, byte != quote {
      if (0x0A...0x0D).contains(byte) { return nil }
      take(into: &text)
    }
    index += 1
    return text
  }

  private mutating func skipSpace() {
    while let byte = next, byte <= 0x20 { index += 1 }
  }

  private mutating func skipComment() {
    index += 2
    while next != nil, !isNext("*/") { index += 1 }
    index += 2
  }

  /// Takes one byte, or what an escape stands for.
  private mutating func take(into text: inout [UInt8]) {
    guard let byte = next else { return }
    index += 1
    guard byte == UInt8(ascii: "\\"), let escaped = next else { return text.append(byte) }
    var number: UInt32 = 0
    let start = index
    while let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }), index < start + 6 {
      number = number << 4 | UInt32(digit)
      index += 1
    }
    if index == start {
      index += 1
      // A line that goes on in the next one.
      if escaped != UInt8(ascii: "\n") { text.append(escaped) }
      return
    }
    if let byte = next, byte <= 0x20 { index += 1 }
    text += Array(String(Unicode.Scalar(number).map(Character.init) ?? "\u{FFFD}").utf8)
  }
}
