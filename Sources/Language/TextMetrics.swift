/// The room that text takes, without a font at hand: advance widths as facts, in thousandths of an em.
///
/// Each is the widest of four common sans serif fonts at regular weight (two Thai, two Latin), rounded up to ten.
package enum TextMetrics {
  /// How much wider than the table a reader's own font may set a line.
  ///
  /// Bold weights of the fonts measured are 5 % wider; of other free Thai fonts at regular weight all but the monospaced and
  /// one wide one stay within 6 %. `textWidth` has it in already.
  package static let slack = 1.06

  /// The sign that stands for what was cut from a text.
  package static let ellipsis = "…"

  /// A scalar's advance width, in thousandths of an em, without slack; 0 for a mark above or below, or what is not seen.
  package static func advance(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return Int(latin[Int(value - 0x20)])
    case 0xE00...0xE5B: return Int(thai[Int(value - 0xE00)])
    case 0x09...0x0D, 0xA0, 0xB7: return 280
    case 0xB0: return 430
    case 0xB1, 0xD7, 0x2212: return 590
    case 0xC6, 0xE6, 0x152, 0x153, 0x174, 0x175: return 1000
    case 0xC0...0x17F: return 800
    case 0x2010...0x2013: return 560
    case 0x2018...0x201B: return 230
    case 0x201C...0x201F: return 360
    case 0x2022: return 380
    case 0x1F000...0x1FAFF: return 1300
    default: break
    }
    if scalar.isInvisible { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control: return 0
    case .spaceSeparator: return value == 0x3000 ? 1000 : 500
    default: return 1000
    }
  }

  /// U+0020 to U+007E.
  private static let latin: [UInt16] = [
    280, 280, 410, 650, 580, 890, 740, 230, 340, 340, 560, 590, 280, 340, 280, 380, 580, 580, 580, 580, 580, 580,
    580, 580, 580, 580, 280, 280, 590, 590, 590, 560, 1020, 670, 670, 730, 730, 670, 620, 780, 750, 340, 500, 670,
    560, 910, 760, 790, 670, 790, 730, 670, 620, 740, 670, 950, 670, 670, 620, 330, 380, 330, 580, 560, 340, 570,
    620, 500, 620, 570, 350, 620, 620, 260, 260, 540, 260, 940, 620, 610, 620, 620, 420, 500, 370, 620, 510, 790,
    530, 510, 500, 380, 560, 380, 590,
  ]

  /// U+0E00 to U+0E5B; the marks above and below are 0.
  private static let thai: [UInt16] = [
    0, 610, 600, 600, 640, 650, 660, 540, 560, 620, 610, 620, 910, 910, 650, 660, 610, 650, 920, 910, 640, 650, 610,
    680, 550, 650, 660, 660, 650, 660, 750, 750, 650, 650, 610, 510, 610, 580, 650, 500, 660, 730, 610, 670, 740,
    590, 620, 540, 480, 0, 490, 490, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 590, 350, 630, 420, 410, 400, 490, 600, 0, 0,
    0, 0, 0, 0, 0, 0, 600, 610, 590, 770, 790, 670, 670, 610, 910, 680, 720, 770, 1130,
  ]

  /// The advance widths of a text's scalars added up, in thousandths of an em, without slack.
  static func advance(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
  }

  /// A sum of advance widths in CSS pixels, slack included.
  static func width(ofAdvance advance: Int, fontSize: Double) -> Double { Double(advance) * (fontSize * slack / 1000) }
}

/// The width of a text on one line in CSS pixels, with room for fonts a little wider than those measured.
package func textWidth(_ text: String, fontSize: Double) -> Double {
  TextMetrics.width(ofAdvance: TextMetrics.advance(of: text), fontSize: fontSize)
}
