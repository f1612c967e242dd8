import Diagnostics
import Documents
import Fiscal
import Plans
import Reports
import Tables

/// Why a text is not the data file of an agency.
package enum AgencyFileFault: Error, Hashable, Sendable {
  /// It is not JSON, from a byte on.
  case notJSON(offset: Int)
  /// A value is missing, or is not what it has to be; its path, such as `plans[2].figures.planned`.
  case wrong(path: String)
}

extension AgencyFile {
  /// Reads the file as a build writes it.
  ///
  /// Nothing in it is believed: it may have been cut short, changed or made by another program.
  package init(reading bytes: [UInt8]) throws(AgencyFileFault) {
    let value: JSONValue
    do { value = try JSONValue(reading: bytes) } catch { throw .notJSON(offset: error.offset) }
    let file = try Record(value, path: "")
    guard try file.text("generator") == Self.generator else { throw file.fault("generator") }
    let id = try file.name("id")
    func place(_ path: String) -> Location { Location(file: path) }
    let index = place(id + "/index.md")
    let pages = try file.list("pages") { (page) throws(AgencyFileFault) in
      let name = try page.name("id")
      return ProsePage(
        id: name, title: try page.text("title"), body: Markdown([]), location: place("\(id)/\(name).md"))
    }
    let plans = try file.list("plans") { (plan) throws(AgencyFileFault) in try plan.plan(of: id) }
    let title = try file.text("title")
    let parent = try file.optionalText("parent")
    let website = try file.optionalText("website")
    let contact = Contact(phone: try file.optionalText("phone"), email: try file.optionalText("email"))
    let files = try file.record("files")
    self.init(
      frame: try file.text("frame"),
      agency: Agency(
        id: id, title: title, parent: parent, website: website, contact: contact, pages: pages,
        plans: plans.map(\.plan), location: index),
      plans: plans,
      sources: try file.list("sources") { (source) throws(AgencyFileFault) in
        let path = try source.text("path")
        guard path.hasPrefix(id + "/") else { throw source.fault("path") }
        return Source(path: path, hash: try source.text("sha256"))
      },
      fileCount: try files.count("count"), fileDigest: try files.text("digest"))
  }
}

/// An object of the file, and the way to it.
private struct Record {
  private let members: [String: JSONValue]
  private let path: String

  init(_ value: JSONValue, path: String) throws(AgencyFileFault) {
    guard case .object(let members) = value else { throw .wrong(path: path) }
    self.members = members
    self.path = path
  }

  func fault(_ name: String) -> AgencyFileFault { .wrong(path: path + name) }

  func has(_ name: String) -> Bool { members[name] != nil }

  func optionalText(_ name: String) throws(AgencyFileFault) -> String? {
    switch members[name] {
    case nil: return nil
    case .string(let text)?: return text
    default: throw fault(name)
    }
  }

  func text(_ name: String) throws(AgencyFileFault) -> String {
    guard let text = try optionalText(name) else { throw fault(name) }
    return text
  }

  /// A text that is part of an address.
  func name(_ name: String) throws(AgencyFileFault) -> String {
    let text = try self.text(name)
    let isFit = !text.isEmpty && text != "." && text != ".." && !text.utf8.contains { $0 == 0x2F || $0 < 0x20 }
    if !isFit { throw fault(name) }
    return text
  }

  func choice<Value: RawRepresentable>(_ name: String) throws(AgencyFileFault) -> Value?
  where Value.RawValue == String {
    guard let text = try optionalText(name) else { return nil }
    guard let value = Value(rawValue: text) else { throw fault(name) }
    return value
  }

  /// A number of things: none below zero, and none so great that sums of them could overflow.
  func count(_ name: String) throws(AgencyFileFault) -> Int {
    guard case .number(let digits)? = members[name], let count = Int(digits), (0...1_000_000_000).contains(count) else {
      throw fault(name)
    }
    return count
  }

  func flag(_ name: String) throws(AgencyFileFault) -> Bool {
    guard case .boolean(let flag)? = members[name] else { throw fault(name) }
    return flag
  }

