import Diagnostics
import Documents
import Language

/// The lists of framework items that a content folder keeps in `_lists/`, by name.
struct FrameworkLists {
  private let lists: [String: Mapping]
  private let names: [String]
  /// Lists that are there and cannot be read, which is reported of their files.
  private let unread: Set<String>

  init(_ lists: [String: Mapping], unread: Set<String> = []) {
    self.lists = lists
    self.unread = unread
    names = Set(lists.keys).union(ShippedLists.names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The list of a name; one that is not there is reported.
  fileprivate func list(_ name: Scalar, diagnostics: inout [Diagnostic]) -> Mapping? {
    if let list = lists[name.text] ?? ShippedLists.list(name.text) { return list }
    if !unread.contains(name.text) { diagnostics.append(.unknownList(name, among: names)) }
    return nil
  }
}

/// The frameworks of a plan, the names by which they can be called, and those of their items by framework.
struct FrameworkNames {
  var frameworks: NameIndex
  /// Of a framework whose items cannot be known, none.
  var items: [String: NameIndex] = [:]
}

extension FieldReader {
  /// The frameworks, their items written out or taken from a list.
  mutating func frameworks(_ lists: FrameworkLists) -> (all: [Framework], names: FrameworkNames) {
    let subject = Message(thai: "กรอบแผน", english: "a framework")
    let all = items("frameworks", of: subject) { fields in fields.framework(lists) }
    let named = all.map { NameIndex.Named(id: $0.id, title: $0.title, location: $0.location) }
    var names = FrameworkNames(frameworks: NameIndex(.framework, named, diagnostics: &diagnostics))
    for framework in all where names.items[framework.id] == nil && !framework.items.isEmpty {
      let items = framework.items.map { NameIndex.Named(id: $0.id, title: $0.title, location: $0.location) }
      names.items[framework.id] = NameIndex(.item, items, diagnostics: &diagnostics)
    }
    return (all, names)
  }

  private mutating func framework(_ lists: FrameworkLists) -> Framework? {
    guard let from = scalar("from") else {
      require("id", "title", "items")
      let id = address()
      let title = title()
      let items = frameworkItems()
      guard let id, let title else { return nil }
      return Framework(id: id.value, title: title, items: items, location: id.location)
    }
    let ownID = address()
    let ownTitle = title()
    guard let list = lists.list(from, diagnostics: &diagnostics) else {
      // It is declared all the same, so that the projects that answer to it are no further faults.
      return Framework(
        id: ownID?.value ?? from.text, title: ownTitle ?? from.text, items: [],
        location: ownID?.location ?? from.location)
    }
    let subject = Message(thai: "รายการกรอบแผน", english: "a list of a framework")
    let listed = read(list, of: subject) { fields in
      fields.require("title", "items")
      return (id: fields.address(), title: fields.title(), items: fields.frameworkItems())
    }
    return Framework(
      id: ownID?.value ?? listed.id?.value ?? from.text, title: ownTitle ?? listed.title ?? from.text,
      items: listed.items, location: ownID?.location ?? from.location)
  }

  /// Items as `id: title`, as a list of ids with titles, or as a list of titles, which count from 1.
  private mutating func frameworkItems() -> [Framework.Item] {
    switch value("items") {
    case .mapping(let mapping):
      return mapping.entries.compactMap { entry in
        guard case .scalar(let title) = entry.value else {
          diagnostics.append(.itemWithoutTitle(entry.key))
          return nil
        }
        return Framework.Item(id: entry.key.text, title: title.text, location: entry.key.location)
      }
    case .sequence(let nodes, _) where nodes.contains(where: { if case .scalar = $0 { true } else { false } }):
      return texts("items").enumerated().map { index, title in
        Framework.Item(id: String(index + 1), title: title.text, location: title.location)
      }
    default:
      return items("items", of: Message(thai: "ข้อในกรอบแผน", english: "an item of a framework")) { fields in
        fields.require("id", "title")
        let id = fields.scalar("id")
        let title = fields.title()
        guard let id, let title else { return nil }
        return Framework.Item(id: id.text, title: title, location: id.location)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownList(_ name: Scalar, among names: [String]) -> Diagnostic {
    let nearest = nearestName(to: name.text, among: names)
    let list = names.isEmpty ? "–" : names.prefix(12).joined(separator: ", ")
    return Diagnostic(
      id: "unknown-list", at: name.location, length: name.text.utf8.count,
      message: Message(
        thai: "ไม่มีรายการชื่อ “\(name.text)”" + (nearest.map { " หมายถึง “\($0)” ใช่หรือไม่" } ?? ""),
        english: "unknown list '\(name.text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      hint: Message(
        thai: "วางไฟล์ไว้ที่ _lists/\(name.text).yml หรือเขียนข้อไว้ใต้ items: (รายการที่มี: \(list))",
        english: "put it into _lists/\(name.text).yml, or write the items under 'items:' (lists there are: \(list))"))
  }

  fileprivate static func itemWithoutTitle(_ key: Scalar) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "ข้อ “\(key.text)” ต้องมีชื่อเป็นข้อความ", english: "the item '\(key.text)' takes its title as a text"),
      hint: Message(thai: "เขียนเช่น 1: ด้านความปลอดภัย", english: "write such as '1: Safety'"))
  }
}
