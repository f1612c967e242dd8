import Diagnostics
import Documents
import Language

/// The names by which the things of one kind can be called: id, title, aliases.
///
/// Spellings are compared by their `MatchingKey`; what is only near to a name is never taken for it.
struct NameIndex {
  /// What one name means.
  private enum Meaning {
    case one(id: String, Location)
    /// A title that several things share; only their ids tell them apart.
    case several([String])
  }

  /// One thing that can be referred to.
  struct Named {
    let id: String
    let title: String
    var aliases: [Scalar] = []
    let location: Location
  }

  private let kind: ReferenceKind
  private var meanings: [MatchingKey: Meaning] = [:]
  /// Each spelling as it was declared, for suggestions, and folded as its key is.
  private var spellings: [(name: String, folded: String)] = []
  /// Declared ids with their titles, for hints.
  private var shown: [String] = []

  /// The index of things that are declared; names that two of them share are reported.
  init(_ kind: ReferenceKind, _ things: [Named], diagnostics: inout [Diagnostic]) {
    self.kind = kind
    for thing in things {
      let key = MatchingKey(thing.id)
      if case .one(_, let first)? = meanings[key] {
        diagnostics.append(.duplicateID(thing.id, kind: kind, at: thing.location, first: first))
        continue
      }
      meanings[key] = .one(id: thing.id, thing.location)
      spellings.append((thing.id, key.text))
      shown.append(thing.title.isEmpty ? thing.id : "\(thing.id) (\(thing.title))")
    }
    for thing in things { addTitle(of: thing) }
    for thing in things { addAliases(of: thing, &diagnostics) }
  }

  private mutating func addTitle(of thing: Named) {
    let key = MatchingKey(thing.title)
    guard !key.isEmpty else { return }
    switch meanings[key] {
    case nil:
      meanings[key] = .one(id: thing.id, thing.location)
      spellings.append((thing.title, key.text))
    case .one(let id, _)? where id == thing.id || MatchingKey(id) == key: break
    case .one(let id, _)?: meanings[key] = .several([id, thing.id])
    case .several(let ids)?: meanings[key] = .several(ids + [thing.id])
    }
  }

  private mutating func addAliases(of thing: Named, _ diagnostics: inout [Diagnostic]) {
    for alias in thing.aliases {
      let key = MatchingKey(alias.text)
      switch meanings[key] {
      case nil:
        meanings[key] = .one(id: thing.id, alias.location)
        spellings.append((alias.text, key.text))
      case .one(let id, _)? where id == thing.id: break
      case .one(let id, let location)?:
        diagnostics.append(.duplicateAlias(alias, of: id, kind: kind, first: location))
      case .several(let ids)?:
        diagnostics.append(.duplicateAlias(alias, of: ids.joined(separator: ", "), kind: kind, first: thing.location))
      }
    }
  }

  /// The id that a name means; one that nothing bears is reported with what is near to it.
  func id(_ name: Scalar, diagnostics: inout [Diagnostic]) -> String? {
    switch meanings[MatchingKey(name.text)] {
    case .one(let id, _)?: return id
    case .several(let ids)?: diagnostics.append(.ambiguousName(name, ids: ids, kind: kind))
    case nil: diagnostics.append(.unknownName(name, kind: kind, nearest: nearest(to: name.text), shown: shown))
    }
    return nil
  }

  /// The id that a name means, if any does.
  func id(_ name: String) -> String? {
    if case .one(let id, _)? = meanings[MatchingKey(name)] { id } else { nil }
  }

  private func nearest(to name: String) -> String? {
    guard let nearest = nearestName(to: MatchingKey(name).text, among: spellings.lazy.map(\.folded)) else { return nil }
    return spellings.first { $0.folded == nearest }?.name
  }
}

extension Diagnostic {
  fileprivate static func unknownName(
    _ name: Scalar, kind: ReferenceKind, nearest: String?, shown: [String]
  ) -> Diagnostic {
    let declared = list(shown)
    let hint =
      if shown.isEmpty {
        Message(
          thai: "\(kind.declaredIn.thai)ยังไม่มี\(kind.noun.thai) ให้เพิ่มใต้ \(kind.key):",
          english: "\(kind.declaredIn.english) declares none; add it under '\(kind.key):'")
      } else {
        Message(
          thai: "\(kind.noun.thai)ที่มี: \(declared)" + (kind.hasAliases ? " หากเป็นชื่อที่เขียนต่างกัน ให้เพิ่มใน aliases:" : ""),
          english: "declared: \(declared)" + (kind.hasAliases ? "; another spelling goes under 'aliases:'" : ""))
      }
    return Diagnostic(
      id: kind.unknownID, at: name.location, length: name.text.utf8.count,
      message: Message(
        thai: "ไม่มี\(kind.noun.thai) “\(name.text)”" + (nearest.map { " หมายถึง “\($0)” ใช่หรือไม่" } ?? ""),
        english: "unknown \(kind.noun.english) '\(name.text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      hint: hint)
  }

  fileprivate static func ambiguousName(_ name: Scalar, ids: [String], kind: ReferenceKind) -> Diagnostic {
    let ids = list(ids)
    return Diagnostic(
      id: "ambiguous-name", at: name.location, length: name.text.utf8.count,
      message: Message(
        thai: "มี\(kind.noun.thai)ชื่อ “\(name.text)” มากกว่าหนึ่งรายการ",
        english: "more than one \(kind.noun.english) is called '\(name.text)'"),
      hint: Message(thai: "เขียน id แทน: \(ids)", english: "write the id instead: \(ids)"))
  }

  /// The first of some names, for a plan may have hundreds.
  private static func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }

  fileprivate static func duplicateID(
    _ id: String, kind: ReferenceKind, at location: Location, first: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "duplicate-address", at: location,
      message: Message(
        thai: "\(kind.noun.thai)สองรายการใช้ id “\(id)” เหมือนกัน",
        english: "two \(kind.plural) have the id '\(id)'; ids are unique, in upper and lower case alike"),
      hint: Message(thai: "เปลี่ยน id ของรายการหนึ่ง", english: "give one of them another id"),
      notes: [.init(Message(thai: "ใช้ครั้งแรกที่นี่", english: "first used here"), at: first)])
  }

  fileprivate static func duplicateAlias(
    _ alias: Scalar, of id: String, kind: ReferenceKind, first: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "duplicate-alias", at: alias.location, length: alias.text.utf8.count,
      message: Message(
        thai: "“\(alias.text)” เป็นชื่อของ\(kind.noun.thai) “\(id)” อยู่แล้ว",
        english: "'\(alias.text)' already names the \(kind.noun.english) '\(id)'"),
      hint: Message(
        thai: "ชื่อหนึ่งใช้ได้กับรายการเดียว ให้ลบชื่อนี้จากรายการหนึ่ง",
        english: "a name means one thing; take it away from one of them"),
      notes: [.init(Message(thai: "ใช้ครั้งแรกที่นี่", english: "first used here"), at: first)])
  }
}
