import Diagnostics
import Documents
import Language

extension FieldReader {
  /// A value of a closed vocabulary.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard let scalar = scalar(key) else { return nil }
    if let value = Value(rawValue: scalar.text.lowercased()) { return value }
    diagnostics.append(.unknownValue(scalar, of: key, among: Value.allCases.map(\.rawValue)))
    return nil
  }

  /// Yes or no.
  mutating func flag(_ key: String) -> Bool? {
    guard let scalar = scalar(key) else { return nil }
    switch scalar.text.lowercased() {
    case "yes", "true", "ใช่": return true
    case "no", "false", "ไม่ใช่": return false
    default:
      diagnostics.append(.unknownValue(scalar, of: key, among: ["yes", "no", "true", "false"]))
      return nil
    }
  }

  /// What a person says of a result.
  mutating func verdict(_ key: String) -> Verdict? {
    guard let scalar = scalar(key) else { return nil }
    if let verdict = Verdict(reading: scalar.text) { return verdict }
    diagnostics.append(.unknownValue(scalar, of: key, among: Verdict.allCases.map(\.rawValue)))
    return nil
  }
}

extension Verdict {
  /// The words that a table of results may have, for messages.
  static let words = ["บรรลุ", "ไม่บรรลุ"] + allCases.map(\.rawValue)

  /// The verdict that a text names in either language.
  init?(reading text: String) {
    switch MatchingKey(text).text {
    case "achieved", "บรรลุ", "บรรลุเป้าหมาย": self = .achieved
    case "missed", "ไม่บรรลุ", "ไม่บรรลุเป้าหมาย": self = .missed
    default: return nil
    }
  }
}

extension Diagnostic {
  /// A value that is none of a closed vocabulary.
  static func unknownValue(_ scalar: Scalar, of key: String, among values: [String]) -> Diagnostic {
    let nearest = nearestName(to: scalar.text, among: values)
    let list = values.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-value", at: scalar.location, length: scalar.text.utf8.count,
      message: Message(
        thai: "“\(scalar.text)” ใช้กับ \(key): ไม่ได้" + (nearest.map { " หมายถึง “\($0)” ใช่หรือไม่" } ?? ""),
        english: "'\(scalar.text)' is no value of '\(key)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      hint: Message(thai: "ใช้ค่าใดค่าหนึ่ง: \(list)", english: "write one of: \(list)"))
  }
}
