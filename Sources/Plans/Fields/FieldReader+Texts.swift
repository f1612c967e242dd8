import Diagnostics
package import Documents

extension FieldReader {
  /// The text of a key, with its place; a list or keys in its stead are wrong.
  package mutating func scalar(_ key: String) -> Scalar? {
    switch value(key) {
    case nil: return nil
    case .scalar(let scalar): return scalar
    case .sequence(_, let location):
      diagnostics.append(.listForText(key, at: location))
    case .mapping(let mapping):
      diagnostics.append(.keysForText(key, at: mapping.location))
    }
    return nil
  }

  /// The text of a key.
  package mutating func text(_ key: String) -> String? { scalar(key)?.text }

  /// The text of a key with its place.
  mutating func placedText(_ key: String) -> Placed<String>? {
    scalar(key).map { Placed($0.text, at: $0.location, length: $0.text.utf8.count) }
  }

  /// The value of a key as a reader of texts understands it; its fault becomes a diagnostic at its place.
  mutating func parsed<Value>(
    _ key: String, _ parse: (Scalar) throws(Fault) -> Value
  ) -> Placed<Value>? {
    scalar(key).flatMap { parsed($0, parse) }
  }

  /// A scalar as a reader of texts understands it.
  mutating func parsed<Value>(
    _ scalar: Scalar, _ parse: (Scalar) throws(Fault) -> Value
  ) -> Placed<Value>? {
    do throws(Fault) {
      return Placed(try parse(scalar), at: scalar.location, length: scalar.text.utf8.count)
    } catch {
      diagnostics.append(scalar.diagnostic(of: error))
      return nil
    }
  }

  /// The texts of a list; a single text counts as a list of one.
  mutating func texts(_ key: String) -> [Scalar] {
    guard let value = value(key) else { return [] }
    return scalars(of: value, key: key)
  }

  /// The texts of a value that is a list of texts, or one text.
  mutating func scalars(of value: Node, key: String) -> [Scalar] {
    switch value {
    case .scalar(let scalar): return [scalar]
    case .mapping(let mapping):
      diagnostics.append(.keysForList(key, at: mapping.location))
      return []
    case .sequence(let nodes, _):
      var scalars: [Scalar] = []
      for node in nodes {
        switch node {
        case .scalar(let scalar) where scalar.isAbsent:
          diagnostics.append(.emptyItem(of: key, at: scalar.location))
        case .scalar(let scalar): scalars.append(scalar)
        case .sequence(_, let location): diagnostics.append(.listForText(key, at: location))
        case .mapping(let mapping): diagnostics.append(.keysForText(key, at: mapping.location))
        }
      }
      return scalars
    }
  }

  /// The values of a list of mappings, each read by a reader of its own.
  mutating func items<Value>(
    _ key: String, of subject: Message, allowsOne: Bool = false, read: (inout FieldReader) -> Value?
  ) -> [Value] {
    switch value(key) {
    case nil: return []
    case .scalar(let scalar):
      diagnostics.append(.textForItems(key, at: scalar.location, length: scalar.text.utf8.count))
    case .mapping(let mapping):
      if allowsOne { return [self.read(mapping, of: subject, with: read)].compactMap(\.self) }
      diagnostics.append(.keysForItems(key, at: mapping.location))
    case .sequence(let nodes, _):
      var values: [Value] = []
      values.reserveCapacity(nodes.count)
      for node in nodes {
        switch node {
        case .mapping(let mapping):
          if let value = self.read(mapping, of: subject, with: read) { values.append(value) }
        case .scalar(let scalar) where scalar.isAbsent: diagnostics.append(.emptyItem(of: key, at: scalar.location))
        case .scalar, .sequence: diagnostics.append(.noKeysInItem(key, at: node.location))
        }
      }
      return values
    }
    return []
  }

  /// The mapping of a key; a text or a list in its stead is wrong.
  package mutating func mapping(_ key: String) -> Mapping? {
    switch value(key) {
    case nil: return nil
    case .mapping(let mapping): return mapping
    case .scalar(let scalar): diagnostics.append(.textForKeys(key, at: scalar.location, length: scalar.text.utf8.count))
    case .sequence(_, let location): diagnostics.append(.listForKeys(key, at: location))
    }
    return nil
  }
}

