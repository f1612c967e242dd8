/// Digits, Arabic or Thai, in groups with a space or dash between, as numbers of persons are written.
struct DigitGroups {
  /// Digits without anything between.
  struct Group {
    var digits: [UInt8]
    let start: Int
    var end: Int
  }

  private(set) var all: [Group] = []

  /// No number of a person has fewer digits.
  static let fewestDigits = 10

  /// How national id numbers are grouped: 1-2345-67890-12-3, or not at all.
  private static let nationalIDPatterns = [
    [13], [1, 4, 5, 2, 1], [1, 12], [1, 4, 5, 3], [12, 1], Array(repeating: 1, count: 13),
  ]
  /// How mobile numbers are grouped.
  private static let mobilePatterns = [
    [10], [3, 7], [2, 8], [3, 3, 4], [3, 4, 3], [2, 4, 4], [4, 3, 3], [4, 6], [1, 4, 5], [1, 9],
    Array(repeating: 1, count: 10),
  ]
  /// The same after +66, without the zero.
  private static let internationalPatterns = [
    [11], [2, 9], [2, 2, 3, 4], [2, 1, 4, 4], [2, 2, 7], [2, 3, 3, 3], [2, 1, 8], [2, 2, 4, 3], [2, 3, 6],
  ]

  /// Reads all groups that follow each other from a place where a digit stands.
  init(reading bytes: [UInt8], from start: Int) {
    var index = start
    while let first = Self.digit(in: bytes, at: index) {
      var group = Group(digits: [first.value], start: index, end: index + first.width)
      while let next = Self.digit(in: bytes, at: group.end) {
        // Longer runs are no number of a person; the rest only has to be passed over.
        if group.digits.count < 20 { group.digits.append(next.value) }
        group.end += next.width
      }
      all.append(group)
      guard let separator = Self.separator(in: bytes, at: group.end) else { return }
      index = group.end + separator
    }
  }

  /// Where the groups end that follow each other from a place on, and how many digits they have: most are too few to be
  /// looked at any further.
  static func extent(in bytes: [UInt8], from start: Int) -> (end: Int, digits: Int) {
    var end = start
    var digits = 0
    var index = start
    while let first = digit(in: bytes, at: index) {
      end = index + first.width
      digits += 1
      while let next = digit(in: bytes, at: end) {
        end += next.width
        digits += 1
      }
      guard let separator = separator(in: bytes, at: end) else { break }
      index = end + separator
    }
    return (end, digits)
  }

  static func digit(in bytes: [UInt8], at index: Int) -> (value: UInt8, width: Int)? {
    guard index < bytes.count else { return nil }
    if 0x30...0x39 ~= bytes[index] { return (bytes[index] - 0x30, 1) }
    guard index + 2 < bytes.count, bytes[index] == 0xE0, bytes[index + 1] == 0xB9, 0x90...0x99 ~= bytes[index + 2]
    else { return nil }
    return (bytes[index + 2] - 0x90, 3)
  }

  /// The length of what stands between two groups: up to three of space, dash, dot and bracket, as in `(081) 234 - 5678`.
  private static func separator(in bytes: [UInt8], at index: Int) -> Int? {
    var end = index
    var count = 0
    while let width = mark(in: bytes, at: end) {
      end += width
      count += 1
      if count > 3 { return nil }
    }
    return count > 0 ? end - index : nil
  }

  /// The length of a space, a dash, a dot or a bracket; dashes of Unicode and a space that breaks no line count too.
  private static func mark(in bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && 0x90...0x95 ~= bytes[index + 2]: return 3
    default: return nil
    }
  }

  /// The last group of a national id number that starts with a group: 13 digits, the first 1 to 8, the last a check.
  func nationalID(from first: Int) -> Int? {
    guard let (digits, last) = match(Self.nationalIDPatterns, from: first), 1...8 ~= digits[0] else { return nil }
    var sum = 0
    for (place, digit) in digits.dropLast().enumerated() { sum += Int(digit) * (13 - place) }
    return Int(digits[12]) == (11 - sum % 11) % 10 ? last : nil
  }

  /// The last group of a mobile number that starts with a group: 06, 08 or 09 and eight digits.
  func mobile(from first: Int, isInternational: Bool) -> Int? {
    if let (digits, last) = match(Self.mobilePatterns, from: first), digits[0] == 0, [6, 8, 9].contains(digits[1]) {
      return last
    }
    if isInternational, let (digits, last) = match(Self.internationalPatterns, from: first),
      digits.starts(with: [6, 6]), [6, 8, 9].contains(digits[2])
    {
      return last
    }
    // +66 (0) 81 234 5678
    if isInternational, first + 2 < all.count, all[first].digits == [6, 6], all[first + 1].digits == [0],
      let (digits, last) = match([[9], [2, 3, 4], [2, 7], [1, 4, 4]], from: first + 2), [6, 8, 9].contains(digits[0])
    {
      return last
    }
    return nil
  }

  /// The digits of the groups from one on whose lengths are those of a pattern, and the last of the groups.
  private func match(_ patterns: [[Int]], from first: Int) -> (digits: [UInt8], last: Int)? {
    for pattern in patterns where first + pattern.count <= all.count {
      let groups = all[first..<(first + pattern.count)]
      if zip(groups, pattern).allSatisfy({ $0.digits.count == $1 }) {
        return (groups.flatMap(\.digits), first + pattern.count - 1)
      }
    }
    return nil
  }
}
