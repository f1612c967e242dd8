import Plans

/// What a comparison of plan and result counts: a phase, or what the rules of counting make of several.
enum Measure: Hashable, Sendable {
  case phase(Entry.Phase)
  /// Spent and obligated (ใช้จ่าย).
  case used
  /// What spent and used money is held against: allocated, or planned where a project states no allocation.
  case base
}

extension Ledger {
  /// Sums a measure by rows, and by columns where they are asked for.
  func pivot(_ rows: Axis, by columns: Axis? = nil, counting measure: Measure) -> Pivot {
    switch measure {
    case .phase(let phase): return pivot(rows, by: columns, of: phase)
    case .used:
      if !states(.obligated) { return pivot(rows, by: columns, of: .spent) }
      return sum(rows, by: columns) { $0.phase == .spent || $0.phase == .obligated }
    case .base: return Ledger(base, silences: [], rules: rules).sum(rows, by: columns) { _ in true }
    }
  }

  /// What used money is held against: allocated money, and the planned money of what states none.
  ///
  /// What is used of money that is not divided as it is planned is of no strategy or group, so that it is not of theirs
  /// either; nor is it of a part of the plan in which nothing of it is reported.
  private var base: [Entry] {
    let reported = rules.reported
    let here = reported.undivided.isEmpty ? [] : reportedHere
    return entries.compactMap { entry in
      switch entry.phase {
      case .obligated, .spent: return nil
      case .allocated: return entry
      case .planned:
        if reported.allocated.contains(entry.project) { return nil }
        if let wholes = rules.wholes[entry.project], !reported.allocated.isDisjoint(with: wholes) { return nil }
        // Used money is reported of a project or of one of its wholes, and not of both.
        guard let (project, unknown) = rules.undividedReports(of: entry.project).first else { return entry }
        return here.contains(project) ? entry.undivided(unknown) : nil
      }
    }
  }
}

extension Entry {
  /// The same money without what is not known of what is used of it.
  fileprivate func undivided(_ unknown: Uncrossed) -> Entry {
    Entry(
      phase: phase, face: face, project: project, strategy: unknown.contains(.strategy) ? nil : strategy,
      groups: unknown.contains(.groups) ? GroupSet([]) : groups, source: source, category: category, line: line,
      isRemainder: isRemainder, quarter: quarter, amount: amount, uncrossed: uncrossed.union(unknown), origin: origin)
  }
}
