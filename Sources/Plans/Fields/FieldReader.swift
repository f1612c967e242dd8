package import Diagnostics
package import Documents

/// Reads the fields of one mapping by their keys, and collects all that is wrong with them.
///
/// The keys that are asked for are the schema: `finish` reports every other key. A value that is empty or a bare `~` is
/// not stated, as if its key were absent.
package struct FieldReader {
  let mapping: Mapping
  /// What the mapping describes, for messages: "a project".
  let subject: Message
  package var diagnostics: [Diagnostic] = []
  /// The keys asked for, in the order of the questions.
  private var asked: [String] = []
  /// The required keys that have no value.
  private var missing: [String] = []

  package init(_ mapping: Mapping, of subject: Message) {
    self.mapping = mapping
    self.subject = subject
    asked.reserveCapacity(16)
  }

  /// Where the mapping starts; of front matter, its first line.
  var location: Location { mapping.location }

  /// The value of a key, where one is stated.
  mutating func value(_ key: String) -> Node? {
    asked.append(key)
    guard let place = mapping.entries.firstIndex(where: { $0.key.text == key }) else { return nil }
    switch mapping.entries[place].value {
    case .scalar(let scalar) where scalar.isAbsent: return nil
    case .sequence(let items, _) where items.isEmpty: return nil
    case .mapping(let inner) where inner.entries.isEmpty: return nil
    case let value: return value
    }
  }

  /// Where a key is written, or else where its mapping starts.
  func place(of key: String) -> Location {
    mapping.entries.first { $0.key.text == key }?.key.location ?? location
  }

  /// Notes the keys that are absent or have no value; `finish` reports them.
  mutating func require(_ keys: String...) {
    for key in keys where value(key) == nil { missing.append(key) }
  }

  /// Reports the required keys that are missing, and every key that nobody asked for; to be called when all are read.
  ///
  /// A required key that is misspelt is one mistake, and is reported as the unknown key that it is.
  package mutating func finish() {
    if missing.isEmpty, mapping.entries.allSatisfy({ hasAsked($0.key.text) }) { return }
    let unknown = mapping.entries.filter { !hasAsked($0.key.text) }
    let allowed = askedKeys
    for entry in unknown {
      let nearest = nearestName(to: entry.key.text, among: allowed)
      missing.removeAll { $0 == nearest }
      diagnostics.append(.unknownKey(entry.key, nearest: nearest, among: allowed, of: subject))
    }
    for key in missing { diagnostics.append(.missingKey(key, of: subject, at: place(of: key))) }
  }

  /// The keys asked for so far, each once.
  var askedKeys: [String] {
    var seen: Set<String> = []
    return asked.filter { seen.insert($0).inserted }
  }

  func hasAsked(_ key: String) -> Bool { asked.contains(key) }

  /// Reads a mapping with a reader of its own, and takes over what that found wrong.
  package mutating func read<Value>(
    _ inner: Mapping, of subject: Message, with read: (inout FieldReader) -> Value
  ) -> Value {
    var fields = FieldReader(inner, of: subject)
    let value = read(&fields)
    fields.finish()
    diagnostics += fields.diagnostics
    return value
  }
}

extension Diagnostic {
  fileprivate static func missingKey(_ key: String, of subject: Message, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-key", at: location,
      message: Message(
        thai: "ยังไม่ได้ระบุ \(key): ซึ่ง\(subject.thai)ต้องมี", english: "'\(key)' is missing; \(subject.english) needs it"),
      hint: Message(thai: "เพิ่มบรรทัด \(key): พร้อมค่า", english: "add a line '\(key): …'"))
  }

  /// A blank that looks like a space and is none, as copies from the web or from Word bring along.
  private static func blankInKey(_ key: Scalar, _ code: String) -> Diagnostic {
    Diagnostic(
      id: "unknown-key", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "ในหัวข้อนี้มีช่องว่างชนิดพิเศษ (\(code)) ที่ดูเหมือนเว้นวรรค",
        english: "the key has a blank of another kind (\(code)) that only looks like a space"),
      hint: Message(
        thai: "ลบช่องว่างทั้งหมดในบรรทัดนี้ แล้วเคาะเว้นวรรคใหม่ (มักติดมาจากการคัดลอกจากเว็บหรือ Word)",
        english: "take away the blanks of the line and type spaces anew; copies from the web or Word bring such ones"))
  }

  fileprivate static func unknownKey(
    _ key: Scalar, nearest: String?, among allowed: [String], of subject: Message
  ) -> Diagnostic {
    let list = allowed.joined(separator: ", ")
    if let blank = key.text.unicodeScalars.first(where: { $0.value > 0x7F && $0.properties.isWhitespace }) {
      let code = String(blank.value, radix: 16, uppercase: true)
      return .blankInKey(key, "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code)
    }
    return Diagnostic(
      id: "unknown-key", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "\(subject.thai)ไม่มีหัวข้อชื่อ “\(key.text)”" + (nearest.map { " หมายถึง “\($0)” ใช่หรือไม่" } ?? ""),
        english: "unknown key '\(key.text)' in \(subject.english)" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      hint: Message(thai: "หัวข้อที่ใช้ได้: \(list)", english: "keys that can stand here: \(list)"))
  }
}
