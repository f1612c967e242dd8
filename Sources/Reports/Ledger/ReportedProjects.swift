/// Of which projects of a plan money is reported, so that a part of the plan knows what is reported outside of it.
struct ReportedProjects: Sendable {
  /// Those of which allocated money is stated.
  private(set) var allocated: Set<String> = []
  /// Those of which spent or obligated money is stated.
  private(set) var used: Set<String> = []
  /// Those whose planned money is of several strategies or groups, and whose results are of all of them together.
  private(set) var undivided: [String: Uncrossed] = [:]

  /// Whether used money is held against planned money alone, divided as it is planned.
  var isBaseOfPlan: Bool { allocated.isEmpty && undivided.isEmpty }

  init(in entries: [Entry]) {
    for entry in entries {
      switch entry.phase {
      case .planned: continue
      case .allocated: allocated.insert(entry.project)
      case .obligated, .spent: used.insert(entry.project)
      }
      let unknown = entry.uncrossed.intersection([.strategy, .groups])
      if !unknown.isEmpty { undivided[entry.project] = unknown }
    }
  }
}

extension CountingRules {
  /// A project and what it is a part of, from the nearest.
  private func chain(from project: String) -> [String] { [project] + (wholes[project] ?? []) }

  /// What is reported of a project's money together with other money: by which project, and what is not known of it.
  func undividedReport(of project: String) -> (by: String, unknown: Uncrossed)? {
    if reported.undivided.isEmpty { return nil }
    for whole in chain(from: project).reversed() {
      if let unknown = reported.undivided[whole] { return (whole, unknown) }
    }
    return nil
  }

  /// What of a project and its wholes has its used money reported by another one, or by itself together with other money.
  fileprivate func reportedTogether(of project: String) -> ArraySlice<String> {
    let chain = chain(from: project)
    let below = chain.lastIndex(where: reported.used.contains) ?? 0
    let undivided = chain.lastIndex { reported.undivided[$0] != nil }.map { $0 + 1 } ?? 0
    return chain[..<max(below, undivided)]
  }

  /// Whether used money is reported of what a project is a part of, and not of itself.
  func isReportedByWhole(_ project: String) -> Bool {
    guard let wholes = wholes[project], !reported.used.contains(project) else { return false }
    return !reported.used.isDisjoint(with: wholes)
  }
}

extension Ledger {
  /// The projects of this part of the plan of which what is reported is not of this part: it is of all their strategies or
  /// groups together, or of what they are a part of.
  ///
  /// Nothing is due of their money here, and nothing is unreported.
  var reportedElsewhere: Set<String> {
    guard !rules.reported.undivided.isEmpty || !rules.wholes.isEmpty else { return [] }
    var found: Set<String> = []
    for entry in entries where entry.phase == .planned { found.formUnion(rules.reportedTogether(of: entry.project)) }
    return found.subtracting(reportedHere)
  }

  /// The projects of which money is reported in this part of the plan.
  var reportedHere: Set<String> { Set(entries.lazy.filter { $0.phase != .planned }.map(\.project)) }
}
