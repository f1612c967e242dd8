import Diagnostics
import Documents

/// What strategies, groups, sources and categories have in common: an id, a title, other spellings.
struct NamedThing {
  let id: String
  let title: String
  let aliases: [Scalar]
  let location: Location

  /// Reads the common keys; nil where the id or the title is missing.
  init?(_ fields: inout FieldReader) {
    fields.require("id", "title")
    let id = fields.address()
    let title = fields.title()
    let aliases = fields.texts("aliases")
    guard let id, let title else { return nil }
    self.id = id.value
    self.title = title
    self.aliases = aliases
    location = id.location
  }

  var named: NameIndex.Named { NameIndex.Named(id: id, title: title, aliases: aliases, location: location) }
}

extension FieldReader {
  /// The strategies, with the names by which they can be called.
  mutating func strategies() -> (all: [Strategy], names: NameIndex) {
    declared("strategies", .strategy, Message(thai: "ยุทธศาสตร์", english: "a strategy")) { fields, thing in
      Strategy(
        id: thing.id, title: thing.title, aliases: thing.aliases.map(\.text), indicators: fields.indicators(),
        location: thing.location)
    }
  }

  /// The groups, with the names by which they can be called.
  mutating func groups() -> (all: [Group], names: NameIndex) {
    declared("groups", .group, Message(thai: "กลุ่ม", english: "a group")) { _, thing in
      Group(id: thing.id, title: thing.title, aliases: thing.aliases.map(\.text), location: thing.location)
    }
  }

  /// The sources of money, with the names by which they can be called.
  mutating func sources() -> (all: [Source], names: NameIndex) {
    declared("sources", .source, Message(thai: "แหล่งเงิน", english: "a source")) { _, thing in
      Source(id: thing.id, title: thing.title, aliases: thing.aliases.map(\.text), location: thing.location)
    }
  }

  /// Reads a list of things that have an id and a title, and makes the index of their names.
  mutating func declared<Thing>(
    _ key: String, _ kind: ReferenceKind, _ subject: Message, make: (inout FieldReader, NamedThing) -> Thing
  ) -> (all: [Thing], names: NameIndex) {
    var named: [NameIndex.Named] = []
    let things = items(key, of: subject) { fields in
      let thing = NamedThing(&fields)
      if let thing { named.append(thing.named) }
      return thing.map { make(&fields, $0) }
    }
    let names = NameIndex(kind, named, diagnostics: &diagnostics)
    return (things, names)
  }
}
