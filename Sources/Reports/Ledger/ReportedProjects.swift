/// Of which projects of a plan money is reported, so that a part of the plan knows what is reported outside of it.
struct ReportedProjects: Sendable {
  /// Those of which allocated money is stated.
  private(set) var allocated: Set<String> = []
  /// Those of which spent or obligated money is stated.
  private(set) var used: Set<String> = []
  /// Those whose planned money is of several groups, and whose results are of all of them together.
  private(set) var ofNoGroup: Set<String> = []

  /// Whether used money is held against planned money alone, divided as it is planned.
  var isBaseOfPlan: Bool { allocated.isEmpty && ofNoGroup.isEmpty }

  init(in entries: [Entry]) {
    for entry in entries {
      switch entry.phase {
      case .planned: continue
      case .allocated: allocated.insert(entry.project)
      case .obligated, .spent: used.insert(entry.project)
      }
      if entry.uncrossed.contains(.groups) { ofNoGroup.insert(entry.project) }
    }
  }
}

extension Ledger {
  /// The projects of this part of the plan of which what is reported is not of this part: it is of all their groups
  /// together, or of what they are a part of.
  ///
  /// Nothing is due of their money here, and nothing is unreported.
  var reportedElsewhere: Set<String> {
    let reported = rules.reported
    guard !reported.ofNoGroup.isEmpty || !rules.wholes.isEmpty else { return [] }
    var found: Set<String> = []
    var here: Set<String> = []
    for entry in entries {
      if entry.phase != .planned {
        here.insert(entry.project)
      } else if reported.ofNoGroup.contains(entry.project) {
        found.insert(entry.project)
      } else if let wholes = rules.wholes[entry.project], !reported.used.isDisjoint(with: wholes) {
        found.insert(entry.project)
      }
    }
    return found.subtracting(here)
  }
}
