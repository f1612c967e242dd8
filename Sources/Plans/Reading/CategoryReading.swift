import Diagnostics
import Documents

extension FieldReader {
  /// The categories with their parents, and the names by which they can be called.
  mutating func categories() -> (all: [Category], names: NameIndex) {
    var parents: [Scalar?] = []
    var (all, names) = declared("categories", .category, Message(thai: "หมวดรายจ่าย", english: "a category")) {
      fields, thing in
      parents.append(fields.scalar("parent"))
      return Category(id: thing.id, title: thing.title, aliases: thing.aliases.map(\.text), location: thing.location)
    }
    var indexes: [String: Int] = [:]
    for (index, category) in all.enumerated() where indexes[category.id] == nil { indexes[category.id] = index }
    for (index, parent) in parents.enumerated() {
      all[index].parent = parent.flatMap { names.id($0, diagnostics: &diagnostics) }
    }
    let cycles = Cycles.members(count: all.count) { index in all[index].parent.flatMap { indexes[$0] } }
    for index in cycles {
      diagnostics.append(.categoryCycle(all[index].id, at: parents[index]?.location ?? all[index].location))
      all[index].parent = nil
    }
    return (all, names)
  }
}

extension Diagnostic {
  fileprivate static func categoryCycle(_ id: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "category-cycle", at: location,
      message: Message(
        thai: "หมวด “\(id)” อยู่ใต้ตัวเองเมื่อไล่ตาม parent: ขึ้นไป",
        english: "the category '\(id)' is its own parent, by way of its parents"),
      hint: Message(
        thai: "ลบ parent: ของหมวดที่อยู่บนสุด", english: "take 'parent:' away from the category that stands at the top"))
  }
}
