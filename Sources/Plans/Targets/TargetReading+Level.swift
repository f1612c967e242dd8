import Fiscal

extension TextCursor {
  /// `ระดับดีขึ้นไป`, `อยู่ในระดับดีมาก`, `ระดับไม่ต่ำกว่า มาก`, `ไม่ต่ำกว่าระดับดี`; the whole text or nothing of it.
  func level() -> Target.Kind? {
    var rest = self
    var comparison = rest.comparison()
    _ = rest.take(word: "อยู่")
    rest.skipSpaces()
    _ = rest.take(word: "ใน")
    rest.skipSpaces()
    guard rest.take(word: "ระดับ") || rest.take(word: "level") else { return nil }
    rest.skipSpaces()
    if comparison == nil { comparison = rest.comparison() }
    var level = rest.rest(upTo: 80).withSingleSpaces
    // "ขึ้น" at the end is "ขึ้นไป" cut short, as some plans print it.
    for ending in ["ขึ้นไป", "เป็นต้นไป", "ขึ้น", "or higher"] where level.hasSuffix(ending) {
      level = String(level.dropLast(ending.count)).withoutOuterSpaces
      if let comparison, comparison != .atLeast { return nil }
      break
    }
    guard !level.isEmpty, level.unicodeScalars.count < 40 else { return nil }
    return .level(comparison ?? .atLeast, level)
  }
}

/// A level of a scale, as a target or a result names it.
struct Level: Hashable, Sendable {
  /// The name, without the words before it and without spaces.
  let name: String

  init(_ text: String) {
    var name = text.withoutSpaces
    for prefix in ["อยู่ใน", "ระดับ"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    self.name = name
  }

  /// The level's number, if it is one: `3`.
  var number: ExactNumber? {
    var cursor = TextCursor(name)
    do {
      let number = try cursor.number()
      return cursor.isAtEnd ? number : nil
    } catch {
      return nil
    }
  }

  func isKnown(in scales: Scales) -> Bool { number != nil || scales.has(self) }
}
