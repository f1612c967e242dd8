import Diagnostics
import Documents
import Language

extension FieldReader {
  /// A title: a text whose letters are what they look like.
  mutating func title(_ key: String = "title") -> String? {
    guard let scalar = scalar(key) else { return nil }
    for hazard in TextHazards.hazards(in: scalar.text) where hazard.kind != .invisible {
      diagnostics.append(.deceptiveLetter(hazard, in: scalar))
    }
    return scalar.text
  }

  /// An id that can be an address; one that cannot is reported.
  mutating func address(_ key: String = "id") -> Placed<String>? {
    guard let scalar = scalar(key) else { return nil }
    if let fault = AddressRules.fault(in: scalar.text) { diagnostics.append(scalar.diagnostic(of: fault)) }
    return Placed(scalar.text, at: scalar.location, length: scalar.text.utf8.count)
  }

  /// The id of the one thing that a text refers to.
  mutating func reference(_ key: String, in index: NameIndex) -> String? {
    scalar(key).flatMap { index.id($0, diagnostics: &diagnostics) }
  }

  /// The ids of the things that a text, or a list of them, refers to.
  mutating func references(_ key: String, in index: NameIndex) -> [String] {
    texts(key).compactMap { index.id($0, diagnostics: &diagnostics) }
  }

  /// The groups that are responsible; nil where the key says nothing.
  mutating func groups(in index: NameIndex) -> GroupSet? {
    let ids = references("groups", in: index)
    return ids.isEmpty ? nil : GroupSet(ids)
  }
}

extension Diagnostic {
  fileprivate static func deceptiveLetter(_ hazard: TextHazards.Hazard, in text: Scalar) -> Diagnostic {
    let message =
      switch hazard.kind {
      case .bidirectionalControl:
        Message(
          thai: "ในชื่อมีอักขระกลับทิศทางข้อความที่มองไม่เห็น (\(hazard.codePoint))",
          english: "the title has an unseen control that turns the direction of the text (\(hazard.codePoint))")
      case .doubledVowel:
        Message(
          thai: "ในชื่อมีสระที่พิมพ์เป็นสองตัวแต่ดูเหมือนตัวเดียว (เ+เ แทน แ หรือ ํ+า แทน ำ)",
          english: "the title has two characters that look like one vowel (เ+เ for แ, ํ+า for ำ)")
      case .lookAlike, .invisible:
        Message(
          thai: "ในชื่อมีอักษร “\(hazard.scalar)” (\(hazard.codePoint)) ของภาษาอื่นที่ดูคล้ายอักษรปกติ",
          english:
            "the title has '\(hazard.scalar)' (\(hazard.codePoint)), a letter of another script that looks like a usual one"
        )
      }
    return Diagnostic(
      id: "deceptive-letter", severity: .warning, at: text.location(at: hazard.offset),
      length: text.isVerbatim ? hazard.length : 0,
      message: message,
      hint: Message(thai: "ลบแล้วพิมพ์ตำแหน่งนี้ใหม่", english: "take it away and type the place anew"))
  }
}
