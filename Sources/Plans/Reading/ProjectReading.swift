import Diagnostics
import Documents
import Fiscal
import Language

/// A project's document, read; what names other projects is not yet resolved.
struct ReadProject {
  var project: Project
  /// Where its address comes from: its `id`, or else its `number`.
  let address: Placed<String>
  let number: Scalar
  let formerly: [Scalar]
  /// The number or id of the project that it is a part of.
  let partOf: Scalar?
  /// The places of its keys, by which later checks point.
  let file: String

  /// Reads a project; nil where a key is missing without which there is none.
  init?(_ document: Document, _ names: PlanNames, diagnostics: inout [Diagnostic]) {
    if let key = document.frontMatter.entries.first(where: { $0.key.text == "fiscal_year" })?.key {
      diagnostics.append(.planBesidePlan(key))
      return nil
    }
    var fields = FieldReader(document.frontMatter, of: Message(thai: "โครงการ", english: "a project"))
    let read = fields.project(document, names)
    fields.finish()
    diagnostics += fields.diagnostics
    guard let read else { return nil }
    self = read
  }

  fileprivate init(
    project: Project, address: Placed<String>, number: Scalar, formerly: [Scalar], partOf: Scalar?, file: String
  ) {
    self.project = project
    self.address = address
    self.number = number
    self.formerly = formerly
    self.partOf = partOf
    self.file = file
  }
}

extension FieldReader {
  fileprivate mutating func project(_ document: Document, _ names: PlanNames) -> ReadProject? {
    require("title", "number")
    let title = title()
    let number = scalar("number")
    let address = projectAddress(number)
    let formerly = texts("formerly")
    for id in formerly {
      if let fault = AddressRules.fault(in: id.text) { diagnostics.append(id.diagnostic(of: fault)) }
    }
    let strategy = reference("strategy", in: names.strategies)
    let groups = groups(in: names.groups)
    let inferred = texts("inferred")
    let period = period("period", in: names.year)
    let nature: Project.Nature? = choice("nature")
    let continuity: Project.Continuity? = choice("type")
    let partOf = scalar("part_of")
    let status: Project.Status? = choice("status")
    let links = frameworkLinks(names)
    let activities = activities(in: names.year)
    let budget = budget(names, activities: activityNames(activities))
    let indicators = indicators()
    let results = results()
    let note = text("note")
    checkInferred(inferred)
    guard let title, let number, let address else { return nil }
    let project = Project(
      id: address.value, number: number.text, title: title, formerly: formerly.map(\.text), strategy: strategy,
      groups: groups ?? GroupSet([]), inferred: inferred.map(\.text), period: period, nature: nature ?? .project,
      continuity: continuity, status: status, links: links, budget: budget, activities: activities,
      indicators: indicators, results: results, note: note, body: document.body, location: location)
    return ReadProject(
      project: project, address: address, number: number, formerly: formerly, partOf: partOf, file: document.file)
  }

  /// The id, by default the number in Arabic digits.
  private mutating func projectAddress(_ number: Scalar?) -> Placed<String>? {
    if let id = address() { return id }
    guard let number else { return nil }
    let id = number.text.withDigits(.arabic)
    if let fault = AddressRules.fault(in: id) {
      diagnostics.append(.numberIsNoAddress(fault, at: number.location, length: number.text.utf8.count))
    }
    return Placed(id, at: number.location, length: number.text.utf8.count)
  }

  /// The names by which budget lines can call a project's activities.
  private mutating func activityNames(_ activities: [Activity]) -> NameIndex {
    // Ids that repeat are reported where the activities are read.
    var ignored: [Diagnostic] = []
    var seen: Set<String> = []
    let named = activities.compactMap { activity -> NameIndex.Named? in
      guard seen.insert(activity.id).inserted else { return nil }
      return NameIndex.Named(id: activity.id, title: activity.title, location: activity.location)
    }
    return NameIndex(.activity, named, diagnostics: &ignored)
  }

  /// The items of frameworks, in the order in which the plan declares the frameworks.
  private mutating func frameworkLinks(_ names: PlanNames) -> [FrameworkLink] {
    guard let mapping = mapping("links") else { return [] }
    var links: [String: FrameworkLink] = [:]
    // An item that is named twice is answered once: its money would count twice.
    var seen: Set<[String]> = []
    for entry in mapping.entries {
      guard let framework = names.frameworks.frameworks.id(entry.key, diagnostics: &diagnostics),
        let index = names.frameworks.items[framework]
      else { continue }
      if case .scalar(let scalar) = entry.value, scalar.isAbsent { continue }
      let items = scalars(of: entry.value, key: entry.key.text).compactMap { index.id($0, diagnostics: &diagnostics) }
        .filter { seen.insert([framework, $0]).inserted }
      links[framework, default: FrameworkLink(framework: framework, items: [])].items += items
    }
    func place(_ link: FrameworkLink) -> Int { names.frameworkPlaces[link.framework] ?? 0 }
    return links.values.filter { !$0.items.isEmpty }.sorted { place($0) < place($1) }
  }

  /// Reports each inferred key that is no key of a project.
  private mutating func checkInferred(_ inferred: [Scalar]) {
    for key in inferred where !hasAsked(key.text) {
      diagnostics.append(.unknownValue(key, of: "inferred", among: askedKeys))
    }
  }
}

extension Diagnostic {
  fileprivate static func planBesidePlan(_ key: Scalar) -> Diagnostic {
    Diagnostic(
      id: "misplaced-file", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "fiscal_year: เป็นหัวข้อของแผน แต่ไฟล์นี้อยู่ในที่ของโครงการ",
        english: "'fiscal_year' belongs to a plan, but this file stands where a project does"),
      hint: Message(
        thai: "ถ้าเป็นสำเนาของ index.md ให้ลบ ถ้าเป็นแผนอื่นให้ย้ายไปเป็น index.md ในโฟลเดอร์ของตนเอง ถ้าเป็นโครงการให้ลบหัวข้อนี้",
        english:
          "delete a copy of index.md; make another plan the index.md of its own folder; in a project take the key away")
    )
  }

  fileprivate static func numberIsNoAddress(_ fault: Fault, at location: Location, length: Int) -> Diagnostic {
    Diagnostic(
      id: fault.id, at: location, length: length, message: fault.message,
      hint: Message(
        thai: "คงเลขที่ตามเอกสารไว้ แล้วเพิ่ม id: ที่ใช้เฉพาะตัวอักษร ตัวเลข จุด และขีด",
        english: "keep the number as printed, and add an 'id:' of letters, digits, '.' and '-'"))
  }
}
