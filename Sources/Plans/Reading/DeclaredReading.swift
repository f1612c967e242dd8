import Diagnostics
import Documents
import Fiscal
import Language

extension FieldReader {
  /// What the signed document prints as totals.
  mutating func declared(_ names: PlanNames) -> Declared {
    var declared = Declared()
    guard let mapping = mapping("declared") else { return declared }
    read(mapping, of: Message(thai: "ยอดที่เอกสารพิมพ์ไว้", english: "the declared figures")) { fields in
      declared.total = fields.amount("total")
      declared.quarters = fields.quarters("quarters")
      declared.projects = fields.count("projects")
      declared.strategies = fields.figures("strategies", in: names.strategies)
      declared.groups = fields.figures("groups", in: names.groups)
      declared.sources = fields.figures("sources", in: names.sources)
      declared.categories = fields.figures("categories", in: names.categories)
      declared.frameworks = fields.frameworkFigures(names.frameworks)
    }
    return declared
  }

  private mutating func frameworkFigures(_ names: FrameworkNames) -> [Declared.FrameworkFigures] {
    guard let mapping = mapping("frameworks") else { return [] }
    return mapping.entries.compactMap { entry in
      guard let framework = names.frameworks.id(entry.key, diagnostics: &diagnostics),
        let items = names.items[framework]
      else { return nil }
      guard case .mapping(let inner) = entry.value else {
        diagnostics.append(.figuresWithoutItems(entry.key, at: entry.value.location))
        return nil
      }
      return Declared.FrameworkFigures(framework: framework, items: figures(of: inner, in: items))
    }
  }

  /// The figures of the members of a dimension: `id: amount`, or `id:` with an amount and a number of projects.
  private mutating func figures(_ key: String, in index: NameIndex) -> [Declared.Figures] {
    mapping(key).map { figures(of: $0, in: index) } ?? []
  }

  private mutating func figures(of mapping: Mapping, in index: NameIndex) -> [Declared.Figures] {
    var places: [String: Location] = [:]
    return mapping.entries.compactMap { entry in
      guard let id = index.id(entry.key, diagnostics: &diagnostics) else { return nil }
      if let first = places.updateValue(entry.key.location, forKey: id) {
        diagnostics.append(.figuresTwice(entry.key, first: first))
        return nil
      }
      switch entry.value {
      case .scalar(let scalar):
        let amount = parsed(scalar) { scalar throws(Fault) in
          try Amount(reading: scalar.text, isQuoted: scalar.isQuoted)
        }
        return Declared.Figures(key: id, amount: scalar.isAbsent ? nil : amount)
      case .mapping(let inner):
        return read(inner, of: Message(thai: "ยอดของรายการ", english: "the figures of one member")) { fields in
          Declared.Figures(key: id, amount: fields.amount("amount"), projects: fields.count("projects"))
        }
      case .sequence(_, let location):
        diagnostics.append(.listForFigures(entry.key, at: location))
        return nil
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func figuresTwice(_ key: Scalar, first: Location) -> Diagnostic {
    Diagnostic(
      id: "value-given-twice", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "ยอดของ “\(key.text)” ระบุไว้สองครั้ง", english: "the figures of '\(key.text)' are given twice"),
      hint: Message(thai: "ลบออกหนึ่งแห่ง", english: "take one of them away"),
      notes: [.init(Message(thai: "ระบุครั้งแรกที่นี่", english: "first given here"), at: first)])
  }

  fileprivate static func listForFigures(_ key: Scalar, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind", at: location,
      message: Message(
        thai: "ยอดของ “\(key.text)” ต้องเป็นจำนวนเงิน ไม่ใช่รายการ",
        english: "the figures of '\(key.text)' are an amount, not a list"),
      hint: Message(
        thai: "เขียน \(key.text): 149,940 หรือหัวข้อย่อย amount: และ projects:",
        english: "write '\(key.text): 149,940', or the keys 'amount' and 'projects' below it"))
  }

  fileprivate static func figuresWithoutItems(_ key: Scalar, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind", at: location,
      message: Message(
        thai: "ยอดของกรอบแผน “\(key.text)” ต้องแยกเป็นรายข้อ",
        english: "the figures of the framework '\(key.text)' go by item"),
      hint: Message(
        thai: "เขียนใต้ \(key.text): เช่น 1: 28,000", english: "write such as '1: 28,000' below '\(key.text):'"))
  }
}
