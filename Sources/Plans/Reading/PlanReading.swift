import Diagnostics
import Documents
import Fiscal

/// What the files of a plan need to know of it to be read: its year, and the names that it declares.
struct PlanNames {
  /// Any year where the plan states none that can be read.
  var year: FiscalYear?
  var strategies: NameIndex
  var groups: NameIndex
  var sources: NameIndex
  var categories: NameIndex
  var frameworks: FrameworkNames
  /// The place of each framework in the plan's order, by its id.
  var frameworkPlaces: [String: Int]
}

/// The `index.md` of a plan, read.
struct PlanIndex {
  /// None where a key is missing without which there is no plan; its projects are checked all the same.
  var plan: Plan?
  var names: PlanNames
  /// What the key `counted` says, where it stands.
  var counted: Placed<Bool>?
  var status: Plan.Status?

  /// Reads a plan's own document.
  init(_ document: Document, agency: String, id: String, lists: FrameworkLists, diagnostics: inout [Diagnostic]) {
    var fields = FieldReader(document.frontMatter, of: Message(thai: "แผน", english: "a plan"))
    fields.require("title", "fiscal_year")
    let title = fields.title()
    let year = fields.parsed("fiscal_year") { scalar throws(Fault) in try FiscalYear(reading: scalar.text) }
    let kind: Plan.Kind? = fields.choice("kind")
    let status: Plan.Status? = fields.choice("status")
    let approved = fields.day("approved")
    let countedPlace = fields.scalar("counted")?.location
    let counted = fields.flag("counted")
    let coverage = fields.text("coverage")
    let sample = fields.flag("sample")
    let term = fields.text("strategy_term")
    let strategies = fields.strategies()
    let groups: (all: [Group], names: NameIndex) = fields.groups()
    let groupTotals: Plan.GroupTotals? = fields.choice("group_totals")
    let sources = fields.sources()
    let categories = fields.categories()
    let frameworks = fields.frameworks(lists)
    let scales = Scales(fields.scales())
    names = PlanNames(
      // Without a year there is no plan; its files are still read, and months without a year in them are no fault.
      year: year?.value ?? FiscalYear(buddhistEra: 2560), strategies: strategies.names, groups: groups.names,
      sources: sources.names,
      categories: categories.names, frameworks: frameworks.names,
      frameworkPlaces: Dictionary(frameworks.all.enumerated().map { ($1.id, $0) }) { first, _ in first })
    let declared = fields.declared(names)
    let targets = fields.spendingTargets()
    let differences = fields.differences()
    fields.finish()
    diagnostics += fields.diagnostics
    self.status = status
    self.counted = counted.flatMap { value in countedPlace.map { Placed(value, at: $0) } }
    guard let title, let year else { return }
    plan = Plan(
      agency: agency, id: id, title: title, fiscalYear: year.value, kind: kind ?? .action, status: status,
      approved: approved?.value, isCounted: counted ?? false, coverage: coverage, isSample: sample ?? false,
      strategyTerm: term, strategies: strategies.all, groups: groups.all, groupTotals: groupTotals ?? .apart,
      sources: sources.all, categories: categories.all, frameworks: frameworks.all, scales: scales, declared: declared,
      spendingTargets: targets, differences: differences, preface: document.body, location: fields.location)
  }
}

extension FieldReader {
  /// Ordered scales, each a list from its lowest level; a single list counts as one scale.
  fileprivate mutating func scales() -> [[String]] {
    guard case .sequence(let nodes, _)? = value("scales") else {
      return [texts("scales").map(\.text)].filter { !$0.isEmpty }
    }
    if nodes.allSatisfy({ if case .scalar = $0 { true } else { false } }) { return [texts("scales").map(\.text)] }
    return nodes.map { scalars(of: $0, key: "scales").map(\.text) }
  }

  /// The shares of their money that agencies are asked to have spent.
  fileprivate mutating func spendingTargets() -> [SpendingTarget] {
    items("spending_targets", of: Message(thai: "เป้าหมายการเบิกจ่าย", english: "a spending target")) { fields in
      fields.require("title", "quarters")
      let title = fields.title()
      let measure: SpendingTarget.Measure? = fields.choice("measure")
      let scope: SpendingTarget.Scope? = fields.choice("scope")
      let quarters = fields.parsed("quarters") { scalar throws(Fault) in
        try PerQuarter<Percent?>(readingRow: scalar.text)
      }
      guard let title, let quarters else { return nil }
      return SpendingTarget(
        title: title, measure: measure ?? .used, scope: scope ?? .overall, quarters: quarters.value,
        location: quarters.location)
    }
  }
}
