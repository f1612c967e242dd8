import Diagnostics
import Language

/// Gives an id to each item of a list: the written one, or one that follows from the item's place.
struct AutomaticIDs {
  /// What the ids are of.
  enum Kind { case indicator, activity }

  /// Whether ids that follow from the place are letters; else they are numbers.
  let letters: Bool
  private var taken: [MatchingKey: Location?] = [:]
  /// The place of the last item; past those whose ids were taken.
  private var place = 0

  init(letters: Bool) { self.letters = letters }

  /// The id of the next item; a written one that is taken is reported.
  mutating func next(
    _ written: Placed<String>?, fallback: String?, kind: Kind, diagnostics: inout [Diagnostic]
  ) -> String {
    place += 1
    if let written {
      if let first = taken.updateValue(written.location, forKey: MatchingKey(written.value)) {
        diagnostics.append(.duplicateID(written, kind: kind, first: first))
      }
      return written.value
    }
    if let fallback = fallback?.withDigits(.arabic), taken[MatchingKey(fallback)] == nil {
      taken[MatchingKey(fallback)] = .some(nil)
      return fallback
    }
    var id = self.id(at: place)
    while taken[MatchingKey(id)] != nil {
      place += 1
      id = self.id(at: place)
    }
    taken[MatchingKey(id)] = .some(nil)
    return id
  }

  /// The id of a place from 1: a … z, aa, ab …, or the number.
  private func id(at place: Int) -> String {
    guard letters else { return String(place) }
    var bytes: [UInt8] = []
    var rest = place
    while rest > 0 {
      bytes.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func duplicateID(
    _ id: Placed<String>, kind: AutomaticIDs.Kind, first: Location?
  ) -> Diagnostic {
    let noun =
      switch kind {
      case .indicator: Message(thai: "ตัวชี้วัด", english: "indicators")
      case .activity: Message(thai: "กิจกรรม", english: "activities")
      }
    return Diagnostic(
      id: "duplicate-address", at: id.location, length: id.length,
      message: Message(
        thai: "\(noun.thai)สองรายการใช้ id “\(id.value)” เหมือนกัน",
        english: "two \(noun.english) have the id '\(id.value)'; within a project ids are unique"),
      hint: Message(
        thai: "เปลี่ยน id ของรายการหนึ่ง เลขที่พิมพ์ซ้ำกันได้ให้ใส่ใน number:",
        english: "give one of them another id; a printed number that repeats goes under 'number:'"),
      notes: first.map { [.init(Message(thai: "ใช้ครั้งแรกที่นี่", english: "first used here"), at: $0)] } ?? [])
  }
}