extension Diagnostic {
  /// A value of another kind than its key takes.
  private static func wrongKind(
    at location: Location, length: Int = 0, _ message: Message, hint: Message
  ) -> Diagnostic {
    Diagnostic(id: "wrong-kind", at: location, length: length, message: message, hint: hint)
  }

  fileprivate static func listForText(_ key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(thai: "\(key): ต้องเป็นข้อความเดียว ไม่ใช่รายการ", english: "'\(key)' takes one text, not a list"),
      hint: Message(
        thai: "เขียนค่าเดียวหลัง \(key): หากขึ้นต้นด้วย [ ให้ใส่เครื่องหมายคำพูดคร่อมทั้งค่า",
        english: "write one value after '\(key):'; put a value that starts with [ in quotes"))
  }

  fileprivate static func keysForText(_ key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(thai: "\(key): ต้องเป็นข้อความ ไม่ใช่หัวข้อย่อย", english: "'\(key)' takes a text, not keys"),
      hint: Message(
        thai: "เขียนค่าในบรรทัดเดียวกัน หากในค่ามี : ตามด้วยช่องว่าง ให้ใส่เครื่องหมายคำพูดคร่อมทั้งค่า",
        english: "write the value on the same line; put a value with ': ' in it in quotes"))
  }

  fileprivate static func keysForList(_ key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(thai: "\(key): ต้องเป็นรายการ ไม่ใช่หัวข้อย่อย", english: "'\(key)' takes a list, not keys"),
      hint: .oneItemALine)
  }

  fileprivate static func emptyItem(of key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(thai: "มีรายการว่างใน \(key):", english: "an item of '\(key)' is empty"),
      hint: Message(thai: "เติมค่า หรือลบบรรทัดนี้", english: "write its value, or take the line away"))
  }

  fileprivate static func textForItems(_ key: String, at location: Location, length: Int) -> Diagnostic {
    wrongKind(
      at: location, length: length,
      Message(thai: "\(key): ต้องเป็นรายการที่มีหัวข้อย่อย ไม่ใช่ข้อความ", english: "'\(key)' takes a list of keys, not a text"),
      hint: .keysInItems)
  }

  fileprivate static func keysForItems(_ key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(
        thai: "\(key): ต้องเป็นรายการ แต่ละรายการขึ้นต้นด้วย -", english: "'\(key)' takes a list; each item starts with '-'"),
      hint: .keysInItems)
  }

  fileprivate static func noKeysInItem(_ key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(thai: "แต่ละรายการของ \(key): ต้องมีหัวข้อย่อย", english: "an item of '\(key)' takes keys"),
      hint: .keysInItems)
  }

  fileprivate static func textForKeys(_ key: String, at location: Location, length: Int) -> Diagnostic {
    wrongKind(
      at: location, length: length,
      Message(thai: "\(key): ต้องมีหัวข้อย่อย ไม่ใช่ข้อความ", english: "'\(key)' takes keys, not a text"),
      hint: .indentedKeys)
  }

  fileprivate static func listForKeys(_ key: String, at location: Location) -> Diagnostic {
    wrongKind(
      at: location,
      Message(thai: "\(key): ต้องมีหัวข้อย่อย ไม่ใช่รายการ", english: "'\(key)' takes keys, not a list"),
      hint: .indentedKeys)
  }
}

extension Message {
  fileprivate static let oneItemALine = Message(
    thai: "เขียนรายการละหนึ่งบรรทัด ขึ้นต้นด้วย - และเว้นหนึ่งช่อง", english: "write an item a line, each after '- '")

  fileprivate static let keysInItems = Message(
    thai: "ขึ้นต้นแต่ละรายการด้วย - แล้วตามด้วยหัวข้อ เช่น - id: 1",
    english: "start each item with '- ' and a key, such as '- id: 1'")

  fileprivate static let indentedKeys = Message(
    thai: "เขียนหัวข้อย่อยในบรรทัดถัดไป เยื้องเข้าไปสองช่อง", english: "write its keys on the next lines, two spaces further in")
}
