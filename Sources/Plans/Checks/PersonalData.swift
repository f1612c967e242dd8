import Diagnostics

/// Finds data about persons in the bytes of a file: national id numbers, mobile numbers, e-mail addresses.
struct PersonalData {
  /// One finding.
  struct Finding: Hashable {
    enum Kind: Hashable { case nationalID, mobile, email }

    let kind: Kind
    let text: String
    let location: Location
    let length: Int
    /// Whether it stands in the name of a file, and not in the file.
    var isInName = false
  }

  private let bytes: [UInt8]
  private let file: String
  private var line = 1
  private var lineStart = 0
  private var findings: [Finding] = []

  private init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The findings of a file in their order, in time linear in its size.
  static func findings(in bytes: [UInt8], file: String) -> [Finding] {
    var search = PersonalData(bytes, file: file)
    search.run()
    return search.findings
  }

  /// The findings in the name of a file or in those of its folders; their place is the file itself.
  static func findings(inName path: String) -> [Finding] {
    // In a name, what stands between words is often an underscore.
    let bytes = path.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    return findings(in: bytes, file: path).map {
      Finding(kind: $0.kind, text: $0.text, location: Location(file: path), length: 0, isInName: true)
    }
  }

  private mutating func run() {
    let bytes = bytes
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = index
    var isInWord = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
        isInWord = false
        index += 1
      case UInt8(ascii: "@"):
        addEmail(at: index)
        index += 1
      case UInt8(ascii: ":") where bytes[index...].starts(with: [0x3A, 0x2F, 0x2F]):
        index = endOfAddress(from: index)
      // A Thai letter that is no digit, which most of a file is.
      case 0xE0
      where index + 2 < bytes.count && bytes[index + 1] != 0xB9 && bytes[index + 1] & bytes[index + 2] >= 0x80:
        isInWord = false
        index += 3
      case 0x30...0x39, 0xE0:
        let (end, digits) = DigitGroups.extent(in: bytes, from: index)
        if !isInWord, digits >= DigitGroups.fewestDigits {
          let groups = DigitGroups(reading: bytes, from: index)
          add(groups, isInternational: index > 0 && bytes[index - 1] == UInt8(ascii: "+"))
        }
        // What only begins like a Thai digit is a byte of something else.
        index = max(end, index + 1)
        isInWord = false
      case 0x41...0x5A, 0x61...0x7A, 0x5F:
        isInWord = true
        index += 1
      default:
        isInWord = false
        index += 1
      }
    }
  }

  /// Where a web address ends that has begun; its digits are no one's number.
  private func endOfAddress(from start: Int) -> Int {
    bytes[start...].firstIndex { byte in
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0x3E, 0x5D: true
      default: false
      }
    } ?? bytes.count
  }

  private mutating func add(_ groups: DigitGroups, isInternational: Bool) {
    var first = 0
    while first < groups.all.count {
      if let last = groups.nationalID(from: first) {
        add(.nationalID, groups, first...last)
        first = last + 1
      } else if let last = groups.mobile(from: first, isInternational: isInternational && first == 0) {
        add(.mobile, groups, first...last)
        first = last + 1
      } else {
        first += 1
      }
    }
  }

  private mutating func add(_ kind: Finding.Kind, _ groups: DigitGroups, _ range: ClosedRange<Int>) {
    let start = groups.all[range.lowerBound].start
    let end = groups.all[range.upperBound].end
    let digits = groups.all[range].flatMap(\.digits).map { $0 + 0x30 }
    add(kind, String(decoding: digits, as: UTF8.self), start: start, end: end)
  }

  private mutating func add(_ kind: Finding.Kind, _ text: String, start: Int, end: Int) {
    let location = Location(file: file, line: line, column: start - lineStart + 1)
    findings.append(Finding(kind: kind, text: text, location: location, length: end - start))
  }

  private mutating func addEmail(at sign: Int) {
    var start = sign
    while start > 0, sign - start < 64, Self.isLocalPart(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, end - sign < 256, Self.isDomain(bytes[end]) { end += 1 }
    while end > sign + 1, !Self.isLetterOrDigit(bytes[end - 1]) { end -= 1 }
    let domain = bytes[(sign + 1)..<end]
    guard start < sign, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > sign + 1, end - dot > 2 else { return }
    add(.email, String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), start: start, end: end)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isDomain(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == 0x2D || byte == 0x2E }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    isDomain(byte) || byte == 0x5F || byte == 0x2B || byte == 0x25
  }
}