  func amount(_ name: String) throws(AgencyFileFault) -> Amount {
    switch members[name] {
    case nil: return .notStated
    case .string("none")?: return .noBudget
    case .number(let text)?:
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].utf8.count == 2, let satang = Int64(parts[0] + parts[1]) else {
        throw fault(name)
      }
      return .stated(Money(satang: satang))
    default: throw fault(name)
    }
  }

  func record(_ name: String) throws(AgencyFileFault) -> Record {
    guard let value = members[name] else { throw fault(name) }
    return try Record(value, path: "\(path)\(name).")
  }

  private func values(_ name: String) throws(AgencyFileFault) -> [JSONValue] {
    switch members[name] {
    case nil: return []
    case .array(let values)?: return values
    default: throw fault(name)
    }
  }

  func list<Element>(
    _ name: String, _ read: (Record) throws(AgencyFileFault) -> Element
  ) throws(AgencyFileFault) -> [Element] {
    var elements: [Element] = []
    for (place, value) in try values(name).enumerated() {
      elements.append(try read(Record(value, path: "\(path)\(name)[\(place)].")))
    }
    return elements
  }

  func texts(_ name: String) throws(AgencyFileFault) -> [String] {
    var texts: [String] = []
    for value in try values(name) {
      guard case .string(let text) = value else { throw fault(name) }
      texts.append(text)
    }
    return texts
  }
}

extension Record {
  func plan(of agency: String) throws(AgencyFileFault) -> PlanSummary {
    let id = try name("id")
    let place = Location(file: "\(agency)/\(id)/index.md")
    guard let year = FiscalYear(buddhistEra: try count("year")) else { throw fault("year") }
    guard let kind: Plan.Kind = try choice("kind") else { throw fault("kind") }
    var plan = Plan(agency: agency, id: id, title: try text("title"), fiscalYear: year, kind: kind, location: place)
    plan.status = try choice("status")
    plan.isCounted = try flag("counted")
    plan.isSample = try flag("sample")
    plan.coverage = try optionalText("coverage")
    plan.strategyTerm = try optionalText("strategyTerm")
    plan.pages = try list("pages") { (page) throws(AgencyFileFault) in
      ProsePage(
        id: try page.name("id"), title: try page.text("title"), body: Markdown([]),
        location: Location(file: try page.text("file")))
    }
    plan.strategies = try list("strategies") { (strategy) throws(AgencyFileFault) in
      Strategy(
        id: try strategy.name("id"), title: try strategy.text("title"), indicators: try strategy.indicators(at: place),
        location: place)
    }
    plan.groups = try list("groups") { (group) throws(AgencyFileFault) in
      Group(id: try group.name("id"), title: try group.text("title"), location: place)
    }
    let projects = try list("projects") { (project) throws(AgencyFileFault) in
      ProjectSummary(
        id: try project.name("id"), number: try project.optionalText("number"), title: try project.text("title"),
        groups: GroupSet(try project.texts("groups")), file: try project.optionalText("file"),
        budget: try project.amount("budget"), indicators: try project.texts("indicators"))
    }
    let sides = try list("sides") { (side) throws(AgencyFileFault) in
      guard let page = PlanPage(sideName: try side.text("page")) else { throw side.fault("page") }
      return PlanSide(page: page, title: .text(try side.text("title")))
    }
    return PlanSummary(plan: plan, figures: try record("figures").figures(), sides: sides, projects: projects)
  }

  private func indicators(at place: Location) throws(AgencyFileFault) -> [Indicator] {
    try texts("indicators").map { Indicator(id: "", text: $0, location: place) }
  }

  private func figures() throws(AgencyFileFault) -> KeyFigures {
    let counts = try record("statuses")
    var statuses: [ProjectStatus: Int] = [:]
    for status in ProjectStatus.allCases { statuses[status] = try counts.count(status.rawValue) }
    return KeyFigures(
      planned: try amount("planned"), items: try count("items"), countsItems: try flag("countsItems"),
      projects: try count("projects"), activities: try count("activities"), strategies: try count("strategies"),
      groups: try count("groups"), indicators: try count("indicators"), unscheduled: try amount("unscheduled"),
      allocated: try amount("allocated"), obligated: try amount("obligated"), spent: try amount("spent"),
      statuses: StatusCounts(statuses))
  }
}
