import Fiscal
import Language
import Plans
import Tables

/// The projects of a group, and the part of the ledger that is theirs.
private struct Share {
  var places: Set<Int> = []
  var entries: [Entry] = []
  var silences: [Silence] = []
}

extension PlanTables {
  /// A report for each group, in the plan's order.
  func groupReports() -> [GroupReport] {
    let slices = ledger.parts(by: .group)
    let shared = sharesByGroup()
    var own: [Pivot.Key: Set<Int>] = [:]
    for (place, project) in tree.projects.enumerated() {
      ledger.rules.eachKey(of: project.groups) { own[$0, default: []].insert(place) }
    }
    return plan.groups.map { group in
      let key = Pivot.Key.member(group.id)
      let slice = slices[key] ?? ledger.empty
      let joint = shared[group.id] ?? Share()
      // A project that a group leads, but whose money it only shares with others, stands among the shared ones.
      let funded = places(in: slice).union(slice.silences.compactMap { tree.places[$0.project] })
      let counted = own[key] ?? []
      let places = counted.subtracting(joint.places).union(funded)
      return report(of: group, byGroup.cell(key), counted: counted, own: (places, slice), joint: joint)
    }
  }

  private func report(
    of group: Group, _ planned: Cell, counted: Set<Int>, own: (places: Set<Int>, ledger: Ledger), joint: Share
  ) -> GroupReport {
    let name = Phrase.text(group.title)
    let jointLedger = Ledger(joint.entries, silences: joint.silences, rules: ledger.rules)
    return GroupReport(
      group: group, planned: Amount(planned), share: percent(of: planned),
      // Each project once, and as the table of all groups counts it: those of its lines do not make it another's.
      ownProjectCount: counted.count(where: tree.isItem),
      jointProjectCount: joint.places.subtracting(counted).count(where: tree.isItem),
      own: own.places.isEmpty
        ? nil
        : projectTable(
          "group-\(group.id)-projects", .label(.tableProjectsOf, ["items": itemsWord, "name": name]), own.places,
          own.ledger,
          omitting: own.places.allSatisfy { tree.projects[$0].groups.key == group.id } ? .group : nil),
      joint: joint.places.isEmpty
        ? nil
        : projectTable(
          "group-\(group.id)-joint-projects", .label(.tableProjectsShared, ["items": itemsWord, "name": name]),
          joint.places, jointLedger),
      byQuarter: quarterBudgetTable(
        "group-\(group.id)-by-quarter", .label(.tableBudgetOfByQuarter, ["name": name]), own.ledger,
        base: Amount(planned).money, shares: .shareOfTotal),
      schedule: scheduleTable(
        "group-\(group.id)-schedule", .label(.tableScheduleOf, ["items": itemsWord, "name": name]),
        own.places.union(joint.places).sorted(), of: group)
    )
  }

  /// What each group shares with others and is not counted as its own.
  private func sharesByGroup() -> [String: Share] {
    var shares: [String: Share] = [:]
    func eachSharer(of groups: GroupSet, _ use: (String) -> Void) {
      guard groups.isJoint else { return }
      for id in groups.ids where plan.groupTotals == .apart || id != groups.lead { use(id) }
    }
    for (place, project) in tree.projects.enumerated() {
      eachSharer(of: project.groups) { shares[$0, default: Share()].places.insert(place) }
    }
    for entry in ledger.entries {
      eachSharer(of: entry.groups) { id in
        shares[id, default: Share()].entries.append(entry)
        if let place = tree.places[entry.project] { shares[id, default: Share()].places.insert(place) }
      }
    }
    for silence in ledger.silences {
      eachSharer(of: silence.groups) { shares[$0, default: Share()].silences.append(silence) }
    }
    return shares
  }

  /// The projects that several groups share; none where there are none.
  func jointReport() -> JointReport? {
    guard !jointSets.isEmpty else { return nil }
    let joint = ledger.shared
    let slices = joint.parts(by: .group)
    let sets = joint.pivot(.group, by: .quarter)
    let budgets = joint.pivot(.group)
    let columns = ProjectColumns(self, omitting: .group, hasUnscheduled: (sets.column(.unstated) ?? .zero) != .zero)
    let ofSets = Dictionary(grouping: tree.projects.indices.filter { tree.projects[$0].groups.isJoint }) {
      tree.projects[$0].groups.key
    }
    let rows = jointSets.flatMap { groups -> [Table.Row] in
      let key = Pivot.Key.of(groups.key)
      let slice = slices[key] ?? ledger.empty
      let ofSet = slice.pivot(.projectAndWholes)
      let quarters = slice.pivot(.projectAndWholes, by: .quarter)
      let places = self.places(in: slice).union(ofSets[groups.key] ?? [])
      let head = AxisRow(
        key: key, kind: .joint, title: title(of: groups), member: groups.key.map { Member(.group, $0) })
      return [
        head.row(columns.sums(budgets.cell(key)) { budgets[key] == sets[key] ? sets.cell(key, $0) : .notCrossed })
      ]
        + tree.ordered(places).map { place in
          let level = 1 + tree.ancestors(of: place).count(where: places.contains)
          return projectRow(place, level: level, columns, ofSet, quarters)
        }
    }
    return JointReport(
      planned: joint.pivot(.project).totalAmount,
      projectCount: places(in: joint)
        .union(tree.projects.indices.filter { tree.projects[$0].groups.isJoint }).count(where: tree.isItem),
      projects: Table(
        name: "joint-projects", caption: .label(.tableProjectsJoint, ["items": itemsWord]), rowHead: itemHead,
        rowKey: "project",
        columns: columns.all, rows: rows,
        total: hasMoney ? .total(columns.total(budgets, sets)) : nil,
        notes: notes(of: budgets, by: .group)))
  }
}

extension Ledger {
  /// What several groups share, each set of them for itself whatever the plan's rule for groups.
  var shared: Ledger {
    Ledger(
      entries.filter { $0.groups.isJoint }, silences: silences.filter { $0.groups.isJoint },
      rules: rules.counting(.apart))
  }
}
