import Language

/// The few ways in which charts write: size and weight, which the style sheet repeats by class.
enum TextStyle: String, CaseIterable, Sendable {
  /// The name of a bar, a panel's title.
  case label
  case strong
  /// An amount.
  case value
  /// What is read second: shares, axis labels, notes.
  case small

  /// In CSS pixels; drawings are shown at no less than nine tenths of their size, which leaves 12.
  var fontSize: Double {
    switch self {
    case .label, .strong, .value: 14
    case .small: 13
    }
  }

  /// How much wider than the regular weight the text stands.
  var widening: Double {
    switch self {
    case .label, .small: 1
    case .strong, .value: 1.05
    }
  }

  /// From one line's baseline to the next: room for Thai marks above and below.
  var lineHeight: Double { fontSize * 1.5 }

  /// How high letters with two marks stand above the baseline.
  var ascent: Double { fontSize * 1.08 }

  /// How deep marks hang below the baseline.
  var descent: Double { fontSize * 0.38 }

  /// The width of a text on one line, in CSS pixels.
  func width(of text: String) -> Double { textWidth(text, fontSize: fontSize) * widening }

  /// The widest of some texts.
  func width(ofWidest texts: some Sequence<String>) -> Double { texts.reduce(0) { max($0, width(of: $1)) } }

  func height(ofLines count: Int) -> Double { lineHeight * Double(count) }
}
