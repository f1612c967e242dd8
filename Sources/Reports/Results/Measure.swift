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
    case .base:
      if !states(.allocated) { return sum(rows, by: columns) { $0.phase == .planned } }
      let allocated = Set(entries.lazy.filter { $0.phase == .allocated }.map(\.project))
      return sum(rows, by: columns) { entry in
        switch entry.phase {
        case .allocated: true
        case .planned:
          !allocated.contains(entry.project) && allocated.isDisjoint(with: rules.wholes[entry.project] ?? [])
        case .obligated, .spent: false
        }
      }
    }
  }
}
