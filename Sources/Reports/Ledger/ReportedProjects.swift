/// Of which projects of a plan money is reported, so that a part of the plan knows what is reported outside of it.
struct ReportedProjects: Sendable {
  /// Those of which allocated money is stated.
  private(set) var allocated: Set<String> = []
  private var obligated: Set<String> = []
  private var spent: Set<String> = []
  /// Those whose planned money is of several strategies or groups, and whose results are of all of them together.
  private(set) var undivided: [String: Uncrossed] = [:]

  /// Whether used money is held against planned money alone, divided as it is planned.
  var isBaseOfPlan: Bool { allocated.isEmpty && undivided.isEmpty }

  init(in entries: [Entry]) {
    for entry in entries {
      switch entry.phase {
      case .planned: continue
      case .allocated: allocated.insert(entry.project)
      case .obligated: obligated.insert(entry.project)
      case .spent: spent.insert(entry.project)
      }
      let unknown = entry.uncrossed.intersection([.strategy, .groups])
      if !unknown.isEmpty { undivided[entry.project] = unknown }
    }
  }

  /// Whether money of a phase is reported of a project.
  func states(_ phase: Entry.Phase, of project: String) -> Bool {
    switch phase {
    case .planned: false
    case .allocated: allocated.contains(project)
    case .obligated: obligated.contains(project)
    case .spent: spent.contains(project)
    }
  }

  /// Whether spent or obligated money is reported of a project.
  func isUsed(_ project: String) -> Bool { spent.contains(project) || obligated.contains(project) }
}

extension CountingRules {
  /// A project and what it is a part of, from the nearest.
  fileprivate func chain(from project: String) -> [String] { [project] + (wholes[project] ?? []) }

  /// What is reported of a project's money together with other money: by which projects, and what is not known of it.
  func undividedReports(of project: String) -> [(by: String, unknown: Uncrossed)] {
    if reported.undivided.isEmpty { return [] }
    return chain(from: project).compactMap { whole in reported.undivided[whole].map { (whole, $0) } }
  }

  /// What a project is a part of, where used money is reported of that, and not of the project itself.
  func reportingWhole(of project: String) -> String? {
    guard let wholes = wholes[project], !reported.isUsed(project) else { return nil }
    return wholes.first(where: reported.isUsed)
  }
}

extension Ledger {
  /// What is reported of the projects of this part of the plan, but not here: it is of all their strategies or groups
  /// together, or of what they are a part of.
  ///
  /// Nothing of it is due of their money here, and nothing is unreported.
  var reportedElsewhere: [String: Set<Entry.Phase>] {
    guard !rules.reported.undivided.isEmpty || !rules.wholes.isEmpty else { return [:] }
    let here = reportedHere
    var found: [String: Set<Entry.Phase>] = [:]
    for entry in entries where entry.phase == .planned {
      let chain = rules.chain(from: entry.project)
      for (place, project) in chain.enumerated() {
        let phases = Entry.Phase.allCases.filter { rules.reported.states($0, of: project) }
        if phases.isEmpty { continue }
        for part in chain[..<place] { found[part, default: []].formUnion(phases) }
        if !here.contains(project) { found[project, default: []].formUnion(phases) }
      }
    }
    return found
  }

  /// The projects of which money is reported in this part of the plan.
  var reportedHere: Set<String> { Set(entries.lazy.filter { $0.phase != .planned }.map(\.project)) }

  /// By phase, the planned money of which it is reported, but not in the same row, or not in this part of the plan.
  func plannedReportedElsewhere(
    _ phases: [Entry.Phase], by rows: Axis, _ columns: Axis? = nil
  ) -> [Entry.Phase: Pivot] {
    if rules.reported.undivided.isEmpty { return [:] }
    let here = reportedHere
    let unknown: Uncrossed = rows == .strategy ? .strategy : rows == .group ? .groups : []
    var sums: [Entry.Phase: Pivot] = [:]
    for phase in phases {
      sums[phase] = sum(rows, by: columns) { entry in
        entry.phase == .planned
          && rules.undividedReports(of: entry.project).contains { report in
            rules.reported.states(phase, of: report.by)
              && (!report.unknown.isDisjoint(with: unknown) || !here.contains(report.by))
          }
      }
    }
    return sums
  }
}

extension [String: Set<Entry.Phase>] {
  /// The rows of the projects of which phases are held that matter.
  func rows(where matters: (Set<Entry.Phase>) -> Bool) -> Set<Pivot.Key> {
    Set(filter { matters($0.value) }.keys.map(Pivot.Key.member))
  }
}

extension Set<Entry.Phase> {
  /// Whether it holds a phase of used money.
  var areUsed: Bool { contains(.spent) || contains(.obligated) }
}
