/// The two sets of digits in which a Thai document writes a number.
package enum DigitScript: String, CaseIterable, Sendable {
  /// `0` to `9`.
  case arabic
  /// `๐` to `๙`.
  case thai
}

/// Thai digits and Arabic ones, of which official documents mix both, at times in one number.
package enum Digits {
  /// The value, 0 to 9, of an Arabic or Thai digit; nil for anything else.
  package static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xE50...0xE59: Int(scalar.value - 0xE50)
    default: nil
    }
  }

  /// UTF-8 text with each Thai digit (three bytes) as an Arabic one (one byte); all else as it is.
  package static func arabic(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      output.append(byte)
      // Thai digits are E0 B9 90 to E0 B9 99.
      guard 0x90...0x99 ~= byte, output.count >= 3, output[output.count - 2] == 0xB9, output[output.count - 3] == 0xE0
      else { continue }
      output.removeLast(3)
      output.append(byte - 0x90 + 0x30)
    }
    return output
  }
}

extension String {
  /// The text with all of its Arabic and Thai digits in one script.
  package func withDigits(_ script: DigitScript) -> String {
    switch script {
    case .arabic:
      guard utf8.contains(0xE0) else { return self }
      return String(decoding: Digits.arabic(Array(utf8)), as: UTF8.self)
    case .thai:
      var output: [UInt8] = []
      output.reserveCapacity(utf8.count * 2)
      for byte in utf8 {
        if 0x30...0x39 ~= byte { output += [0xE0, 0xB9, byte - 0x30 + 0x90] } else { output.append(byte) }
      }
      return String(decoding: output, as: UTF8.self)
    }
  }
}
